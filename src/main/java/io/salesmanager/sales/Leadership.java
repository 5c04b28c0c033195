package io.salesmanager.sales;

/**
 * How a team, or all teams of a manager, are led. Unknown numbers are {@link Double#NaN}.
 *
 * @param span people who report directly: reps, and managers of the teams below
 * @param coachingHoursPerRep hours of coaching in the last 30 days a rep; of the reps whose sessions are known
 * @param coachingShare those hours over the manager's working hours of 30 days
 * @param overdueEscalations questions that wait for an answer beyond their day
 * @param quotaAttainmentShare share of reps who reached the quota of their last period that ended
 * @param quotaAttainmentCount how many reps had one
 */
public record Leadership(
        double span,
        double coachingHoursPerRep,
        double coachingShare,
        double overdueEscalations,
        double forecastError,
        double quotaAttainmentShare,
        double quotaAttainmentCount) {}
