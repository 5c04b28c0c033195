package io.salesmanager.inspection.funnel;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Part;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many deals of one cohort took each step.
 *
 * @param asOf when the deals were counted, at most five minutes ago
 * @param sentence what is known, and what is not
 * @param groups one for all deals; with {@code by} one for each group, by name
 * @param withoutStart deals that are in no cohort, since their start is not known
 * @param next the cursor to ask for the groups that follow; null at the end
 */
public record FunnelReport(
        Instant asOf,
        Cohort cohort,
        @Nullable Dimension by,
        String sentence,
        List<Group> groups,
        int withoutStart,
        @Nullable String next) {
    private static final String LIST = "funnel";

    /** At most so many groups, from the one that a cursor names on. */
    public FunnelReport page(int limit, @Nullable String after) {
        return of(Part.of(LIST, groups, limit, after));
    }

    /** At most so many groups, from a place on, counted from 0. */
    public FunnelReport from(int place, int limit) {
        return of(Part.from(LIST, groups, limit, place));
    }

    private FunnelReport of(Part<Group> part) {
        return new FunnelReport(asOf, cohort, by, sentence, part.shown(), withoutStart, part.next());
    }

    /**
     * @param id null for all deals, and for those of which the group is not known
     * @param bidToWin won over those that came to the last stage before the decision and were decided
     */
    public record Group(
            @Nullable String id,
            String name,
            int deals,
            int open,
            int won,
            int lost,
            int setAside,
            List<Step> steps,
            Step bidToWin,
            PerSale perSale,
            Velocity velocity) {}

    /**
     * @param name such as {@code PROPOSAL_TO_NEGOTIATION}
     * @param taken over {@code decided}, those that took it or ended without
     * @param undecided came to it and may still take it
     * @param share null where nothing is decided
     * @param low the share is between {@code low} and {@code high}, 95% (Wilson)
     */
    public record Step(
            String name,
            int taken,
            int decided,
            int undecided,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * How many deals came to each step for one sale, among deals that ended.
     *
     * @param wins without which nothing can be divided
     */
    public record PerSale(int wins, List<Count> counts) {}

    /** @param perWin null without a win */
    public record Count(String step, int deals, @Nullable Double perWin) {}
}
