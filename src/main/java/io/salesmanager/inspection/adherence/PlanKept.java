package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.column.Days;
import java.time.LocalDate;

/**
 * What became of the touch plan of one deal. Days are numbers since 1970.
 *
 * @param due on which days its steps were due, in order
 * @param done on which days they were done: the n-th call of a plan is done by the n-th call; {@link Days#UNKNOWN} for none
 * @param untilDay the last day on which the plan asked for touches: today, or the day on which the deal ended or went on, or the
 *     buyer did what the plan reacts to
 * @param made the days of the touches up to then, in order
 */
@SuppressWarnings("ArrayRecordComponent") // made a million times for one answer, and never compared
public record PlanKept(int[] due, int[] done, int untilDay, int[] made) {
    /** How many steps were due. */
    public int planned() {
        return due.length;
    }

    public boolean isDone(int step) {
        return done[step] != Days.UNKNOWN;
    }

    /** How many of the steps that were due were done. */
    public int kept() {
        var kept = 0;
        for (var i = 0; i < done.length; i++) {
            kept += isDone(i) ? 1 : 0;
        }
        return kept;
    }

    public LocalDate until() {
        return Days.date(untilDay);
    }
}
