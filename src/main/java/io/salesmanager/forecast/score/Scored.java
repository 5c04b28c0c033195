package io.salesmanager.forecast.score;

/**
 * A forecast of which the outcome is known.
 *
 * @param group what is alike in it, such as its period: forecasts of one group are good or bad together
 */
public record Scored(String group, double p10, double p50, double p90, double outcome) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** A forecast of one number says of each quantile that it is this number. */
    public static Scored ofPoint(String group, double forecast, double outcome) {
        return new Scored(group, forecast, forecast, forecast, outcome);
    }

    /** Whether the outcome is from P10 to P90, both included. */
    public boolean isHeld() {
        return p10 <= outcome && outcome <= p90;
    }

    /**
     * The mean of the pinball losses at 10%, 50% and 90%; 0 is perfect. R. Koenker and G. Bassett, Econometrica 46 (1978), 33-50.
     */
    public double loss() {
        return (pinball(LOW, p10) + pinball(0.5, p50) + pinball(HIGH, p90)) / 3;
    }

    private double pinball(double quantile, double forecast) {
        var miss = outcome - forecast;
        return miss >= 0 ? quantile * miss : (quantile - 1) * miss;
    }
}
