package io.salesmanager.inspection.variation;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Dimension;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How groups vary, and whether that is more than chance.
 *
 * @param asOf when the deals were counted, at most five minutes ago
 * @param sentence what to make of it
 * @param groups by name, never by their share, for without a reliable difference an order would be made of chance
 * @param successes over {@code trials} for all groups together
 * @param homogeneity the chance that groups which do not differ vary as much as these
 * @param undecided deals that do not count yet, since they may still succeed or fail
 * @param ungrouped deals that would count, of which the group is not known
 */
public record VariationReport(
        Instant asOf,
        Dimension by,
        String measure,
        Cohort cohort,
        String sentence,
        int successes,
        int trials,
        @Nullable Double share,
        double homogeneity,
        List<Group> groups,
        OverTime overTime,
        int undecided,
        int ungrouped) {

    /**
     * One group.
     *
     * @param low the share is between {@code low} and {@code high}, 95%
     * @param expectedLow between these shares 95% of groups of this size lie that do not differ
     * @param pValue corrected for the number of groups (Holm)
     * @param stability how often it would be found to differ again; null where it does not differ
     * @param sentence null where it does not differ
     */
    public record Group(
            String id,
            String name,
            int successes,
            int trials,
            double share,
            double low,
            double high,
            double expectedLow,
            double expectedHigh,
            double pValue,
            boolean differs,
            @Nullable Double stability,
            @Nullable String sentence) {}

    /**
     * All groups together, month by month of the deals' start, with the limits of usual movement (XmR chart).
     *
     * @param low null where there are fewer than six months
     */
    public record OverTime(
            List<Month> months,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            String sentence) {}

    /** @param signal {@code OUTSIDE} the limits, or part of a {@code SHIFT} of eight months or more; else null */
    public record Month(
            YearMonth month,
            int successes,
            int trials,
            double share,
            @Nullable String signal) {}
}
