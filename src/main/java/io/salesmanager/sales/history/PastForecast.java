package io.salesmanager.sales.history;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the product forecast for a period by the end of a day before it began, and what came.
 *
 * @param to the last day of the period
 * @param asOf the forecast uses nothing later than this day
 * @param expected without corrections of single reps
 * @param known since when the outcome counts as known
 */
public record PastForecast(
        LocalDate from, LocalDate to, LocalDate asOf, double expected, double outcome, Instant known) {

    /** Whether it, and what came of it, was known at {@code instant}, which is on the day {@code today}. */
    public boolean isKnown(Instant instant, LocalDate today) {
        return to.isBefore(today) && !known.isAfter(instant);
    }
}
