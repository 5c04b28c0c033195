package io.salesmanager.statistics;

/** From {@code low} to {@code high}, both included; both NaN where nothing was observed. */
public record Interval(double low, double high) {
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    /** False also where nothing was observed. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
