package io.salesmanager.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What share of something was done, where it comes in units of several that are alike, such as the planned steps of a deal: who
 * forgets the first step often forgets the second. So units are counted and not their parts. W. G. Cochran, Sampling
 * Techniques (1977), 6.3, with Wilson's interval at the number of independent trials that say as much (E. L. Korn and
 * B. I. Graubard, Survey Methodology 24 (1998), 193-201).
 */
public record SumRatio(int units, double done, double whole, double doneSquares, double products, double wholeSquares) {
    public static final SumRatio NONE = new SumRatio(0, 0, 0, 0, 0, 0);

    private static final double Z_95 = 1.959963984540054;

    /** One unit, of which {@code done} of {@code whole} was done. */
    public static SumRatio of(double done, double whole) {
        return new SumRatio(1, done, whole, done * done, done * whole, whole * whole);
    }

    public SumRatio plus(SumRatio other) {
        return new SumRatio(
                units + other.units,
                done + other.done,
                whole + other.whole,
                doneSquares + other.doneSquares,
                products + other.products,
                wholeSquares + other.wholeSquares);
    }

    /** This one without a part of it. */
    public SumRatio minus(SumRatio part) {
        return new SumRatio(
                units - part.units,
                done - part.done,
                whole - part.whole,
                doneSquares - part.doneSquares,
                products - part.products,
                wholeSquares - part.wholeSquares);
    }

    /** NaN where there is nothing to do. */
    public double share() {
        return whole > 0 ? done / whole : Double.NaN;
    }

    /** Of the share, 95%. */
    public Interval interval() {
        if (!(whole > 0)) {
            return Interval.UNKNOWN;
        }
        var n = trials();
        var share = share();
        var middle = (share + Z_95 * Z_95 / (2 * n)) / (1 + Z_95 * Z_95 / n);
        var half = Z_95 * Math.sqrt(share * (1 - share) / n + Z_95 * Z_95 / (4 * n * n)) / (1 + Z_95 * Z_95 / n);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** How many standard errors this share is above the other; 0 where both are the same. */
    public double standardised(SumRatio other) {
        var all = plus(other).share();
        var error = Math.sqrt(errorSquared(all) + other.errorSquared(all));
        return error > 0 ? (share() - other.share()) / error : 0;
    }

    /** The chance of such a difference where there is none; NaN for fewer than two units on one side. */
    public double pValue(SumRatio other) {
        var fewer = Math.min(units, other.units);
        return fewer < 2
                ? Double.NaN
                : Math.min(1, 2 * TDistribution.of(fewer - 1).survivalProbability(Math.abs(standardised(other))));
    }

    /** Independent trials that would say as much. */
    private double trials() {
        var variance = variance();
        return variance > 0 ? Math.max(1, Math.min(whole, share() * (1 - share()) / variance)) : units;
    }

    /** Where all units say the same, they say less of how much units differ than of {@code all}. */
    private double errorSquared(double all) {
        var variance = variance();
        return variance > 0 ? variance : all * (1 - all) / units;
    }

    private double variance() {
        var share = share();
        var squares = doneSquares - 2 * share * products + share * share * wholeSquares;
        return units < 2 ? 0 : Math.max(0, squares) * units / (units - 1) / (whole * whole);
    }
}
