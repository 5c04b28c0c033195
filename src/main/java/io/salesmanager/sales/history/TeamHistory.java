package io.salesmanager.sales.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a team. Null means unknown, also for a stream; an empty list means none.
 *
 * @param managers ids of the chain of managers, its own first; the second is the director
 * @param managerHours working hours a week of its manager
 * @param forecastError how far its last forecast was from the outcome, over the outcome
 * @param reps those who are in it now
 * @param escalations what its manager was asked to decide
 */
public record TeamHistory(
        String id,
        @Nullable String name,
        List<String> managers,
        @Nullable String region,
        @Nullable String division,
        @Nullable Double managerHours,
        @Nullable Double forecastError,
        List<RepHistory> reps,
        @Nullable List<Escalation> escalations) {

    /** @param answered null while it waits for an answer */
    public record Escalation(
            Instant raised, LocalDate due, @Nullable Instant answered) {}
}
