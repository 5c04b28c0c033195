package io.salesmanager.statistics;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The difference of two shares among what is otherwise alike: trials are compared within strata only, and the differences of the
 * strata are weighed by how much they tell (N. Mantel and W. Haenszel, JNCI 22 (1959), 719-748, in the form for differences of
 * S. Greenland and J. M. Robins, Biometrics 41 (1985), 55-68). Trials of one cluster, such as a deal, may depend on each other:
 * the standard error sums them first (K.-Y. Liang and S. L. Zeger, Biometrika 73 (1986), 13-22).
 *
 * @param difference of the shares, the exposed minus the others; NaN where no stratum has two of each
 * @param exposed trials that could be compared, and {@code others} those that they were compared with
 * @param exposedShare successes of the exposed, strata weighed as in the difference; {@code othersShare} of the others
 * @param clusters that the exposed come from
 */
public record StratifiedDifference(
        double difference,
        double standardError,
        int exposed,
        int others,
        double exposedShare,
        double othersShare,
        int clusters) {

    private static final double ERROR_RATE = 0.05;

    /** Trials, gathered one after the other. */
    public static final class Trials {
        private static final int EXPOSED = 1;
        private static final int SUCCESS = 2;

        private int[] strata = new int[16];
        private int[] clusters = new int[16];
        private byte[] kinds = new byte[16];
        private int size;

        /**
         * Adds one trial.
         *
         * @param stratum from 0; trials of one stratum are alike
         * @param cluster from 0; trials of one cluster may depend on each other
         */
        public void add(int stratum, int cluster, boolean exposed, boolean success) {
            if (size == strata.length) {
                strata = Arrays.copyOf(strata, size * 2);
                clusters = Arrays.copyOf(clusters, size * 2);
                kinds = Arrays.copyOf(kinds, size * 2);
            }
            strata[size] = stratum;
            clusters[size] = cluster;
            kinds[size] = (byte) ((exposed ? EXPOSED : 0) | (success ? SUCCESS : 0));
            size++;
        }

        public StratifiedDifference compare() {
            var numbers = Arrays.stream(strata, 0, size).max().orElse(-1) + 1;
            var trials = new int[2][numbers];
            var successes = new int[2][numbers];
            for (var i = 0; i < size; i++) {
                trials[exposed(i)][strata[i]]++;
                successes[exposed(i)][strata[i]] += success(i);
            }
            var weights = new double[numbers];
            var sum = 0.0;
            for (var stratum = 0; stratum < numbers; stratum++) {
                double with = trials[1][stratum];
                double without = trials[0][stratum];
                weights[stratum] = with < 2 || without < 2 ? 0 : with * without / (with + without);
                sum += weights[stratum];
            }
            if (sum == 0) {
                return new StratifiedDifference(Double.NaN, Double.NaN, 0, 0, Double.NaN, Double.NaN, 0);
            }
            var shares = new double[2];
            var counts = new int[2];
            for (var stratum = 0; stratum < numbers; stratum++) {
                for (var side = 0; side < 2 && weights[stratum] > 0; side++) {
                    shares[side] += weights[stratum] / sum * successes[side][stratum] / trials[side][stratum];
                    counts[side] += trials[side][stratum];
                }
            }
            return new StratifiedDifference(
                    shares[1] - shares[0],
                    standardError(trials, successes, weights, sum),
                    counts[1],
                    counts[0],
                    shares[1],
                    shares[0],
                    exposedClusters(weights));
        }

        /** Each trial moves the difference by how far it is from the share of its side and stratum. */
        private double standardError(int[][] trials, int[][] successes, double[] weights, double sum) {
            var moved = new double[Arrays.stream(clusters, 0, size).max().orElse(-1) + 1];
            for (var i = 0; i < size; i++) {
                var side = exposed(i);
                var stratum = strata[i];
                if (weights[stratum] > 0) {
                    double n = trials[side][stratum];
                    var residual = success(i) - successes[side][stratum] / n;
                    moved[clusters[i]] +=
                            (side == 1 ? 1 : -1) * weights[stratum] / sum * residual / n * Math.sqrt(n / (n - 1));
                }
            }
            return Math.sqrt(Arrays.stream(moved).map(each -> each * each).sum());
        }

        private int exposedClusters(double[] weights) {
            var seen = new BitSet();
            for (var i = 0; i < size; i++) {
                if (exposed(i) == 1 && weights[strata[i]] > 0) {
                    seen.set(clusters[i]);
                }
            }
            return seen.cardinality();
        }

        private int exposed(int i) {
            return kinds[i] & EXPOSED;
        }

        private int success(int i) {
            return (kinds[i] & SUCCESS) / SUCCESS;
        }
    }

    /** How many standard errors the difference is from none; 0 where nothing varies. */
    public double standardised() {
        return standardError > 0 ? difference / standardError : 0;
    }

    /** Of the difference, 95%. */
    public Interval interval() {
        if (Double.isNaN(difference) || clusters < 2) {
            return Interval.UNKNOWN;
        }
        var half = TDistribution.of(clusters - 1).inverseSurvivalProbability(ERROR_RATE / 2) * standardError;
        return new Interval(Math.max(-1, difference - half), Math.min(1, difference + half));
    }

    /** The chance of such a difference where there is none; 1 where nothing can be told. */
    public double pValue() {
        return Double.isNaN(difference) || clusters < 2
                ? 1
                : Math.min(1, 2 * TDistribution.of(clusters - 1).survivalProbability(Math.abs(standardised())));
    }
}
