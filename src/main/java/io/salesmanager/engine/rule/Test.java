package io.salesmanager.engine.rule;

/**
 * What a condition asks of a fact. The answers are numbers so that "and" is the least of two, "or" the greatest, and "not" the
 * opposite (the strong logic of Kleene): an unknown counts only where it could change the answer.
 */
@FunctionalInterface
public interface Test<T> {
    int MET = 1;
    /** Not met for want of a fact. */
    int UNKNOWN = 0;

    int FAILED = -1;

    /** {@link #MET}, {@link #UNKNOWN} or {@link #FAILED}. */
    int outcome(T of);

    static int of(boolean met) {
        return met ? MET : FAILED;
    }

    default Test<T> and(Test<T> other) {
        return of -> {
            var first = outcome(of);
            return first == FAILED ? FAILED : Math.min(first, other.outcome(of));
        };
    }

    default Test<T> or(Test<T> other) {
        return of -> {
            var first = outcome(of);
            return first == MET ? MET : Math.max(first, other.outcome(of));
        };
    }

    default Test<T> not() {
        return of -> -outcome(of);
    }
}
