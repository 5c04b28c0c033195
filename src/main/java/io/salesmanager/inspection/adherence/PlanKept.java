package io.salesmanager.inspection.adherence;

import io.salesmanager.playbook.Channel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the touch plan of one deal.
 *
 * @param due its steps that were due, in order
 * @param until the last day on which the plan asked for touches: today, or the day on which the deal ended or the buyer did what
 *     the plan reacts to
 * @param made the days of the touches up to then, in order
 */
public record PlanKept(List<Due> due, LocalDate until, List<LocalDate> made) {

    /** @param done the day of the touch that did it: the n-th call of a plan is done by the n-th call; null where there is none */
    public record Due(
            LocalDate day, Channel channel, @Nullable LocalDate done) {}

    public int planned() {
        return due.size();
    }

    /** How many of the steps that were due were done. */
    public int kept() {
        return (int) due.stream().filter(step -> step.done() != null).count();
    }
}
