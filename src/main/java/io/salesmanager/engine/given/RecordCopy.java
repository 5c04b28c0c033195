package io.salesmanager.engine.given;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A copy of a record in the making: the dictionary names most facts as the records do that hold them. */
final class RecordCopy<T extends Record> {
    private final Class<T> type;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final RecordComponent[] components;
    private final @Nullable Object[] values;

    private RecordCopy(Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
        this.type = type;
        this.components = components;
        this.values = values;
        for (var i = 0; i < components.length; i++) {
            indexes.put(components[i].getName(), i);
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Record> RecordCopy<T> of(T original) {
        var components = original.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        try {
            for (var i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(original);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor is public and does not fail", e);
        }
        return new RecordCopy<>((Class<T>) original.getClass(), components, values);
    }

    /** A record of which nothing is known. */
    static <T extends Record> RecordCopy<T> empty(Class<T> type) {
        var components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        Arrays.setAll(values, i -> Convert.unknown(components[i]));
        return new RecordCopy<>(type, components, values);
    }

    boolean has(String name) {
        return indexes.containsKey(name);
    }

    /**
     * Sets a component to a value, as its type has it; null is unknown.
     *
     * @throws IllegalArgumentException if it cannot have this value
     */
    void set(String name, @Nullable Object value) {
        var index = index(name);
        values[index] = Convert.to(components[index], value);
    }

    /** Sets a component to what is of its type already. */
    void put(String name, @Nullable Object value) {
        values[index(name)] = value;
    }

    private int index(String name) {
        var index = indexes.get(name);
        if (index == null) {
            throw new IllegalArgumentException("%s has no '%s'".formatted(type.getSimpleName(), name));
        }
        return index;
    }

    T build() {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the constructors of facts are public and do not fail", e);
        }
    }
}
