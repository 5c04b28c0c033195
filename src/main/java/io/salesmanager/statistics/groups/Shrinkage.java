package io.salesmanager.statistics.groups;

import io.salesmanager.statistics.Interval;
import io.salesmanager.statistics.Proportion;
import java.util.Collection;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The best guess of a share from few trials: what was seen, drawn towards what is usual, the more so the fewer trials there are
 * and the less groups are seen to differ (beta-binomial, with the spread of the groups by moments). B. Efron and C. Morris,
 * JASA 70 (1975), 311-319.
 *
 * @param precision as many trials is knowing what is usual worth
 */
public record Shrinkage(double precision) {
    private static final double TAIL = 0.025;

    /** Groups are never taken to be further apart, or closer, than this says: a spread of some 30 points, and of one. */
    private static final double LEAST = 2;

    private static final double MOST = 2_000;

    /** A group's trials, and the share that is usual for such trials. */
    public record Seen(Proportion own, double usual) {
        private double weight() {
            return own.trials();
        }

        private double chance() {
            return usual * (1 - usual);
        }

        /** How much more the share differs than chance alone explains, squared; on average the spread of the true shares. */
        private double excess() {
            var difference = own.share() - usual;
            return difference * difference - chance() / own.trials();
        }
    }

    /** @param trials as many trials the estimate is worth, those seen and what is known of groups together */
    public record Estimate(double share, Interval interval, double trials) {}

    public static Shrinkage among(Collection<Seen> groups) {
        var seen = groups.stream()
                .filter(group -> group.own().trials() > 0 && !Double.isNaN(group.usual()))
                .toList();
        var weight = seen.stream().mapToDouble(Seen::weight).sum();
        var spread = seen.stream()
                        .mapToDouble(group -> group.weight() * group.excess())
                        .sum()
                / weight;
        var chance = seen.stream()
                        .mapToDouble(group -> group.weight() * group.chance())
                        .sum()
                / weight;
        return new Shrinkage(spread > 0 ? Math.max(LEAST, Math.min(MOST, chance / spread - 1)) : MOST);
    }

    /** @return with a 95% interval, both from what is usual and what was seen */
    public Estimate of(Seen seen) {
        var successes = seen.own().successes() + precision * seen.usual();
        var failures = seen.own().trials() - seen.own().successes() + precision * (1 - seen.usual());
        if (!(successes > 0) || !(failures > 0)) {
            return new Estimate(
                    seen.own().share(), seen.own().interval(), seen.own().trials());
        }
        var beta = BetaDistribution.of(successes, failures);
        return new Estimate(
                beta.getMean(),
                new Interval(beta.inverseCumulativeProbability(TAIL), beta.inverseSurvivalProbability(TAIL)),
                successes + failures);
    }
}
