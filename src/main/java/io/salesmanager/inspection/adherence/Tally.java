package io.salesmanager.inspection.adherence;

import io.salesmanager.statistics.SumRatio;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums of some deals. */
final class Tally {
    private int deals;
    private int due;
    private long planned;
    private long made;
    private long kept;
    private long plannedSquares;
    private long products;
    private long keptSquares;
    private int[] touches = new int[16];

    void add(PlanKept deal) {
        long steps = deal.planned();
        long done = deal.kept();
        var count = deal.made().length;
        deals++;
        due += steps > 0 ? 1 : 0;
        planned += steps;
        made += count;
        kept += done;
        plannedSquares += steps * steps;
        products += steps * done;
        keptSquares += done * done;
        if (count >= touches.length) {
            touches = Arrays.copyOf(touches, count * 2);
        }
        touches[count]++;
    }

    void add(Tally other) {
        deals += other.deals;
        due += other.due;
        planned += other.planned;
        made += other.made;
        kept += other.kept;
        plannedSquares += other.plannedSquares;
        products += other.products;
        keptSquares += other.keptSquares;
        touches = Arrays.copyOf(touches, Math.max(touches.length, other.touches.length));
        for (var i = 0; i < other.touches.length; i++) {
            touches[i] += other.touches[i];
        }
    }

    /** Deals of which something was due. */
    SumRatio ratio() {
        return new SumRatio(due, kept, planned, keptSquares, products, plannedSquares);
    }

    int deals() {
        return deals;
    }

    int planned() {
        return (int) planned;
    }

    int made() {
        return (int) made;
    }

    int kept() {
        return (int) kept;
    }

    /** How many deals had so many touches, where any had. */
    SortedMap<Integer, Integer> touches() {
        var bars = new TreeMap<Integer, Integer>();
        for (var count = 0; count < touches.length; count++) {
            if (touches[count] > 0) {
                bars.put(count, touches[count]);
            }
        }
        return bars;
    }

    @Nullable Double median() {
        return deals == 0 ? null : (touchesOf((deals + 1) / 2) + touchesOf(deals / 2 + 1)) / 2.0;
    }

    /** Of the deal at this place, from 1, in order of touches. */
    private int touchesOf(int place) {
        var seen = 0;
        var count = -1;
        while (seen < place) {
            count++;
            seen += touches[count];
        }
        return count;
    }
}
