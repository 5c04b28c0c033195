package io.salesmanager.sales.asof;

import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The instant of a review and what measures are taken with.
 *
 * @param today the day of the instant in the playbook's time zone
 */
public record AsOf(Instant instant, LocalDate today, Playbook playbook, Dials dials, Cohorts cohorts) {
    public AsOf(Instant instant, Playbook playbook, Dials dials, Cohorts cohorts) {
        this(instant, LocalDate.ofInstant(instant, playbook.calendar().zone()), playbook, dials, cohorts);
    }

    public LocalDate dayOf(Instant event) {
        return LocalDate.ofInstant(event, playbook.calendar().zone());
    }

    /** Calendar days from {@code day} to today; NaN where the day is not known. */
    public double daysSince(@Nullable LocalDate day) {
        return day == null ? Double.NaN : ChronoUnit.DAYS.between(day, today);
    }

    /** Calendar days from today to {@code day}; NaN where the day is not known. */
    public double daysTo(@Nullable LocalDate day) {
        return day == null ? Double.NaN : ChronoUnit.DAYS.between(today, day);
    }

    /** Business days from {@code day} to today; NaN where the day is not known. */
    public double businessDaysSince(@Nullable LocalDate day) {
        return day == null ? Double.NaN : playbook.calendar().businessDaysBetween(day, today);
    }

    /** The day, or null where it lies after today and so cannot have been known. */
    public @Nullable LocalDate ifPast(@Nullable LocalDate day) {
        return day == null || day.isAfter(today) ? null : day;
    }
}
