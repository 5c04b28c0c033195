package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.adherence.AdherenceReport.Week;
import io.salesmanager.inspection.column.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many touches were planned and made in each week, from Monday to Sunday. */
final class Weeks {
    private static final int DAYS_A_WEEK = 7;
    /** 1 January 1970 was a Thursday. */
    private static final int AFTER_MONDAY = LocalDate.EPOCH.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();

    private final Map<Integer, int[]> weeks = new HashMap<>();
    private int last = Integer.MIN_VALUE;
    private int[] ofLast = {};

    /** The number of the week of a day. */
    static int of(int day) {
        return Math.floorDiv(day + AFTER_MONDAY, DAYS_A_WEEK);
    }

    void add(PlanKept kept) {
        for (var step = 0; step < kept.due().length; step++) {
            var week = week(kept.due()[step]);
            week[0]++;
            if (kept.isDone(step)) {
                week[1]++;
                week(kept.done()[step])[3]++;
            }
        }
        for (var day : kept.made()) {
            week(day)[2]++;
        }
    }

    void add(Weeks other) {
        other.weeks.forEach((number, counts) -> {
            var own = weeks.computeIfAbsent(number, each -> new int[counts.length]);
            for (var i = 0; i < counts.length; i++) {
                own[i] += counts[i];
            }
        });
    }

    /** In order of time. */
    List<Week> shown() {
        return weeks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(week -> new Week(
                        Days.date(week.getKey() * DAYS_A_WEEK - AFTER_MONDAY),
                        week.getValue()[0],
                        week.getValue()[1],
                        week.getValue()[2],
                        week.getValue()[3]))
                .toList();
    }

    /** Days of a deal follow one another, so that most are in the week of the one before. */
    private int[] week(int day) {
        var number = of(day);
        if (number != last) {
            last = number;
            ofLast = weeks.computeIfAbsent(number, each -> new int[4]);
        }
        return ofLast;
    }
}
