package io.salesmanager.forecast.figure;

import io.salesmanager.forecast.chance.Chance;
import io.salesmanager.forecast.chance.Spread;
import io.salesmanager.forecast.chance.Trail.Stay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a period is expected to end with. Amounts and numbers of deals include what is closed so far.
 *
 * @param money one for each currency that occurs, in order; none is ever added to another
 * @param deals how many are won
 * @param closedDeals how many were won in the period so far
 * @param prospects open deals, those that the expected amount owes most to first
 * @param unplaced open deals of which the stage, or since when they are in it, is not known; they count for nothing
 * @param withoutAmount open deals that count as deals but bring no money, since their amount is not known
 * @param expectedFresh how many deals are expected to be won that are not there yet
 * @param spread from past periods
 */
public record Outlook(
        List<Money> money,
        Range deals,
        int closedDeals,
        List<Rated> prospects,
        int unplaced,
        int withoutAmount,
        double expectedFresh,
        Spread spread) {

    /** Whether there is nothing to forecast: nothing closed, open or expected. */
    public boolean isEmpty() {
        return closedDeals == 0 && prospects.isEmpty() && unplaced == 0 && expectedFresh == 0;
    }

    /**
     * 10%, 50% and 90% of all runs end at most with these.
     *
     * @param holds share of the runs that end from {@code p10} to {@code p90}, both included: 0.8, and more in few whole deals
     * @param atP10 the part of the runs that end with exactly {@code p10} that is within the middle 80% of all runs; {@code atP90}
     *     likewise. An outcome at an end counts as much where ranges are to hold in exactly 80%
     */
    public record Range(double p10, double p50, double p90, double mean, double holds, double atP10, double atP90) {}

    /**
     * In one currency.
     *
     * @param currency empty for the company's own
     * @param closed won in the period so far, by {@code closedDeals} deals
     * @param open amounts of the {@code openDeals} open deals
     * @param commit closed, and the deals that their reps commit to
     * @param bestCase commit, and the deals that their reps call best case
     * @param reached share of the runs that end with the goal of this currency or more; null without a goal
     */
    public record Money(
            String currency,
            double closed,
            int closedDeals,
            double open,
            int openDeals,
            Range range,
            double commit,
            double bestCase,
            @Nullable Double reached) {}

    /**
     * An open deal with its chance.
     *
     * @param share its chance with the correction of its rep
     */
    public record Rated(Prospect prospect, Stay stay, int daysInStage, Chance chance, double share) {
        double expected() {
            return prospect.hasAmount() ? share * prospect.amount() : 0;
        }
    }
}
