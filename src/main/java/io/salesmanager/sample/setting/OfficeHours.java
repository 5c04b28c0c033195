package io.salesmanager.sample.setting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When people work. */
public final class OfficeHours {
    private OfficeHours() {}

    /** The day, or the Friday before where it is a weekend. */
    public static LocalDate workday(LocalDate day) {
        var weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return weekday == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    /** Some time between 7 and 17 o'clock UTC. */
    public static Instant some(LocalDate day, Dice dice) {
        return day.atTime(dice.between(7, 16), dice.between(0, 59)).toInstant(ZoneOffset.UTC);
    }

    /** A workday from {@code first} to {@code last}, both included; {@code first} is a workday. */
    public static LocalDate someDay(LocalDate first, LocalDate last, Dice dice) {
        var days = (int) (last.toEpochDay() - first.toEpochDay());
        return days <= 0 ? first : workday(first.plusDays(dice.between(0, days)));
    }

    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
