package io.salesmanager.console.forecast;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.forecast.answer.ForecastAnswer;
import io.salesmanager.forecast.answer.ForecastAnswer.Range;
import io.salesmanager.forecast.answer.TrackRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws ranges and their history. */
final class ForecastCharts {
    private static final int MOST_KEPT = 26;

    private ForecastCharts() {}

    /** One for the number of deals and one for each currency; none without a range. */
    static List<Chart> ranges(ForecastAnswer answer) {
        var charts = new ArrayList<Chart>();
        var deals = answer.deals();
        if (deals.range() != null) {
            charts.add(chart(
                            "deals",
                            "Deals won in " + answer.period().name(),
                            Unit.COUNT,
                            List.of("Closed", "Forecast"))
                    .with(Series.values("Deals", List.of(Point.of(deals.closed()), point(deals.range())))));
        }
        for (var i = 0; i < answer.money().size(); i++) {
            var money = answer.money().get(i);
            if (money.range() != null) {
                var currency = money.currency() == null ? "Amount" : money.currency();
                charts.add(chart(
                                "money-" + i,
                                "%s won in %s"
                                        .formatted(currency, answer.period().name()),
                                Unit.MONEY,
                                List.of("Closed", "Forecast", "Commit", "Best case"))
                        .with(Series.values(
                                currency,
                                List.of(
                                        Point.of(money.closed()),
                                        point(money.range()),
                                        Point.of(money.commit()),
                                        Point.of(money.bestCase())))));
            }
        }
        return charts;
    }

    /** The latest kept forecasts with their outcomes; null without one. */
    static @Nullable Chart history(TrackRecord record) {
        if (record.forecasts().isEmpty()) {
            return null;
        }
        var kept = new ArrayList<>(record.forecasts()
                .subList(0, Math.min(MOST_KEPT, record.forecasts().size())));
        Collections.reverse(kept);
        return Chart.of(
                        Kind.DOTS,
                        "history",
                        "Kept forecasts and what came",
                        record.sentence(),
                        Unit.COUNT,
                        "Forecast",
                        kept.stream()
                                .map(one -> one.period() + " as of " + one.asOf())
                                .toList())
                .with(Series.values(
                        "Forecast",
                        kept.stream()
                                .map(one -> Point.of(one.p50()).within(one.p10(), one.p90()))
                                .toList()))
                .with(Series.values(
                        "Outcome",
                        kept.stream()
                                .map(one -> one.outcome() == null ? Point.unknown() : Point.of(one.outcome()))
                                .toList()));
    }

    private static Chart chart(String id, String title, Unit unit, List<String> labels) {
        return Chart.of(
                Kind.DOTS,
                id,
                title,
                "The forecast is P50 with its range from P10 to P90; what is closed is in it.",
                unit,
                "Figure",
                labels);
    }

    private static Point point(Range range) {
        return Point.of(range.p50()).within(range.p10(), range.p90());
    }
}
