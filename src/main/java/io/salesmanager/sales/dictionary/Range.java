package io.salesmanager.sales.dictionary;

import java.util.Set;

/**
 * The values that a number can have. What the intake refuses, such as a negative amount, is left out.
 *
 * @param whole whether it has no fraction
 */
public record Range(double min, double max, boolean whole) {
    private static final double MOST = 1e9;
    private static final double MOST_DAYS = 36_500;
    private static final double MOST_STAGES = 100;
    private static final double PERCENT = 100;

    /** Counts of days to a date that can have passed, and amounts that can be a loss. */
    private static final Set<String> SIGNED = Set.of(
            "firstYearProfit",
            "daysToNextStep",
            "daysToLaterDate",
            "daysToClose",
            "daysToRenewal",
            "daysSinceClosed",
            "daysInCadenceState",
            "businessDaysSinceProposal",
            "businessDaysSinceHeardFrom",
            "forecastBias",
            "worstLeverGap",
            "forecastError");

    private static final Set<String> WHOLE = Set.of("score", "contractMonths");

    /** As its unit in the dictionary says. */
    public static Range of(Fact<?> fact) {
        var name = fact.name();
        return switch (fact.description().unit()) {
            case "count", "people" -> new Range(0, MOST, true);
            case "position" -> new Range(1, MOST_STAGES, true);
            case "days", "business days" -> new Range(SIGNED.contains(name) ? -MOST_DAYS : 0, MOST_DAYS, !isMean(name));
            case "0 to 1" -> new Range(0, 1, false);
            case "0 to 100", "percent" -> new Range(0, PERCENT, WHOLE.contains(name));
            default -> new Range(SIGNED.contains(name) ? -MOST : 0, MOST, WHOLE.contains(name));
        };
    }

    private static boolean isMean(String name) {
        return name.startsWith("cohort") || name.equals("cycleDays") || name.equals("typicalCycleDays");
    }
}
