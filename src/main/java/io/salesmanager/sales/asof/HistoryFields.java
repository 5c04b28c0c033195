package io.salesmanager.sales.asof;

import io.salesmanager.sales.history.OpportunityHistory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A copy of a deal's history in the making: fields by name, built only if one was changed. */
public final class HistoryFields {
    private static final RecordComponent[] COMPONENTS = OpportunityHistory.class.getRecordComponents();
    private static final Map<String, Integer> INDEX = new HashMap<>();
    private static final MethodHandle[] GETTERS = new MethodHandle[COMPONENTS.length];
    private static final MethodHandle CONSTRUCTOR;

    static {
        try {
            var lookup = MethodHandles.lookup();
            for (var i = 0; i < COMPONENTS.length; i++) {
                INDEX.put(COMPONENTS[i].getName(), i);
                GETTERS[i] = lookup.unreflect(COMPONENTS[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, OpportunityHistory.class));
            }
            var types = Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
            CONSTRUCTOR = lookup.findConstructor(OpportunityHistory.class, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final OpportunityHistory original;
    private final Map<Integer, @Nullable Object> changed = new HashMap<>(4);

    public HistoryFields(OpportunityHistory original) {
        this.original = original;
    }

    public static boolean isField(String name) {
        return INDEX.containsKey(name);
    }

    public @Nullable Object get(String field) {
        var index = index(field);
        return changed.containsKey(index) ? changed.get(index) : read(index);
    }

    public void set(String field, @Nullable Object value) {
        var index = index(field);
        if (changed.containsKey(index) || !Objects.equals(read(index), value)) {
            changed.put(index, value);
        }
    }

    /**
     * Sets a field from the text of a field change.
     *
     * @throws IllegalArgumentException if the text is no value of that field
     */
    public void setText(String field, @Nullable String text) {
        set(field, text == null ? null : parse(field, COMPONENTS[index(field)].getType(), text));
    }

    public OpportunityHistory build() {
        if (changed.isEmpty()) {
            return original;
        }
        var values = new @Nullable Object[COMPONENTS.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = changed.containsKey(i) ? changed.get(i) : read(i);
        }
        try {
            return (OpportunityHistory) CONSTRUCTOR.invoke(values);
        } catch (Throwable e) {
            throw new IllegalStateException("a canonical record constructor does not fail", e);
        }
    }

    private @Nullable Object read(int index) {
        try {
            return GETTERS[index].invokeExact(original);
        } catch (Throwable e) {
            throw new IllegalStateException("a record accessor does not fail", e);
        }
    }

    private static int index(String field) {
        var index = INDEX.get(field);
        if (index == null) {
            throw new IllegalArgumentException("an opportunity has no field '%s'".formatted(field));
        }
        return index;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object parse(String field, Class<?> type, String text) {
        try {
            if (type == String.class) {
                return text;
            } else if (type == BigDecimal.class) {
                return new BigDecimal(text);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(text);
            } else if (type == Instant.class) {
                return Instant.parse(text);
            } else if (type == Integer.class) {
                return Integer.valueOf(text);
            } else if (type == Double.class) {
                return Double.valueOf(text);
            } else if (type == Boolean.class) {
                return Boolean.valueOf(text);
            } else if (type.isEnum()) {
                return Enum.valueOf((Class<Enum>) type, text);
            } else if (type == List.class && field.equals("evidence")) {
                return text.isEmpty() ? List.of() : List.of(text.split(","));
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'%s' is no value of %s".formatted(text, field), e);
        }
        throw new IllegalArgumentException("changes of '%s' are not followed".formatted(field));
    }
}
