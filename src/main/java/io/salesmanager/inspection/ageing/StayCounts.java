package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.column.Numbers;
import io.salesmanager.statistics.Survival.Count;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many stays ended after so many business days, and how many last and were seen for as long. */
final class StayCounts {
    /** Some years; longer ones are few. */
    private static final int MOST_TABLED = 2_000;

    /** So many are listed one by one: of hundreds of groups each has few. */
    private static final int MOST_LISTED = 500;

    private static final int[] NONE = {};

    /** Twice the days, and one more where the stay lasts. */
    private final Numbers listed = new Numbers();

    private int[] ended = NONE;
    private int[] open = NONE;
    private final SortedMap<Double, Count> longer = new TreeMap<>();

    void add(int days, boolean isOpen) {
        if (ended.length == 0 && listed.size() < MOST_LISTED && days < MOST_TABLED) {
            listed.add(2 * days + (isOpen ? 1 : 0));
            return;
        }
        count(days, isOpen);
    }

    private void count(int days, boolean isOpen) {
        if (days >= MOST_TABLED) {
            longer.merge((double) days, isOpen ? new Count(0, 1) : new Count(1, 0), Count::plus);
            return;
        }
        grow(days + 1);
        (isOpen ? open : ended)[days]++;
    }

    void add(StayCounts more) {
        for (var stay : more.listed.inOrder()) {
            add(stay / 2, stay % 2 == 1);
        }
        grow(more.ended.length);
        for (var days = 0; days < more.ended.length; days++) {
            ended[days] += more.ended[days];
            open[days] += more.open[days];
        }
        more.longer.forEach((days, count) -> longer.merge(days, count, Count::plus));
    }

    private void grow(int size) {
        if (size > ended.length) {
            var room = Math.max(size, ended.length * 2);
            ended = Arrays.copyOf(ended, room);
            open = Arrays.copyOf(open, room);
        }
    }

    SortedMap<Double, Count> byDays() {
        var all = new TreeMap<Double, Count>(longer);
        for (var stay : listed.inOrder()) {
            var days = stay / 2;
            all.merge((double) days, stay % 2 == 1 ? new Count(0, 1) : new Count(1, 0), Count::plus);
        }
        for (var days = 0; days < ended.length; days++) {
            if (ended[days] + open[days] > 0) {
                all.merge((double) days, new Count(ended[days], open[days]), Count::plus);
            }
        }
        return all;
    }
}
