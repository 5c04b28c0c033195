package io.salesmanager.forecast.kept;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much too high or low the forecasts of a rep were in months that are over, in numbers of deals and before any correction.
 *
 * @param months how many
 * @param expected sum of what was forecast
 * @param won sum of what came
 * @param sameDirection how many of the latest months in a row missed in the same direction
 * @param isRunTooHigh whether those were too high
 * @param factor by what the chances of the rep's deals are multiplied; 1 where that is not done
 */
public record Bias(int months, double expected, double won, int sameDirection, boolean isRunTooHigh, double factor) {
    /** Practices 52: the same direction three periods in a row. */
    public static final int FEWEST_MONTHS = 3;

    /** Before reps were compared, their true factors are taken to differ from 1 by some 22%. */
    private static final double USUAL_VARIANCE = 0.05;

    /** How many reps' worth that counts. */
    private static final double PRIOR_REPS = 5;

    /** Of reps who differ by chance alone nothing is corrected. */
    private static final double MOST_PRIOR_DEALS = 1_000;

    private static final double LOWEST = 0.5;
    private static final double HIGHEST = 2;

    /** @param reps of each the first forecast of each month that is over, the latest month first */
    public static Map<String, Bias> of(Map<String, List<KeptForecast>> reps) {
        var prior = priorDeals(reps.values());
        Map<String, Bias> biases = new HashMap<>();
        reps.forEach((rep, forecasts) -> biases.put(rep, of(forecasts, prior)));
        return biases;
    }

    /** @param priorDeals as many deals as expected are added on both sides, so that few deals correct little */
    static Bias of(List<KeptForecast> forecasts, double priorDeals) {
        var expected = expected(forecasts);
        var won = won(forecasts);
        var inARow = 0;
        var direction = 0.0;
        for (var i = 0; i < forecasts.size(); i++) {
            var miss = Math.signum(
                    forecasts.get(i).uncorrected() - forecasts.get(i).scored().outcome());
            direction = i == 0 ? miss : direction;
            inARow += inARow == i && miss == direction && miss != 0 ? 1 : 0;
        }
        var isLasting = inARow >= FEWEST_MONTHS && Math.signum(expected - won) == direction;
        var factor = isLasting ? Math.max(LOWEST, Math.min(HIGHEST, (won + priorDeals) / (expected + priorDeals))) : 1;
        return new Bias(forecasts.size(), expected, won, inARow, direction > 0, factor);
    }

    /**
     * One over the variance of the true factors of reps, by moments: what chance alone lets wins miss their expectation by is taken
     * away (a gamma prior of wins that are Poisson's). Where reps differ by chance alone it is large.
     */
    static double priorDeals(Collection<List<KeptForecast>> reps) {
        var excess = 0.0;
        var scale = 0.0;
        for (var forecasts : reps) {
            var expected = expected(forecasts);
            excess += square(won(forecasts) - expected) - expected;
            scale += square(expected);
        }
        var weight = reps.isEmpty() ? 1 : PRIOR_REPS * scale / reps.size();
        var variance =
                scale + weight == 0 ? USUAL_VARIANCE : Math.max(0, excess + weight * USUAL_VARIANCE) / (scale + weight);
        return Math.min(MOST_PRIOR_DEALS, 1 / variance);
    }

    private static double expected(List<KeptForecast> forecasts) {
        return forecasts.stream().mapToDouble(KeptForecast::uncorrected).sum();
    }

    private static double won(List<KeptForecast> forecasts) {
        return forecasts.stream()
                .mapToDouble(forecast -> forecast.scored().outcome())
                .sum();
    }

    private static double square(double value) {
        return value * value;
    }

    public boolean isCorrected() {
        return factor != 1;
    }
}
