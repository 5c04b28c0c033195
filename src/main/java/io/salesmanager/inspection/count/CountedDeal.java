package io.salesmanager.inspection.count;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one deal. Null means unknown.
 *
 * @param rep id of its owner
 * @param started day of creation
 * @param closed day on which it was won or lost
 * @param steps how far it came
 */
public record CountedDeal(
        @Nullable String rep,
        @Nullable String line,
        @Nullable String motion,
        @Nullable String source,
        @Nullable LocalDate started,
        @Nullable LocalDate closed,
        End end,
        StepsTaken steps) {

    public enum End {
        OPEN,
        WON,
        LOST,
        /** Archived or disqualified. */
        SET_ASIDE
    }
}
