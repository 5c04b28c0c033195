package io.salesmanager.sales;

import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** What is known, written as names and values; all else is unknown. Texts become days, numbers and constants. */
@NullUnmarked
public final class Known {
    private Known() {}

    /** A deal {@code o-1} with these fields. */
    public static OpportunityHistory deal(Object... namesAndValues) {
        return record(OpportunityHistory.class, "o-1", namesAndValues);
    }

    /** A rep {@code r-1} with these fields. */
    public static RepHistory rep(Object... namesAndValues) {
        return record(RepHistory.class, "r-1", namesAndValues);
    }

    /** An account {@code a-1} with these fields. */
    public static AccountHistory account(Object... namesAndValues) {
        return record(AccountHistory.class, "a-1", namesAndValues);
    }

    private static <R extends Record> R record(Class<R> type, String id, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        var components = type.getRecordComponents();
        var arguments = Arrays.stream(components)
                .map(component -> value(component, values.remove(component.getName())))
                .toArray();
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + values.keySet());
        }
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(RecordComponent component, Object given) {
        var type = component.getType();
        if (!(given instanceof String text) || type == String.class) {
            return given;
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == Instant.class) {
            return Instant.parse(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == Double.class) {
            return Double.valueOf(text);
        }
        return Enum.valueOf((Class<Enum>) type, text);
    }
}
