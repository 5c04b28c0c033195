package io.salesmanager.forecast.chance;

/**
 * What was expected of some deals in one past period, and what came.
 *
 * @param expected sum of the chances of the deals that were open when it began
 * @param variance what chance alone would let the wins vary by, were the deals independent
 * @param won how many of them were won in it
 * @param fresh how many were won in it that were created after it began
 */
public record Tally(double expected, double variance, int won, int fresh) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(expected + other.expected, variance + other.variance, won + other.won, fresh + other.fresh);
    }
}
