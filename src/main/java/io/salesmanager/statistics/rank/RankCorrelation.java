package io.salesmanager.statistics.rank;

import io.salesmanager.statistics.Interval;
import java.util.stream.IntStream;

/**
 * Whether two figures rise together (Spearman's rho), with an interval of 95%: D. G. Bonett and T. A. Wright, Psychometrika 65
 * (2000), 23-28. A relation is not an effect.
 *
 * @param rho from -1 to 1; NaN for fewer than three pairs, or where one figure is the same for all
 * @param interval unknown (NaN) for fewer than four pairs
 */
public record RankCorrelation(double rho, Interval interval, int pairs) {
    private static final double TWO_SIDED_95 = 1.959964;
    private static final double POWER_80 = 0.841621;
    private static final int FEWEST_FOR_RHO = 3;
    private static final int FEWEST_FOR_INTERVAL = 4;

    /** @param first and {@code second} each known, in pairs */
    public static RankCorrelation of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("%d and %d values are no pairs".formatted(first.length, second.length));
        }
        var rho = first.length < FEWEST_FOR_RHO ? Double.NaN : pearson(ranks(first), ranks(second));
        return new RankCorrelation(rho, interval(rho, first.length), first.length);
    }

    /** Whether the interval leaves out 0. */
    public boolean isReliable() {
        return !Double.isNaN(interval.low()) && !interval.contains(0);
    }

    /**
     * How many pairs find a correlation of this size four times out of five, at 5%, by Fisher's transformation: J. Cohen, Statistical
     * Power Analysis (1988), table 3.4.1.
     */
    public static int pairsNeeded(double rho) {
        var z = (TWO_SIDED_95 + POWER_80) / atanh(rho);
        return (int) Math.ceil(z * z + 3);
    }

    private static Interval interval(double rho, int pairs) {
        if (Double.isNaN(rho) || pairs < FEWEST_FOR_INTERVAL) {
            return Interval.UNKNOWN;
        }
        var within = Math.min(Math.abs(rho), 1 - 1e-12) * Math.signum(rho);
        var error = TWO_SIDED_95 * Math.sqrt((1 + within * within / 2) / (pairs - 3));
        return new Interval(Math.tanh(atanh(within) - error), Math.tanh(atanh(within) + error));
    }

    private static double atanh(double rho) {
        return 0.5 * Math.log((1 + rho) / (1 - rho));
    }

    /** Equal values share the mean of their ranks. */
    private static double[] ranks(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> {
                    var below = IntStream.range(0, values.length)
                            .filter(j -> values[j] < values[i])
                            .count();
                    var same = IntStream.range(0, values.length)
                            .filter(j -> values[j] == values[i])
                            .count();
                    return below + (same + 1) / 2.0;
                })
                .toArray();
    }

    private static double pearson(double[] x, double[] y) {
        var mean = (x.length + 1) / 2.0;
        var together = 0.0;
        var ofX = 0.0;
        var ofY = 0.0;
        for (var i = 0; i < x.length; i++) {
            together += (x[i] - mean) * (y[i] - mean);
            ofX += (x[i] - mean) * (x[i] - mean);
            ofY += (y[i] - mean) * (y[i] - mean);
        }
        return ofX == 0 || ofY == 0 ? Double.NaN : together / Math.sqrt(ofX * ofY);
    }
}
