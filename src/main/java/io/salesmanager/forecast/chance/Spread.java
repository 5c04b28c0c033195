package io.salesmanager.forecast.chance;

import java.util.List;

/**
 * What past periods say of the next one, beside the chances of single deals.
 *
 * @param shift standard deviation of a shift of the log odds of all deals of a period alike: how much better or worse a period
 *     is than its deals looked. 0 were the deals independent
 * @param fresh mean number of deals that are created and won within the horizon
 * @param freshSpread standard deviation of the logarithm of that mean from period to period, with what is not known of the mean
 * @param freshWon how many were, in all periods together
 * @param periods how many past periods this is taken from; 0 where the history is too short, and then {@code fresh} is 0
 */
public record Spread(double shift, double fresh, double freshSpread, int freshWon, int periods) {
    /** Of what is over. */
    public static final Spread NONE = new Spread(0, 0, 0, 0, 0);

    /** What is taken where no past period tells: deals of a period go up or down together by some 10%. */
    private static final double USUAL_SHIFT = 0.1;

    private static final double USUAL_FRESH = 0.1;

    /** How many periods' worth the usual spread, or that of the peers, counts. */
    private static final double PRIOR_PERIODS = 2;

    private static final double WIDEST = 1.5;

    /**
     * @param own one for each past period
     * @param peers the same for every comparable group, this one too
     */
    static Spread of(List<Tally> own, List<List<Tally>> peers) {
        var all = peers.stream().flatMap(List::stream).toList();
        var fresh = own.stream().mapToInt(Tally::fresh).average().orElse(0);
        return new Spread(
                shift(own, shift(all, USUAL_SHIFT)),
                fresh,
                freshSpread(own.size(), fresh, freshVariance(List.of(own), freshVariance(peers, square(USUAL_FRESH)))),
                own.stream().mapToInt(Tally::fresh).sum(),
                own.size());
    }

    /**
     * By moments: with a shift of variance s, wins miss their expectation by {@code variance + s * variance²} on average of the
     * squares.
     */
    private static double shift(List<Tally> tallies, double prior) {
        var excess = 0.0;
        var scale = 0.0;
        for (var tally : tallies) {
            excess += square(tally.won() - tally.expected()) - tally.variance();
            scale += square(tally.variance());
        }
        var weight = tallies.isEmpty() ? 1 : PRIOR_PERIODS * scale / tallies.size();
        return scale + weight == 0
                ? prior
                : Math.min(WIDEST, Math.sqrt(Math.max(0, excess + weight * square(prior)) / (scale + weight)));
    }

    /** The variance of the mean from period to period, over its square; what chance alone adds is taken away. */
    private static double freshVariance(List<List<Tally>> groups, double prior) {
        var excess = 0.0;
        var scale = 0.0;
        var counted = 0;
        for (var group : groups) {
            var mean = group.stream().mapToInt(Tally::fresh).average().orElse(0);
            if (group.size() < 2) {
                continue;
            }
            var unbiased = group.size() / (group.size() - 1.0);
            for (var tally : group) {
                excess += square(tally.fresh() - mean) * unbiased - mean;
                scale += square(mean);
                counted++;
            }
        }
        var weight = counted == 0 ? 0 : PRIOR_PERIODS * scale / counted;
        return scale + weight == 0 ? prior : Math.max(0, excess + weight * prior) / (scale + weight);
    }

    /** With the uncertainty of a mean of few periods. */
    private static double freshSpread(int periods, double mean, double variance) {
        return periods == 0 || mean == 0 ? 0 : Math.min(WIDEST, Math.sqrt(variance + (variance + 1 / mean) / periods));
    }

    private static double square(double value) {
        return value * value;
    }
}
