package io.salesmanager.console.inspection.process;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.trend.Period;
import io.salesmanager.inspection.trend.TrendMeasure;
import io.salesmanager.inspection.trend.TrendMeasure.Kind;
import io.salesmanager.inspection.trend.TrendReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measure over time, with the deals behind every point.
 *
 * @param of whose deals, in words; null for all
 */
public record TrendPage(
        TrendReport report, Cohort days, @Nullable String of) {
    public List<TrendMeasure> measures() {
        return Arrays.asList(TrendMeasure.values());
    }

    public List<Period> periods() {
        return Arrays.asList(Period.values());
    }

    public String words(TrendMeasure measure) {
        return capital(measure.words());
    }

    public Chart chart() {
        var points = report.points();
        var chart = Chart.of(
                Chart.Kind.CONTROL,
                "trend",
                "%s by %s"
                        .formatted(
                                capital(report.measure().words()), report.over().one()),
                "A line over time with the limits of usual movement; points that are more than that stand out.",
                unit(),
                capital(report.over().one()) + (report.over() == Period.WEEK ? " of" : ""),
                points.stream().map(point -> point.start().toString()).toList());
        var low = report.low();
        var high = report.high();
        if (low != null && high != null) {
            chart = chart.with(Series.limits(
                    "Usual movement",
                    Math.max(0, low),
                    unit() == Unit.SHARE ? Math.min(1, high) : high,
                    points.size()));
        }
        var mean = report.mean();
        if (mean != null) {
            chart = chart.with(Series.reference("Mean", mean, points.size()));
        }
        return chart.with(Series.values(
                capital(report.measure().words()),
                points.stream().map(this::point).toList()));
    }

    private Point point(TrendReport.Point point) {
        var signal = point.signal();
        var shown = Point.of(point.value())
                .linked(Address.of("/inspection/trend/deals")
                        .with("measure", report.measure().name())
                        .with("over", report.over().name())
                        .with("by", report.by() == null ? null : report.by().name())
                        .with("group", report.group())
                        .with("period", point.start())
                        .text())
                .noted(signal == null ? null : signal.toLowerCase(Locale.ROOT));
        return report.measure().kind() == Kind.COUNT ? shown : shown.counted(point.count());
    }

    private Unit unit() {
        return switch (report.measure().kind()) {
            case SHARE -> Unit.SHARE;
            case COUNT -> Unit.COUNT;
            case MEAN -> Unit.DAYS;
        };
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
