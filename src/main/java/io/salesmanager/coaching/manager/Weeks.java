package io.salesmanager.coaching.manager;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole weeks, Monday to Sunday by the company's clock, the oldest first. The week that is not over is not among them.
 *
 * @param first the Monday of the first
 */
record Weeks(LocalDate first, int count, ZoneId zone) {

    static Weeks before(Instant now, ZoneId zone, int count) {
        var monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Weeks(monday.minusWeeks(count), count, zone);
    }

    /** The same without those before the one of {@code day}. */
    Weeks since(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!monday.isAfter(first)) {
            return this;
        }
        var fewer = (int) Math.max(0, count - ChronoUnit.WEEKS.between(first, monday));
        return new Weeks(monday, fewer, zone);
    }

    /** The latest of them. */
    Weeks last(int most) {
        var fewer = Math.min(most, count);
        return new Weeks(first.plusWeeks((long) count - fewer), fewer, zone);
    }

    /** The day after the last. */
    LocalDate end() {
        return first.plusWeeks(count);
    }

    Instant begins() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** Which one a day lies in, or -1. */
    int indexOf(LocalDate day) {
        return day.isBefore(first) || !day.isBefore(end()) ? -1 : (int) ChronoUnit.WEEKS.between(first, day);
    }

    int indexOf(Instant instant) {
        return indexOf(LocalDate.ofInstant(instant, zone));
    }

    /** How often something happened in each. */
    double[] counted(List<LocalDate> days) {
        var counts = new double[count];
        for (var day : days) {
            var week = indexOf(day);
            if (week >= 0) {
                counts[week]++;
            }
        }
        return counts;
    }

    /** Their Mondays. */
    List<LocalDate> mondays() {
        return IntStream.range(0, count).mapToObj(week -> first.plusWeeks(week)).toList();
    }
}
