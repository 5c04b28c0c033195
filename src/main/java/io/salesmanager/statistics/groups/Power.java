package io.salesmanager.statistics.groups;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a comparison of a share with that of others can find: J. L. Fleiss, Statistical Methods for Rates and Proportions (1981),
 * chapter 3, by the normal distribution.
 *
 * @param usual the share of the others
 * @param others how many trials that is
 * @param level of the test, two-sided
 */
public record Power(double usual, int others, double level) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MOST = 100_000;

    /** The chance to find a difference that is there; of a higher and a lower share the one that is harder to find. */
    public double of(double difference, int trials) {
        var worst = 1.0;
        for (var share : new double[] {usual - difference, usual + difference}) {
            if (share >= 0 && share <= 1) {
                worst = Math.min(worst, towards(share, trials));
            }
        }
        return worst;
    }

    /** How many trials find a difference with that chance; empty where others are too few for any number. */
    public OptionalInt trialsFor(double difference, double chance) {
        if (of(difference, MOST) < chance) {
            return OptionalInt.empty();
        }
        var low = 0;
        var high = MOST;
        while (high - low > 1) {
            var middle = (low + high) / 2;
            if (of(difference, middle) >= chance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }

    private double towards(double share, int trials) {
        if (trials == 0 || others == 0) {
            return 0;
        }
        var both = (share * trials + usual * others) / (trials + others);
        var without = Math.sqrt(both * (1 - both) * (1.0 / trials + 1.0 / others));
        var with = Math.sqrt(share * (1 - share) / trials + usual * (1 - usual) / others);
        var needed = NORMAL.inverseSurvivalProbability(level / 2) * without;
        var left = Math.abs(share - usual) - needed;
        if (with == 0) {
            return left > 0 ? 1 : 0;
        }
        return NORMAL.cumulativeProbability(left / with);
    }
}
