package io.salesmanager.console.inspection.process;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.inspection.adherence.AdherenceReport;
import io.salesmanager.inspection.adherence.AdherenceReport.Group;
import io.salesmanager.inspection.adherence.AdherenceReport.Week;
import io.salesmanager.inspection.count.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Planned touches and those that were made, with the deals behind every number. */
public record AdherencePage(AdherenceReport report) {
    private static final int WEEKS = 26;
    private static final int PERCENT = 100;

    public List<Dimension> dimensions() {
        return Arrays.asList(Dimension.values());
    }

    public List<Group> different() {
        return report.groups().stream().filter(Group::differs).toList();
    }

    public List<Figure> figures() {
        var all = report.all();
        return List.of(
                Figure.of("Deals", all.deals(), deals()),
                Figure.of("Touches planned", all.planned(), deals()),
                Figure.of("Touches made while the plan ran", all.made(), deals()),
                Figure.of("Planned touches done", all.kept(), deals()));
    }

    public Chart groups() {
        var groups =
                report.groups().stream().filter(group -> group.planned() > 0).toList();
        return Chart.of(
                        Kind.DOTS,
                        "groups",
                        "Planned touches that were done, by " + report.by().one(),
                        "A dot for each group, by name, with its 95% interval.",
                        Unit.SHARE,
                        TrendPage.capital(report.by().one()),
                        groups.stream().map(Group::name).toList())
                .with(Series.values("Done", groups.stream().map(this::point).toList()));
    }

    private Point point(Group group) {
        var stability = group.stability();
        return Point.share(group.share(), group.low(), group.high(), group.kept(), group.planned())
                .linked(deals().with("group", group.id()).text())
                .noted(
                        stability == null
                                ? null
                                : "differs, found again in %d of 100".formatted(Math.round(stability * PERCENT)));
    }

    public Chart weeks() {
        var weeks = lastWeeks();
        return Chart.of(
                        Kind.LINES,
                        "weeks",
                        "Planned touches by the week in which they were due, the last " + WEEKS,
                        "Lines for the planned touches that were due and those of them that were done, whenever that was.",
                        Unit.COUNT,
                        "Week of",
                        weeks.stream().map(week -> week.monday().toString()).toList())
                .with(series("Due", weeks, Week::planned))
                .with(series("Done, then or another time", weeks, Week::kept));
    }

    public Chart made() {
        var weeks = lastWeeks();
        return Chart.of(
                        Kind.LINES,
                        "made",
                        "Touches by the week in which they were made, the last " + WEEKS,
                        "Lines for all touches made while the plan ran and those of them that did a planned one.",
                        Unit.COUNT,
                        "Week of",
                        weeks.stream().map(week -> week.monday().toString()).toList())
                .with(series("All", weeks, Week::made))
                .with(series("Those that did a planned one", weeks, Week::done));
    }

    private List<Week> lastWeeks() {
        var all = report.weeks();
        return all.subList(Math.max(0, all.size() - WEEKS), all.size());
    }

    private Series series(String name, List<Week> weeks, ToIntFunction<Week> count) {
        return Series.values(
                name,
                weeks.stream()
                        .map(week -> Point.of(count.applyAsInt(week))
                                .linked(deals().with("week", week.monday()).text()))
                        .toList());
    }

    public Chart distribution() {
        return Chart.of(
                        Kind.HISTOGRAM,
                        "distribution",
                        "How many deals had so many touches while the plan ran",
                        "A bar for each number of touches.",
                        Unit.COUNT,
                        "Touches made while the plan ran",
                        report.distribution().stream()
                                .map(bar -> String.valueOf(bar.touches()))
                                .toList())
                .with(Series.values(
                        "Deals",
                        report.distribution().stream()
                                .map(bar -> Point.of(bar.deals())
                                        .linked(deals().with("made", bar.touches())
                                                .text()))
                                .toList()));
    }

    public String ungrouped() {
        return deals().with("group", "").text();
    }

    private Address deals() {
        return Address.of("/inspection/adherence/deals")
                .with("by", report.by().name())
                .with(report.cohort());
    }
}
