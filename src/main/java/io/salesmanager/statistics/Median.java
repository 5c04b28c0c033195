package io.salesmanager.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The middle of some values, with the interval that holds the true one with at least 95%, whatever their distribution: the
 * values whose ranks a fair coin's count of heads lies between (Conover, Practical Nonparametric Statistics, section 3.2).
 *
 * @param value NaN without values
 * @param low NaN, as is {@code high}, for fewer than {@value #FEWEST} values: no interval then holds it with 95%
 */
public record Median(double value, int count, double low, double high) {
    /** Of five values the lowest and the highest hold the median with 93.75% only. */
    public static final int FEWEST = 6;

    private static final double TAIL = 0.025;

    public static Median of(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var n = sorted.length;
        if (n == 0) {
            return new Median(Double.NaN, 0, Double.NaN, Double.NaN);
        }
        var middle = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        if (n < FEWEST) {
            return new Median(middle, n, Double.NaN, Double.NaN);
        }
        var rank = rank(n);
        return new Median(middle, n, sorted[rank - 1], sorted[n - rank]);
    }

    /** The highest rank from 1 below which the median lies with at most 2.5%. */
    private static int rank(int n) {
        var heads = BinomialDistribution.of(n, 0.5);
        var rank = 1;
        while (heads.cumulativeProbability(rank) <= TAIL) {
            rank++;
        }
        return rank;
    }
}
