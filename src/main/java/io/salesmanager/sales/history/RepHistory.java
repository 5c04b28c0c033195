package io.salesmanager.sales.history;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.history.Answers.Employment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a rep. Null means unknown, also for a stream; an empty list means none.
 *
 * @param hireSource where the rep was found, such as {@code referral}
 * @param managers ids of the chain of managers, the nearest first; the second is the director
 * @param territoryMotion what the territory is to be worked for, as whoever cut it says
 * @param territorySince first day on which the rep had the territory
 * @param capacityHours selling hours a week
 * @param forecastBias forecast over outcome minus 1; above 0 means too high
 * @param approvals what managers confirmed of product lines; null where nothing was
 * @param forecasts what the rep forecast for each period, in any order
 * @param pastForecasts how many deals of the rep the product forecast for months that are over; null where it kept none
 */
public record RepHistory(
        String id,
        @Nullable String name,
        @Nullable String role,
        @Nullable Employment employment,
        @Nullable LocalDate hireDate,
        @Nullable String hireSource,
        @Nullable String teamId,
        @Nullable List<String> managers,
        @Nullable String region,
        @Nullable String division,
        @Nullable Motion territoryMotion,
        @Nullable LocalDate territorySince,
        @Nullable Double capacityHours,
        @Nullable Double forecastBias,
        @Nullable List<Forecast> forecasts,
        @Nullable List<Quota> quotas,
        @Nullable List<Certificate> certificates,
        @Nullable List<QuizResult> quizResults,
        @Nullable List<CoachingSession> coachingSessions,
        @Nullable List<Approval> approvals,
        @Nullable List<PastForecast> pastForecasts) {

    /** The same fields with what the rep forecast, and by how much that is usually too high. */
    public RepHistory withForecasts(@Nullable List<Forecast> made, @Nullable Double bias) {
        return new RepHistory(
                id,
                name,
                role,
                employment,
                hireDate,
                hireSource,
                teamId,
                managers,
                region,
                division,
                territoryMotion,
                territorySince,
                capacityHours,
                bias,
                made,
                quotas,
                certificates,
                quizResults,
                coachingSessions,
                approvals,
                pastForecasts);
    }

    /** The same fields with what was forecast of the rep. */
    public RepHistory withPastForecasts(@Nullable List<PastForecast> kept) {
        return new RepHistory(
                id,
                name,
                role,
                employment,
                hireDate,
                hireSource,
                teamId,
                managers,
                region,
                division,
                territoryMotion,
                territorySince,
                capacityHours,
                forecastBias,
                forecasts,
                quotas,
                certificates,
                quizResults,
                coachingSessions,
                approvals,
                kept);
    }

    /** The same fields with these streams, this chain of managers, these places in the company and what managers confirmed. */
    public RepHistory with(
            @Nullable List<String> managers,
            @Nullable String region,
            @Nullable String division,
            @Nullable List<Quota> quotas,
            @Nullable List<Certificate> certificates,
            @Nullable List<QuizResult> quizResults,
            @Nullable List<CoachingSession> coachingSessions,
            @Nullable List<Approval> approvals) {
        return new RepHistory(
                id,
                name,
                role,
                employment,
                hireDate,
                hireSource,
                teamId,
                managers,
                region,
                division,
                territoryMotion,
                territorySince,
                capacityHours,
                forecastBias,
                forecasts,
                quotas,
                certificates,
                quizResults,
                coachingSessions,
                approvals,
                pastForecasts);
    }

    /** What a rep is to sell from {@code from} to {@code to}, both included. */
    public record Quota(
            LocalDate from,
            LocalDate to,
            BigDecimal amount,
            @Nullable String currency) {}

    /** What a rep forecast for a period, and what came of it; an outcome that is null is not known. */
    public record Forecast(
            LocalDate from,
            LocalDate to,
            BigDecimal forecast,
            @Nullable BigDecimal outcome) {}

    /** A rep may sell what {@code name} covers. A null {@code expires} means it does not end. */
    public record Certificate(
            String name, LocalDate issued, @Nullable LocalDate expires) {}

    /** @param score 0 to 100 */
    public record QuizResult(String quiz, double score, LocalDate taken) {}

    /** A talk between a coach and the rep. */
    public record CoachingSession(
            LocalDate held,
            @Nullable String skill,
            @Nullable Integer minutes) {}
}
