package io.salesmanager.sales.asof;

/**
 * How values lie, from their sums.
 *
 * @param squares sum of their squares
 */
public record Spread(int count, double sum, double squares) {
    public static final Spread NONE = new Spread(0, 0, 0);

    public static Spread of(double... values) {
        var spread = NONE;
        for (var value : values) {
            spread = spread.plus(new Spread(1, value, value * value));
        }
        return spread;
    }

    public Spread plus(Spread other) {
        return new Spread(count + other.count, sum + other.sum, squares + other.squares);
    }

    public double mean() {
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Of the population they are a sample of; NaN for fewer than two. */
    public double variance() {
        return count < 2 ? Double.NaN : Math.max(0, squares - sum * sum / count) / (count - 1);
    }

    /** By how many standard errors this mean is above another, as Welch takes them. */
    public double errorsAbove(Spread other) {
        return (mean() - other.mean()) / Math.sqrt(variance() / count + other.variance() / other.count);
    }
}
