package io.salesmanager.forecast.score;

/**
 * A forecast of which the outcome is known.
 *
 * @param group what is alike in it, such as its period: forecasts of one group are good or bad together
 * @param atP10 how much an outcome of exactly {@code p10} counts for a range that holds in exactly 80%; {@code atP90} likewise
 */
public record Scored(String group, double p10, double p50, double p90, double outcome, double atP10, double atP90) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** With ends that both count. */
    public Scored(String group, double p10, double p50, double p90, double outcome) {
        this(group, p10, p50, p90, outcome, 1, 1);
    }

    /** A forecast of one number says of each quantile that it is this number. */
    public static Scored ofPoint(String group, double forecast, double outcome) {
        return new Scored(group, forecast, forecast, forecast, outcome);
    }

    /** Whether the outcome is from P10 to P90, both included. */
    public boolean isHeld() {
        return p10 <= outcome && outcome <= p90;
    }

    /** 1 between the ends and 0 outside; at an end the part of it that makes the range hold in 80%. */
    public double partHeld() {
        if (!isHeld()) {
            return 0;
        }
        return outcome == p10 ? atP10 : outcome == p90 ? atP90 : 1;
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
