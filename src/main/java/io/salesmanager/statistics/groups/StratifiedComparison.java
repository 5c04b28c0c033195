package io.salesmanager.statistics.groups;

import io.salesmanager.statistics.Interval;
import io.salesmanager.statistics.Proportion;
import java.util.Collection;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A share against that of others, each trial compared only with trials of its own stratum, so that what makes strata differ is
 * not taken for a difference between those who work in them. N. Mantel and W. Haenszel, JNCI 22 (1959), 719-748.
 *
 * @param own trials that have others to be compared with
 * @param others their trials, in the same strata
 * @param difference own share minus that of the others within strata (Mantel-Haenszel); NaN without a trial to compare
 * @param interval of the difference, 95%: S. Greenland and J. M. Robins, Biometrics 41 (1985), 55-68
 * @param pValue the chance of such a difference where there is none; 1 where there is nothing to compare
 */
public record StratifiedComparison(
        Proportion own, Proportion others, double difference, Interval interval, double pValue) {
    private static final double Z_95 = 1.959963984540054;

    /** Beyond it the exact distribution is taken: the normal one is not close enough far out. */
    private static final double FAR_OUT = 1.9;

    /** Own trials and those of the others in one stratum. */
    public record Stratum(Proportion own, Proportion others) {
        private boolean compares() {
            return own.trials() > 0 && others.trials() > 0;
        }

        private double weight() {
            return (double) own.trials() * others.trials() / (own.trials() + others.trials());
        }

        private double expected() {
            return own.trials() * own.plus(others).share();
        }

        private double variance() {
            var all = own.plus(others);
            double n = all.trials();
            return weight() * all.share() * (1 - all.share()) * n / (n - 1);
        }

        /** Of the difference, times the square of the weight. */
        private double spread() {
            return weight()
                    * weight()
                    * (own.share() * (1 - own.share()) / own.trials()
                            + others.share() * (1 - others.share()) / others.trials());
        }
    }

    public static StratifiedComparison of(Collection<Stratum> strata) {
        var compared = strata.stream().filter(Stratum::compares).toList();
        var own = compared.stream().map(Stratum::own).reduce(new Proportion(0, 0), Proportion::plus);
        var others = compared.stream().map(Stratum::others).reduce(new Proportion(0, 0), Proportion::plus);
        if (compared.isEmpty()) {
            return new StratifiedComparison(own, others, Double.NaN, Interval.UNKNOWN, 1);
        }
        var weight = compared.stream().mapToDouble(Stratum::weight).sum();
        var difference = compared.stream()
                        .mapToDouble(stratum -> stratum.weight()
                                * (stratum.own().share() - stratum.others().share()))
                        .sum()
                / weight;
        var spread =
                Z_95 * Math.sqrt(compared.stream().mapToDouble(Stratum::spread).sum()) / weight;
        return new StratifiedComparison(
                own,
                others,
                difference,
                new Interval(Math.max(-1, difference - spread), Math.min(1, difference + spread)),
                pValue(compared, own.successes()));
    }

    private static double pValue(Collection<Stratum> strata, int successes) {
        var variance = strata.stream().mapToDouble(Stratum::variance).sum();
        if (variance <= 0) {
            return 1;
        }
        var expected = strata.stream().mapToDouble(Stratum::expected).sum();
        var z = Math.abs(successes - expected) / Math.sqrt(variance);
        return z < FAR_OUT ? 2 * NormalDistribution.of(0, 1).survivalProbability(z) : exact(strata, successes);
    }

    /** Twice the smaller tail of the sum of hypergeometric counts, one for each stratum. */
    private static double exact(Collection<Stratum> strata, int successes) {
        var chances = new double[] {1};
        var least = 0;
        for (var stratum : strata) {
            var all = stratum.own().plus(stratum.others());
            var one = HypergeometricDistribution.of(
                    all.trials(), all.successes(), stratum.own().trials());
            var from = one.getSupportLowerBound();
            var of = new double[one.getSupportUpperBound() - from + 1];
            for (var k = 0; k < of.length; k++) {
                of[k] = one.probability(from + k);
            }
            chances = sum(chances, of);
            least += from;
        }
        var low = 0.0;
        var high = 0.0;
        for (var k = 0; k < chances.length; k++) {
            low += least + k <= successes ? chances[k] : 0;
            high += least + k >= successes ? chances[k] : 0;
        }
        return Math.min(1, 2 * Math.min(low, high));
    }

    /** The distribution of the sum of two counts. */
    private static double[] sum(double[] one, double[] other) {
        var both = new double[one.length + other.length - 1];
        for (var i = 0; i < one.length; i++) {
            for (var k = 0; k < other.length; k++) {
                both[i + k] += one[i] * other[k];
            }
        }
        return both;
    }
}
