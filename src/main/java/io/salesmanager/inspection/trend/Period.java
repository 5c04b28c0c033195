package io.salesmanager.inspection.trend;

import io.salesmanager.inspection.shown.Said;
import io.salesmanager.platform.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What time is cut into. */
public enum Period {
    /** Monday to Sunday. */
    WEEK("week", 52),
    MONTH("month", 24);

    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final String one;
    private final int usual;

    Period(String one, int usual) {
        this.one = one;
        this.usual = usual;
    }

    /**
     * By name, whatever the case.
     *
     * @throws Problem 422 where there is none of that name
     */
    public static Period named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "unknown-period",
                        "over",
                        "Time cannot be cut into '%s'.".formatted(name),
                        "Send one of: %s."
                                .formatted(
                                        Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    public String one() {
        return one;
    }

    /** The first day of the period that a day is in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the one that comes {@code count} periods after the one of this day. */
    public LocalDate plus(LocalDate day, int count) {
        var start = start(day);
        return switch (this) {
            case WEEK -> start.plusWeeks(count);
            case MONTH -> start.plusMonths(count);
        };
    }

    /** Where nobody says from when: so many whole periods before today. */
    public LocalDate usualStart(LocalDate today) {
        return plus(today, -usual);
    }

    /** Such as {@code the week of 3 June 2026} and {@code June 2026}. */
    public String said(LocalDate start) {
        return switch (this) {
            case WEEK -> "the week of " + Said.day(start);
            case MONTH -> MONTH_AND_YEAR.format(start);
        };
    }
}
