package io.salesmanager.sales.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a manager confirmed of a rep and a product line. The latest decision on a line counts.
 *
 * @param until the last day on which it holds; null where it does not end
 */
public record Approval(
        String line,
        Standing standing,
        Instant decided,
        @Nullable LocalDate until) {

    /** Whether a rep may sell a line. */
    public enum Standing {
        ELIGIBLE,
        /** With a condition that the manager wrote down. */
        CONDITIONAL,
        NOT_ELIGIBLE;

        public boolean maySell() {
            return this != NOT_ELIGIBLE;
        }
    }

    /** Whether it holds at {@code instant}, which is on the day {@code today}. */
    public boolean holds(Instant instant, LocalDate today) {
        return !decided.isAfter(instant) && (until == null || !until.isBefore(today));
    }
}
