package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Dimension;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long deals have been where they are. Days in a stage are business days, days of a whole deal are calendar days.
 *
 * @param asOf when the deals were counted
 * @param by what the stages are split by; null where they are not
 * @param open deals; of {@code unknown} ones it is not known where they are or since when
 * @param over of them, how many reached the limit of their stage with no next step planned
 * @param stopped of them, how many have a next step planned, which stops the clock
 * @param cells open deals by stage and group, in the order of the process
 * @param stays how long deals stay, by stage and group, those who are still there counted for as long as they were seen
 * @param next the cursor to ask for the groups that follow; null at the end
 */
public record AgeingReport(
        Instant asOf,
        @Nullable Dimension by,
        Cohort cohort,
        String sentence,
        int open,
        int over,
        int stopped,
        int unknown,
        List<Cell> cells,
        List<StageStay> stays,
        Cycles cycles,
        @Nullable String next) {

    /**
     * @param group id; null for all of them, and for those of which it is not known
     * @param limitFrom limits are between {@code limitFrom} and {@code limitTo}; null where the rulebook has none
     * @param known deals of which the days are known, with their {@code median} and {@code most}
     */
    public record Cell(
            String stage,
            @Nullable String group,
            String name,
            int deals,
            int over,
            int stopped,
            @Nullable Integer limitFrom,
            @Nullable Integer limitTo,
            int known,
            @Nullable Double median,
            @Nullable Integer most) {}

    /**
     * How long deals stay in a stage (Kaplan and Meier).
     *
     * @param left stays that ended; {@code there} are those that last
     * @param median business days after which half of them left; null where that is not reached
     * @param low the median is between {@code low} and {@code high}, 95%; null where too few left to tell
     */
    public record StageStay(
            String stage,
            @Nullable String group,
            String name,
            int left,
            int there,
            @Nullable Double median,
            @Nullable Double low,
            @Nullable Double high,
            String sentence,
            List<Lasting> curve) {}

    /** The share that stays longer than so many business days, between {@code low} and {@code high}, 95%. */
    public record Lasting(double days, double share, double low, double high) {}

    /**
     * Open deals that are older than nine of ten won ones were.
     *
     * @param judged open deals of which there are enough won ones to compare with
     * @param outliers of them, how many are older than nine of ten
     * @param fewest so many won deals of a product line and motion are needed to compare with
     * @param cohorts of won deals
     */
    public record Cycles(String sentence, int judged, int outliers, int fewest, List<WonCycle> cohorts) {}

    /** @param p90 calendar days within which nine of ten were won */
    public record WonCycle(@Nullable String line, @Nullable String motion, int won, double p90, boolean enough) {}
}
