package io.salesmanager.coaching.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * The hours that the product gave back in a week: what it did, times the minutes that each is taken to save.
 *
 * @param week such as {@code 2026-W47}
 * @param monday its first day
 * @param over whether the week is over; else it counts what was done so far
 * @param hours the sum of the terms
 * @param arithmetic the sum in one line
 * @param notCounted what is not recorded, and so counts nothing
 */
public record HoursGivenBack(
        String week,
        LocalDate monday,
        boolean over,
        List<Term> terms,
        double minutes,
        double hours,
        String arithmetic,
        List<String> notCounted) {
    private static final double MINUTES_AN_HOUR = 60;
    private static final double TENTHS = 10;

    /**
     * One kind of work that nobody had to do.
     *
     * @param minutesEach the value of {@code dial}
     * @param why the reason that stands beside the dial
     * @param at where the dial is set
     */
    public record Term(
            String what, int count, double minutesEach, double minutes, String dial, String why, String at) {}

    static HoursGivenBack of(String week, LocalDate monday, boolean over, List<Term> terms, List<String> notCounted) {
        var minutes = terms.stream().mapToDouble(Term::minutes).sum();
        var hours = Math.round(minutes / MINUTES_AN_HOUR * TENTHS) / TENTHS;
        var sum = String.join(
                " + ",
                terms.stream()
                        .map(term -> "%d %s x %s min".formatted(term.count(), term.what(), plain(term.minutesEach())))
                        .toList());
        return new HoursGivenBack(
                week,
                monday,
                over,
                List.copyOf(terms),
                minutes,
                hours,
                "%s = %s min = %s h".formatted(sum, plain(minutes), plain(hours)),
                notCounted);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
