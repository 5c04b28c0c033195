package io.salesmanager.forecast.kept;

import java.util.List;

/**
 * How much too high or low the forecasts of a rep were in months that are over, in numbers of deals and before any correction.
 *
 * @param months how many
 * @param expected sum of what was forecast
 * @param won sum of what came
 * @param sameDirection how many of the latest months in a row missed in the same direction
 * @param factor by what the chances of the rep's deals are multiplied; 1 where that is not done
 */
public record Bias(int months, double expected, double won, int sameDirection, double factor) {
    /** Practices 52: the same direction three periods in a row. */
    public static final int FEWEST_MONTHS = 3;

    /** As many deals as expected are added on both sides, so that few deals correct little. */
    private static final double PRIOR_DEALS = 5;

    private static final double LOWEST = 0.5;
    private static final double HIGHEST = 2;

    /** @param forecasts the first one of each month that is over, the latest month first */
    public static Bias of(List<KeptForecast> forecasts) {
        var expected = 0.0;
        var won = 0.0;
        var inARow = 0;
        var direction = 0.0;
        for (var i = 0; i < forecasts.size(); i++) {
            var scored = forecasts.get(i);
            var came = scored.scored().outcome();
            expected += scored.uncorrected();
            won += came;
            var miss = Math.signum(scored.uncorrected() - came);
            direction = i == 0 ? miss : direction;
            inARow += inARow == i && miss == direction && miss != 0 ? 1 : 0;
        }
        var factor = inARow < FEWEST_MONTHS
                ? 1
                : Math.max(LOWEST, Math.min(HIGHEST, (won + PRIOR_DEALS) / (expected + PRIOR_DEALS)));
        return new Bias(forecasts.size(), expected, won, inARow, factor);
    }

    public boolean isCorrected() {
        return sameDirection >= FEWEST_MONTHS;
    }

    public boolean isTooHigh() {
        return expected > won;
    }
}
