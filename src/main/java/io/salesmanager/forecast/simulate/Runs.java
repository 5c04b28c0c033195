package io.salesmanager.forecast.simulate;

import java.util.Arrays;

/** How often a period ended with how much. */
public final class Runs {
    private final double[] sorted;

    Runs(double[] results) {
        sorted = results.clone();
        Arrays.sort(sorted);
    }

    /** The smallest result that a share {@code p} of all runs does not exceed, such as 0.1 for P10. */
    public double quantile(double p) {
        var rank = (int) Math.ceil(p * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank))];
    }

    /** The share of all runs that end with this much or more. */
    public double shareFrom(double least) {
        var below = 0;
        while (below < sorted.length && sorted[below] < least) {
            below++;
        }
        return (double) (sorted.length - below) / sorted.length;
    }

    /** The share of all runs that end from {@code low} to {@code high}, both included. */
    public double shareOf(double low, double high) {
        return shareFrom(low) - shareFrom(Math.nextUp(high));
    }

    public double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }
}
