package io.salesmanager.engine.admission;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the owner of a fact is reached from what a pattern is about. Conditions are tested many times a decision, so that what is
 * reached at once is read at once.
 *
 * @param read null where it is the pattern's own
 */
record Reach<T, R>(@Nullable Function<T, R> read) {
    static <T> Reach<T, T> itself() {
        return new Reach<>(null);
    }

    static <T, R> Reach<T, R> through(Function<T, R> read) {
        return new Reach<>(read);
    }

    @SuppressWarnings("unchecked")
    R from(T of) {
        return read == null ? (R) of : read.apply(of);
    }

    @SuppressWarnings("unchecked")
    ToDoubleFunction<T> number(ToDoubleFunction<R> of) {
        var owner = read;
        return owner == null ? (ToDoubleFunction<T>) of : t -> of.applyAsDouble(owner.apply(t));
    }

    @SuppressWarnings("unchecked")
    <V extends @Nullable Object> Function<T, V> value(Function<R, V> of) {
        var owner = read;
        return owner == null ? (Function<T, V>) of : t -> of.apply(owner.apply(t));
    }
}
