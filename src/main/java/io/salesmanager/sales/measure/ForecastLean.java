package io.salesmanager.sales.measure;

import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.history.PastForecast;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Forecast;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * To which side forecasts of a rep lean. What the CRM says comes first: its figure, then the rep's own forecasts; where it tells
 * neither, the months that the product forecast before they began, in numbers of deals.
 *
 * @param bias forecast over outcome minus 1
 * @param periods how many periods that is; NaN where the CRM gave the figure
 * @param differs whether chance does not explain it, 2.5 standard errors; null where that cannot be said, as of amounts
 * @param over how many of the last periods in a row were forecast too high; 0 where the last one was not
 * @param under the same for too low
 */
record ForecastLean(double bias, double periods, @Nullable Boolean differs, double over, double under) {
    private static final int MOST_PERIODS = 6;
    private static final double STANDARD_ERRORS = 2.5;

    private record Period(LocalDate to, double forecast, double outcome) {
        int side() {
            return Double.compare(forecast, outcome);
        }
    }

    static ForecastLean of(@Nullable RepHistory rep, AsOf asOf) {
        var told = rep == null ? List.<Period>of() : told(rep.forecasts(), asOf.today());
        var periods = rep == null || !told.isEmpty() ? told : kept(rep.pastForecasts(), asOf);
        var given = rep == null ? null : rep.forecastBias();
        if (periods.isEmpty()) {
            return new ForecastLean(given == null ? Double.NaN : given, Double.NaN, null, Double.NaN, Double.NaN);
        }
        var over = (double) periods.stream().takeWhile(each -> each.side() > 0).count();
        var under = (double) periods.stream().takeWhile(each -> each.side() < 0).count();
        if (given != null) {
            return new ForecastLean(given, Double.NaN, null, over, under);
        }
        var latest = periods.subList(0, Math.min(MOST_PERIODS, periods.size()));
        var forecast = latest.stream().mapToDouble(Period::forecast).sum();
        var outcome = latest.stream().mapToDouble(Period::outcome).sum();
        return new ForecastLean(
                outcome > 0 ? forecast / outcome - 1 : Double.NaN,
                latest.size(),
                told.isEmpty() ? Boolean.valueOf(differs(forecast, outcome)) : null,
                over,
                under);
    }

    /** Numbers of wins vary by chance as Poisson's do, at most. */
    private static boolean differs(double expected, double came) {
        return Math.abs(came - expected) > STANDARD_ERRORS * Math.sqrt(expected);
    }

    private static List<Period> told(@Nullable List<Forecast> forecasts, LocalDate today) {
        return forecasts == null
                ? List.of()
                : forecasts.stream()
                        .filter(each -> each.to().isBefore(today) && each.outcome() != null)
                        .map(each -> new Period(
                                each.to(),
                                each.forecast().doubleValue(),
                                Objects.requireNonNull(each.outcome()).doubleValue()))
                        .sorted(Comparator.comparing(Period::to).reversed())
                        .toList();
    }

    private static List<Period> kept(@Nullable List<PastForecast> forecasts, AsOf asOf) {
        return forecasts == null
                ? List.of()
                : forecasts.stream()
                        .filter(each -> each.isKnown(asOf.instant(), asOf.today()))
                        .map(each -> new Period(each.to(), each.expected(), each.outcome()))
                        .sorted(Comparator.comparing(Period::to).reversed())
                        .toList();
    }
}
