package io.salesmanager.sales.measure;

import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Forecast;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the last periods in a row a rep forecast on the same side of the outcome; NaN where no period that ended has both.
 *
 * @param over too high; 0 where the last one was not
 * @param under too low; 0 where the last one was not
 */
record ForecastRun(double over, double under) {
    private static final ForecastRun UNKNOWN = new ForecastRun(Double.NaN, Double.NaN);

    static ForecastRun of(@Nullable RepHistory rep, LocalDate today) {
        if (rep == null || rep.forecasts() == null) {
            return UNKNOWN;
        }
        var sides = rep.forecasts().stream()
                .filter(each -> each.to().isBefore(today) && each.outcome() != null)
                .sorted(Comparator.comparing(Forecast::to).reversed())
                .map(ForecastRun::side)
                .toList();
        return sides.isEmpty() ? UNKNOWN : new ForecastRun(run(sides, 1), run(sides, -1));
    }

    private static int side(Forecast forecast) {
        var outcome = forecast.outcome();
        return outcome == null ? 0 : forecast.forecast().compareTo(outcome);
    }

    private static double run(List<Integer> sides, int side) {
        return sides.stream().takeWhile(each -> each == side).count();
    }
}
