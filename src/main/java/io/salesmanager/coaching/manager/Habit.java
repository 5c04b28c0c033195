package io.salesmanager.coaching.manager;

import io.salesmanager.statistics.ControlChart;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a manager does, week by week.
 *
 * @param name stable, such as {@code coaching-sessions}
 * @param countedFrom which records it is counted from
 * @param weeks what was counted in each week, the oldest first; empty where nothing is known
 * @param mean null where nothing is known
 * @param low the lower limit of the usual movement (XmR), not below 0; null for fewer than six weeks
 * @param trend in a sentence; says so where there is too little to tell
 * @param article of the mentor that explains it, where there is one
 */
public record Habit(
        String name,
        String title,
        String unit,
        String countedFrom,
        List<InWeek> weeks,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high,
        String trend,
        @Nullable String article) {

    private static final int FEWEST_WEEKS = 6;
    private static final double TENTHS = 10;

    /**
     * One week.
     *
     * @param unusual whether it lies outside the usual movement
     */
    public record InWeek(LocalDate monday, double value, boolean unusual) {}

    static Habit unknown(String name, String title, String unit, String countedFrom, String why) {
        return new Habit(name, title, unit, countedFrom, List.of(), null, null, null, why, null);
    }

    static Habit of(String name, String title, String unit, String countedFrom, Weeks weeks, double[] values) {
        if (values.length == 0) {
            return unknown(name, title, unit, countedFrom, "No whole week has passed since this is recorded.");
        }
        var chart = ControlChart.of(values);
        var limits = chart.limits();
        var signals = chart.signals();
        var mondays = weeks.mondays();
        var shown = IntStream.range(0, values.length)
                .mapToObj(week -> new InWeek(
                        mondays.get(week),
                        tenths(values[week]),
                        signals.stream().anyMatch(signal -> signal.first() <= week && week <= signal.last())))
                .toList();
        var few = values.length < FEWEST_WEEKS;
        return new Habit(
                name,
                title,
                unit,
                countedFrom,
                shown,
                tenths(chart.mean()),
                few ? null : Math.max(0, tenths(limits.low())),
                few ? null : tenths(limits.high()),
                trend(values, signals, mondays),
                null);
    }

    private static String trend(double[] values, List<ControlChart.Signal> signals, List<LocalDate> mondays) {
        if (values.length < FEWEST_WEEKS) {
            return "%d whole %s known: a trend needs %d."
                    .formatted(values.length, values.length == 1 ? "week is" : "weeks are", FEWEST_WEEKS);
        }
        if (Arrays.stream(values).allMatch(value -> value == 0)) {
            return "None in %d weeks.".formatted(values.length);
        }
        if (signals.isEmpty()) {
            return "No change: %d weeks vary by what is usual for them.".formatted(values.length);
        }
        var last = signals.get(signals.size() - 1);
        var mean = Arrays.stream(values).average().orElseThrow();
        var where = values[last.first()] > mean ? "above" : "below";
        return last.kind() == ControlChart.Signal.Kind.OUTSIDE
                ? "The week of %s is %s what is usual; look for what was different."
                        .formatted(mondays.get(last.first()), where)
                : "A change: the %d weeks from %s all lie %s the mean of %s."
                        .formatted(
                                last.last() - last.first() + 1,
                                mondays.get(last.first()),
                                where,
                                String.format(Locale.ROOT, "%.1f", mean));
    }

    private static double tenths(double value) {
        return Math.round(value * TENTHS) / TENTHS;
    }
}
