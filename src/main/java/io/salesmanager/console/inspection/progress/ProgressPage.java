package io.salesmanager.console.inspection.progress;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.progress.ProgressReport;
import io.salesmanager.inspection.progress.ProgressReport.Group;
import io.salesmanager.inspection.progress.ProgressReport.Wins;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Progress with a chart. */
public record ProgressPage(ProgressReport report) {
    public List<Dimension> dimensions() {
        return List.of(Dimension.REP, Dimension.TEAM, Dimension.MANAGER, Dimension.REGION, Dimension.DIVISION);
    }

    /** Attainment of those who have a quota. */
    public Chart chart() {
        var labels = new ArrayList<String>();
        var points = new ArrayList<Point>();
        for (var group : report.groups()) {
            for (var money : group.money()) {
                var attainment = money.attainment();
                if (attainment != null) {
                    labels.add(group.money().size() == 1 ? group.name() : group.name() + ", " + money.currency());
                    points.add(Point.of(attainment).counted(money.wonDeals()));
                }
            }
        }
        return Chart.of(
                        Kind.DOTS,
                        "attainment",
                        "Won over quota in " + report.period().name(),
                        labels.isEmpty()
                                ? "Nobody has a quota above zero within %s."
                                        .formatted(report.period().name())
                                : "A dot for each quota; the line is the share of the period that is over.",
                        Unit.SHARE,
                        "Of whom",
                        labels)
                .with(Series.values("Won over quota", points))
                .with(Series.reference("Share of the period that is over", report.elapsed(), labels.size()));
    }

    /** Its open deals. */
    public String link(Group group) {
        return "/inspection/deals?which=OPEN&by=%s&group=%s"
                .formatted(report.by().name(), URLEncoder.encode(group.id(), StandardCharsets.UTF_8));
    }

    public String wins(Wins wins) {
        return wins.own() == null
                ? "no deal closed"
                : "%s (%,d of %,d), %s to %s"
                        .formatted(
                                percent(wins.own()),
                                wins.won(),
                                wins.closed(),
                                percent(wins.low()),
                                percent(wins.high()));
    }

    public String percent(@Nullable Double share) {
        return share == null ? "not known" : String.format(Locale.ROOT, "%.0f%%", share * 100);
    }

    public String whole(@Nullable Double number) {
        return number == null
                ? "not known"
                : NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    public String times(@Nullable Double number) {
        return number == null ? "not known" : String.format(Locale.ROOT, "%.1f", number);
    }
}
