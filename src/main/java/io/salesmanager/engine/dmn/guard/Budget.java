package io.salesmanager.engine.dmn.guard;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation may use. Every guarded expression takes a step and has its value weighed; what is spent stays spent, so that
 * an evaluation which survives one stop meets the next.
 */
public final class Budget {
    private static final long MOST_STEPS = 2_000_000;
    /** Elements and characters of one value, counted as a tree: lists that hold one list many times grow without bound. */
    private static final int MOST_WEIGHT = 200_000;

    private static final int MOST_DEPTH = 1_500;
    /** FEEL's numbers end at 10^6144; Java's go on and are written out digit by digit. */
    private static final int MOST_DIGITS = 6_300;

    private static final int CHARACTERS_A_STEP = 64;
    private static final int ELEMENTS_A_STEP = 8;

    private long steps;
    private int depth;
    private @Nullable EvaluationStopped stopped;

    Budget() {}

    static Budget ofThisThread() {
        if (Thread.currentThread() instanceof EvaluationThread thread) {
            return thread.budget();
        }
        throw new IllegalStateException("FEEL is evaluated on an EvaluationThread alone");
    }

    void enter() {
        depth++;
        if (depth > MOST_DEPTH) {
            throw stop("It nests more than %d expressions; does a function call itself without end?"
                    .formatted(MOST_DEPTH));
        }
        spend(1);
    }

    void leave() {
        depth--;
    }

    void spend(long cost) {
        if (stopped != null) {
            throw stopped;
        }
        steps += cost;
        if (steps > MOST_STEPS) {
            throw stop("It takes more than %d steps.".formatted(MOST_STEPS));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw stop("It takes longer than it may.");
        }
    }

    /** The value, if it is one that may be worked with. */
    @Nullable Object weighed(@Nullable Object value) {
        if (value instanceof String text) {
            checkWeight(text.length());
            spend(text.length() / CHARACTERS_A_STEP);
        } else if (value instanceof BigDecimal number) {
            checkNumber(number);
        } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            spend(weight(value, 0, 0) / ELEMENTS_A_STEP);
        }
        return value;
    }

    /** Of a whole result, of which only the parts were weighed before. */
    void checkWeight(long weight) {
        if (weight > MOST_WEIGHT) {
            throw stop("One value has more than %d elements or characters.".formatted(MOST_WEIGHT));
        }
    }

    private int weight(@Nullable Object value, int sofar, int nesting) {
        var weight = sofar + 1;
        checkWeight(weight);
        if (nesting > MOST_DEPTH) {
            throw stop("One value is nested more than %d deep.".formatted(MOST_DEPTH));
        }
        if (value instanceof Collection<?> elements) {
            for (var element : elements) {
                weight = weight(element, weight, nesting + 1);
            }
        } else if (value instanceof Map<?, ?> entries) {
            for (var entry : entries.values()) {
                weight = weight(entry, weight, nesting + 1);
            }
        } else if (value instanceof String text) {
            weight += text.length();
        } else if (value instanceof BigDecimal number) {
            checkNumber(number);
        }
        return weight;
    }

    private void checkNumber(BigDecimal number) {
        if (number.scale() > MOST_DIGITS || (long) number.precision() - number.scale() > MOST_DIGITS) {
            throw stop("A number is beyond what FEEL knows, 10^6144.");
        }
    }

    EvaluationStopped stop(String because) {
        stopped = new EvaluationStopped(because);
        return stopped;
    }

    @Nullable EvaluationStopped stopped() {
        return stopped;
    }
}
