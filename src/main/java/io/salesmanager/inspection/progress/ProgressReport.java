package io.salesmanager.inspection.progress;

import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.shown.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far groups of reps are on the way to their quota.
 *
 * @param today the last day that counts, where the company is
 * @param elapsed share of the days of the period that are over, today included
 * @param groups by name
 * @param next the cursor to ask for the groups that follow; null at the end
 */
public record ProgressReport(
        Instant asOf,
        LocalDate today,
        Period period,
        double elapsed,
        Dimension by,
        List<String> notes,
        List<Group> groups,
        @Nullable String next) {
    private static final String LIST = "progress";

    /** At most so many groups, from the one that a cursor names on. */
    public ProgressReport page(int limit, @Nullable String after) {
        return of(Part.of(LIST, groups, limit, after));
    }

    /** At most so many groups, from a place on, counted from 0. */
    public ProgressReport from(int place, int limit) {
        return of(Part.from(LIST, groups, limit, place));
    }

    private ProgressReport of(Part<Group> part) {
        return new ProgressReport(asOf, today, period, elapsed, by, notes, part.shown(), part.next());
    }

    /**
     * One group.
     *
     * @param reps in it
     * @param withQuota of those, how many have a quota within the period
     * @param money one for each currency, never added up
     */
    public record Group(String id, String name, int reps, int withQuota, Wins wins, List<Money> money) {}

    /**
     * How often its deals are won: those that closed in the last 365 days.
     *
     * @param own null where none closed
     * @param low the own share is between {@code low} and {@code high}, 95%
     * @param shrunk the share drawn towards that of all, as if 20 more deals had closed with that; null where no deal closed at all
     */
    public record Wins(
            int won,
            int closed,
            @Nullable Double own,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double shrunk) {}

    /**
     * In one currency.
     *
     * @param currency null is the company's own
     * @param quota of the reps together; null without one
     * @param target the quota as far as it is expected of reps who still ramp up; {@code attainment}, {@code remaining},
     *     {@code coverage} and {@code covered} are of it
     * @param won in the period, by {@code wonDeals} deals
     * @param attainment won over target; null without a target above 0
     * @param remaining of the target
     * @param open amounts of {@code openDeals} open deals
     * @param coverage open over remaining; null where nothing remains
     * @param needed 1 over the shrunk win rate: as much has to be open as {@code needed} times what remains
     * @param neededLow of the interval of the own win rate; null where it is not known
     * @param covered whether coverage is at least what is needed; null where that cannot be said
     */
    public record Money(
            @Nullable String currency,
            @Nullable Double quota,
            @Nullable Double target,
            double won,
            int wonDeals,
            @Nullable Double attainment,
            @Nullable Double remaining,
            double open,
            int openDeals,
            @Nullable Double coverage,
            @Nullable Double needed,
            @Nullable Double neededLow,
            @Nullable Double neededHigh,
            @Nullable Boolean covered,
            String sentence) {}
}
