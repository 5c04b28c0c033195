package io.salesmanager.inspection.period;

import io.salesmanager.platform.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/** A month such as {@code 2026-11} or a quarter such as {@code 2026-Q4}; both days included. */
public record Period(String name, LocalDate from, LocalDate to) {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-[qQ]([1-4])");
    private static final int MONTHS = 3;

    /** @throws Problem 422 where it is neither */
    public static Period named(String name) {
        var quarter = QUARTER.matcher(name.strip());
        if (quarter.matches()) {
            return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        try {
            return month(YearMonth.parse(name.strip()));
        } catch (DateTimeException e) {
            throw Problem.ofField(
                    "not-a-period",
                    "period",
                    "'%s' is neither a month nor a quarter.".formatted(name),
                    "Send a month such as 2026-11, or a quarter such as 2026-Q4.");
        }
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The quarter and the month of a day. */
    public static List<Period> around(LocalDate day) {
        return List.of(quarterOf(day), month(YearMonth.from(day)));
    }

    public static Period quarterOf(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    private static Period quarter(int year, int quarter) {
        var first = YearMonth.of(year, (quarter - 1) * MONTHS + 1);
        return new Period(
                "%d-Q%d".formatted(year, quarter),
                first.atDay(1),
                first.plusMonths(MONTHS - 1L).atEndOfMonth());
    }

    private static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }
}
