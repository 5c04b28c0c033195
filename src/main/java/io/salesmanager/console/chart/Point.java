package io.salesmanager.console.chart;

import org.jspecify.annotations.Nullable;

/**
 * A value at one label. Null is not known and is shown as a gap; what is not finite is not known.
 *
 * @param low the value is between {@code low} and {@code high}
 * @param count how many it was counted from, or that succeeded of {@code of}
 * @param link where the deals behind it are
 * @param note why it stands out, in a few words; null where it does not
 */
public record Point(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Long count,
        @Nullable Long of,
        @Nullable String link,
        @Nullable String note) {

    private static final Point UNKNOWN = new Point(null, null, null, null, null, null, null);

    public Point {
        value = finite(value);
        low = finite(low);
        high = finite(high);
    }

    public static Point unknown() {
        return UNKNOWN;
    }

    public static Point of(double value) {
        return new Point(value, null, null, null, null, null, null);
    }

    /** For a series of limits. */
    public static Point between(@Nullable Double low, @Nullable Double high) {
        return new Point(null, low, high, null, null, null, null);
    }

    /** A share of {@code successes} in {@code trials}. */
    public static Point share(
            @Nullable Double share, @Nullable Double low, @Nullable Double high, long successes, long trials) {
        return new Point(share, low, high, successes, trials, null, null);
    }

    public Point within(@Nullable Double from, @Nullable Double to) {
        return new Point(value, from, to, count, of, link, note);
    }

    public Point counted(long times) {
        return new Point(value, low, high, times, of, link, note);
    }

    public Point linked(@Nullable String address) {
        return new Point(value, low, high, count, of, address, note);
    }

    public Point noted(@Nullable String why) {
        return new Point(value, low, high, count, of, link, why);
    }

    private static @Nullable Double finite(@Nullable Double number) {
        return number == null || !Double.isFinite(number) ? null : number;
    }
}
