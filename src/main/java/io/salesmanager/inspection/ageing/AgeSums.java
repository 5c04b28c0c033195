package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.column.Numbers;
import org.jspecify.annotations.Nullable;

/** Sums of the ages of some open deals. */
final class AgeSums {
    private final Numbers days = new Numbers();
    private int @Nullable [] sorted;
    private int deals;
    private int over;
    private int stopped;
    private int unlimited;
    private int lowestLimit = Integer.MAX_VALUE;
    private int highestLimit = Integer.MIN_VALUE;

    void add(DealAge age) {
        deals++;
        over += age.isOver() ? 1 : 0;
        stopped += age.isStopped() ? 1 : 0;
        if (age.days() != null) {
            days.add(age.days());
        }
        if (age.limit() == null) {
            unlimited++;
        } else {
            lowestLimit = Math.min(lowestLimit, age.limit());
            highestLimit = Math.max(highestLimit, age.limit());
        }
    }

    void add(AgeSums other) {
        deals += other.deals;
        over += other.over;
        stopped += other.stopped;
        unlimited += other.unlimited;
        days.add(other.days);
        lowestLimit = Math.min(lowestLimit, other.lowestLimit);
        highestLimit = Math.max(highestLimit, other.highestLimit);
    }

    int deals() {
        return deals;
    }

    int over() {
        return over;
    }

    int stopped() {
        return stopped;
    }

    /** Deals of which the days in the stage are not known. */
    int unknown() {
        return deals - days.size();
    }

    /** Deals of which the stage has no limit. */
    int unlimited() {
        return unlimited;
    }

    @Nullable Integer lowestLimit() {
        return unlimited == deals ? null : lowestLimit;
    }

    @Nullable Integer highestLimit() {
        return unlimited == deals ? null : highestLimit;
    }

    /** Business days in the stage, where they are known, in order. */
    synchronized int[] days() {
        if (sorted == null) {
            sorted = days.sorted();
        }
        return sorted;
    }
}
