package io.salesmanager.engine.dmn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one decision or decision service.
 *
 * @param value numbers as {@link java.math.BigDecimal}; texts, and as texts dates, times, durations, ranges and functions as FEEL
 *     writes them; booleans; lists; contexts as maps; null
 * @param messages of KIE, in its words
 */
public record DmnOutcome(Status status, @Nullable Object value, List<String> messages) {
    public enum Status {
        SUCCEEDED,
        /** It was evaluated and has no value because of an error. */
        FAILED,
        /** It was not evaluated, because something it needs is missing. */
        SKIPPED
    }

    static DmnOutcome failed(String message) {
        return new DmnOutcome(Status.FAILED, null, List.of(message));
    }
}
