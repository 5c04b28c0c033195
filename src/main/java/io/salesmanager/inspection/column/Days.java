package io.salesmanager.inspection.column;

import io.salesmanager.playbook.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Days as numbers since 1970, by tables: the day of a minute where the company is, and business days between two days. Asking the
 * time zone and the calendar ten million times takes seconds. For any thread.
 */
public final class Days {
    /** As a day: not known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int MINUTES_A_DAY = 1440;
    private static final int SECONDS = 60;
    private static final int YEARS_BACK = 12;
    private static final int YEARS_AHEAD = 2;

    private final WorkCalendar calendar;
    private final int first;
    /** The first minute of each day from {@code first} on. */
    private final int[] starts;
    /** Business days up to and including each day from {@code first} on. */
    private final int[] business;

    /** @param around the years before and after it have tables; other days are asked for each time */
    public Days(WorkCalendar calendar, LocalDate around) {
        this.calendar = calendar;
        first = number(around.minusYears(YEARS_BACK));
        var days = number(around.plusYears(YEARS_AHEAD)) - first + 1;
        starts = new int[days];
        business = new int[days];
        for (var i = 0; i < days; i++) {
            var date = date(first + i);
            var seconds = date.atStartOfDay(calendar.zone()).toEpochSecond();
            starts[i] = (int) Math.floorDiv(seconds + SECONDS - 1, SECONDS);
            business[i] = (i == 0 ? 0 : business[i - 1]) + (calendar.isBusinessDay(date) ? 1 : 0);
        }
    }

    /** The day of a minute since 1970. */
    public int of(int minute) {
        if (minute < starts[1] || minute >= starts[starts.length - 2]) {
            var instant = Instant.ofEpochSecond((long) minute * SECONDS);
            return number(LocalDate.ofInstant(instant, calendar.zone()));
        }
        var place = minute / MINUTES_A_DAY - first;
        while (minute < starts[place]) {
            place--;
        }
        while (minute >= starts[place + 1]) {
            place++;
        }
        return first + place;
    }

    /** Business days after {@code from} up to and including {@code to}; negative where {@code to} is before. */
    public int businessDays(int from, int to) {
        return isTabled(from) && isTabled(to)
                ? business[to - first] - business[from - first]
                : calendar.businessDaysBetween(date(from), date(to));
    }

    private boolean isTabled(int day) {
        return day >= first && day < first + business.length;
    }

    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** Days that are millions of years away are dirt in a CRM, and not kept apart. */
    public static int number(LocalDate date) {
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }
}
