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
 * @param pastForecasts what the product forecast of the team for months and quarters that are over; null where it kept none
 * @param escalations what its managers were asked to decide about its deals, each manager by themselves
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
        @Nullable List<Escalation> escalations,
        @Nullable List<PastForecast> pastForecasts) {

    /** A team of which no forecast was kept. */
    public TeamHistory(
            String id,
            @Nullable String name,
            List<String> managers,
            @Nullable String region,
            @Nullable String division,
            @Nullable Double managerHours,
            @Nullable Double forecastError,
            List<RepHistory> reps,
            @Nullable List<Escalation> escalations) {
        this(id, name, managers, region, division, managerHours, forecastError, reps, escalations, null);
    }

    /**
     * A question about a deal of the team.
     *
     * @param asked the manager who is to answer it
     * @param answered when it was answered, or the question went away; null while it waits
     */
    public record Escalation(
            String asked,
            Instant raised,
            LocalDate due,
            @Nullable Instant answered) {}
}
