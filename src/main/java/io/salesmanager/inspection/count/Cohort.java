package io.salesmanager.inspection.count;

import io.salesmanager.platform.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Deals that started from one day to another, both included, so that old ones and new ones are not mixed. Null means without a
 * limit; a deal whose start is not known is in no cohort that has one.
 */
public record Cohort(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** @throws Problem 422 where it ends before it begins */
    public static Cohort of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.ofField(
                    "empty-cohort",
                    "to",
                    "%s is before %s.".formatted(to, from),
                    "Send the first day as from and the last day as to.");
        }
        return new Cohort(from, to);
    }

    public boolean has(CountedDeal deal) {
        var started = deal.started();
        if (started == null) {
            return from == null && to == null;
        }
        return (from == null || !started.isBefore(from)) && (to == null || !started.isAfter(to));
    }
}
