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

    /**
     * Of the runs that end with exactly this much, the part that is within the middle of all runs in their order, as if the runs that
     * end alike were spread evenly (C. Czado, T. Gneiting and L. Held, Biometrics 65 (2009), 1254-1261).
     *
     * @param from where the middle begins, such as 0.1, and {@code to} where it ends
     */
    public double partWithin(double result, double from, double to) {
        var below = 1 - shareFrom(result);
        var upTo = 1 - shareFrom(Math.nextUp(result));
        return upTo == below ? 0 : Math.max(0, Math.min(upTo, to) - Math.max(below, from)) / (upTo - below);
    }

    public double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }
}
