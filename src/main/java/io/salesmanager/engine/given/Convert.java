package io.salesmanager.engine.given;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of facts as the records that hold them want them. */
final class Convert {
    private static final String UNKNOWN = "UNKNOWN";

    private Convert() {}

    /** What stands for unknown in this component. */
    static @Nullable Object unknown(RecordComponent component) {
        var type = component.getType();
        if (type == double.class) {
            return Double.NaN;
        }
        if (type == boolean.class) {
            return false;
        }
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return type.isEnum() && !nullable ? constantOrNull(type, UNKNOWN) : null;
    }

    /** @throws IllegalArgumentException if the component cannot have this value */
    static @Nullable Object to(RecordComponent component, @Nullable Object value) {
        if (value == null) {
            return unknown(component);
        }
        var type = component.getType();
        if (type == double.class || type == Double.class) {
            return number(value).doubleValue();
        }
        if (type == Integer.class) {
            return (int) Math.round(number(value).doubleValue());
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(number(value).doubleValue());
        }
        if (type.isEnum()) {
            var constant = constantOrNull(type, value.toString());
            if (constant == null) {
                throw new IllegalArgumentException("'%s' is none of its values".formatted(value));
            }
            return constant;
        }
        if ((type == boolean.class || type == Boolean.class) && value instanceof Boolean) {
            return value;
        }
        if (type == String.class) {
            return value.toString();
        }
        if ((type == LocalDate.class && value instanceof LocalDate) || (type == List.class && value instanceof List)) {
            return value;
        }
        throw new IllegalArgumentException("'%s' cannot be set here".formatted(value));
    }

    private static Number number(Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("'%s' is no number".formatted(value));
    }

    private static @Nullable Object constantOrNull(Class<?> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
