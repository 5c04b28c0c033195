package io.salesmanager.playbook;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which days count as business days. Counting is by table, one a year, so that a decision never asks the holiday library
 * twice for the same year.
 */
public final class WorkCalendar {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final String country;
    private final HolidayManager holidays;
    private final Set<DayOfWeek> weekend;
    private final ZoneId zone;
    /** For each year from the first, in order; null until it is asked for. */
    private final AtomicReferenceArray<int @Nullable []> businessDaysBefore =
            new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    /**
     * @param country ISO 3166 code whose public holidays are free, such as {@code us}
     * @param weekend the days of the week that are free
     * @param zone the time zone in which an instant becomes a day
     */
    public WorkCalendar(String country, Set<DayOfWeek> weekend, ZoneId zone) {
        this.country = country;
        this.holidays = HolidayManager.getInstance(ManagerParameters.create(country));
        this.weekend = Set.copyOf(weekend);
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendar calendar
                && country.equals(calendar.country)
                && weekend.equals(calendar.weekend)
                && zone.equals(calendar.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(country, weekend, zone);
    }

    /** Working days of a week without holidays. */
    public int daysAWeek() {
        return Math.max(1, DayOfWeek.values().length - weekend.size());
    }

    public boolean isBusinessDay(LocalDate day) {
        var table = table(day.getYear());
        return table[day.getDayOfYear()] > table[day.getDayOfYear() - 1];
    }

    /**
     * Business days after {@code from} up to and including {@code to}; negative where {@code to} is before. Friday to
     * Monday is 1.
     */
    public int businessDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -businessDaysBetween(to, from);
        }
        var days = table(to.getYear())[to.getDayOfYear()] - table(from.getYear())[from.getDayOfYear()];
        for (var year = clamp(from.getYear()); year < clamp(to.getYear()); year++) {
            var table = table(year);
            days += table[table.length - 1];
        }
        return days;
    }

    /** The day that is {@code businessDays} business days after {@code from}; with 0 the first business day from it on. */
    public LocalDate plusBusinessDays(LocalDate from, int businessDays) {
        var day = from;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        for (var left = businessDays; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }

    private int[] table(int year) {
        var place = clamp(year) - FIRST_YEAR;
        var counted = businessDaysBefore.get(place);
        if (counted == null) {
            counted = count(FIRST_YEAR + place);
            businessDaysBefore.set(place, counted);
        }
        return counted;
    }

    private int[] count(int year) {
        var free = holidays.getHolidays(java.time.Year.of(year)).stream()
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toSet());
        var table = new int[367];
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            var business = !weekend.contains(day.getDayOfWeek()) && !free.contains(day);
            table[day.getDayOfYear()] = table[day.getDayOfYear() - 1] + (business ? 1 : 0);
        }
        if (table[366] == 0) {
            table[366] = table[365];
        }
        return table;
    }

    /** Dates far out are dirt in a CRM; they get the table of the nearest year that is sensible. */
    private static int clamp(int year) {
        return Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
    }
}
