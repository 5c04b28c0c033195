package io.salesmanager.inspection.trend;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.trend.TrendMeasure.Kind;
import io.salesmanager.inspection.trend.TrendReport.Point;
import io.salesmanager.statistics.ControlChart;
import io.salesmanager.statistics.ControlChart.Signal;
import java.util.ArrayList;
import java.util.List;

/** What to make of movements, said in words. */
final class Words {
    private Words() {}

    static String of(
            CompanyCount company,
            TrendMeasure measure,
            Period over,
            List<Point> points,
            ControlChart chart,
            int leftOut) {
        if (company.deals().isEmpty()) {
            return "There are no deals that you may see.";
        }
        var rest = leftOut == 0
                ? ""
                : " %s left out: fewer than %d %s."
                        .formatted(
                                Said.count(leftOut, over.one()) + (leftOut == 1 ? " is" : " are"),
                                measure.fewest(),
                                measure.of());
        if (points.size() < ControlChart.FEWEST_VALUES) {
            return "Too few to see a movement of %s: %s, and %d are needed.%s"
                    .formatted(
                            measure.words(),
                            Said.count(points.size(), "whole " + over.one()),
                            ControlChart.FEWEST_VALUES,
                            rest);
        }
        if (measure.kind() == Kind.COUNT && chart.mean() < TrendMeasure.FEWEST_ON_AVERAGE) {
            return "Too few %s to see a movement: %s a %s on average, and %s are needed."
                    .formatted(
                            measure.of(),
                            Said.number(chart.mean()),
                            over.one(),
                            Said.number(TrendMeasure.FEWEST_ON_AVERAGE));
        }
        var signals = new ArrayList<String>();
        for (var signal : chart.signals()) {
            signals.add(signal(signal, measure, over, points, chart));
        }
        var usual = "The usual for %s is around %s".formatted(measure.words(), said(measure, chart.mean()));
        return signals.isEmpty()
                ? "Inside the limits: do not react. %s over %s.%s"
                        .formatted(usual, Said.count(points.size(), over.one()), rest)
                : "%s. Look for what was different then; what is inside the limits needs no reason. %s.%s"
                        .formatted(String.join("; ", signals), usual, rest);
    }

    private static String signal(
            Signal signal, TrendMeasure measure, Period over, List<Point> points, ControlChart chart) {
        var first = points.get(signal.first());
        var isHigh = first.value() > chart.mean();
        return signal.kind() == Signal.Kind.OUTSIDE
                ? "%s is outside, %s the limits, with %s"
                        .formatted(capital(first.name()), isHigh ? "above" : "below", said(measure, first.value()))
                : "%s in a row are %s the mean, from %s to %s"
                        .formatted(
                                Said.count(signal.last() - signal.first() + 1L, over.one()),
                                isHigh ? "above" : "below",
                                first.name(),
                                points.get(signal.last()).name());
    }

    private static String said(TrendMeasure measure, double value) {
        return measure.kind() == Kind.SHARE ? Said.percent(value) : Said.number(value);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
