package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Planned touches against those that were made, by the plan of the playbook in force. A plan asks for touches until the deal ends
 * or the buyer does what the plan reacts to; touches are counted up to then.
 *
 * @param asOf when the deals were counted
 * @param sentence what to make of it
 * @param groups by name, never by their share
 * @param weeks by the day on which steps were due
 * @param distribution how many deals had so many touches, from none
 * @param unmeasured deals that cannot be held against a plan, with the reason
 * @param ungrouped deals that are held against a plan, of which the group is not known
 */
public record AdherenceReport(
        Instant asOf,
        Dimension by,
        Cohort cohort,
        String sentence,
        Group all,
        List<Group> groups,
        List<Week> weeks,
        List<Bar> distribution,
        List<Unmeasured> unmeasured,
        int ungrouped) {

    /**
     * Some deals.
     *
     * @param id null for all of them
     * @param planned steps that were due
     * @param made touches while the plan ran, whatever they were for
     * @param kept of the planned steps, how many were done: the n-th call of a plan by the n-th call that was made
     * @param share kept over planned; null where nothing was due
     * @param low the share is between {@code low} and {@code high}, 95%, with deals counted and not their steps
     * @param pValue of the difference from the others, corrected for the number of groups (Holm); null where too few deals had
     *     something due to tell
     * @param stability how often it would be found to differ again; null where it does not differ
     */
    public record Group(
            @Nullable String id,
            String name,
            int deals,
            int planned,
            int made,
            int kept,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double plannedMean,
            @Nullable Double madeMean,
            @Nullable Double madeMedian,
            @Nullable Double pValue,
            boolean differs,
            @Nullable Double stability,
            String sentence) {}

    /**
     * Monday to Sunday.
     *
     * @param planned steps due in that week, and {@code kept} those of them that were done, whenever that was
     * @param made touches of that week, and {@code done} those of them that did a planned step, whenever that was due: at most
     *     {@code made}, as {@code kept} is at most {@code planned}
     */
    public record Week(LocalDate monday, int planned, int kept, int made, int done) {}

    public record Bar(int touches, int deals) {}

    /** @param reason in words */
    public record Unmeasured(Plans.Why why, String reason, int deals) {}
}
