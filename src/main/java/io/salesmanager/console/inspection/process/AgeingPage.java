package io.salesmanager.console.inspection.process;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.console.inspection.Stretch;
import io.salesmanager.inspection.ageing.Ageing;
import io.salesmanager.inspection.ageing.AgeingDeals.Only;
import io.salesmanager.inspection.ageing.AgeingReport;
import io.salesmanager.inspection.ageing.AgeingReport.Cell;
import io.salesmanager.inspection.ageing.AgeingReport.Lasting;
import io.salesmanager.inspection.ageing.AgeingReport.StageStay;
import io.salesmanager.inspection.ageing.AgeingReport.WonCycle;
import io.salesmanager.inspection.behind.DealQuery;
import io.salesmanager.inspection.behind.Narrowing;
import io.salesmanager.inspection.behind.Which;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long deals have been where they are, with the deals behind every number.
 *
 * @param report with the groups that are shown
 */
public record AgeingPage(AgeingReport report, Stretch stretch) {
    /** Each is a row for each stage. */
    private static final int MOST_GROUPS = 25;

    private static final int LONGEST = 60;
    private static final int STEP = 5;

    /** @param first the place of the first group that is shown, from 1 */
    public static AgeingPage of(Ageing ageing, @Nullable Dimension by, Cohort cohort, int first) {
        var address = Address.of("/inspection/ageing")
                .with("by", by == null ? null : by.name())
                .with(cohort);
        var stretch = new Stretch(first, ageing.groups(), MOST_GROUPS, address);
        return new AgeingPage(ageing.from(stretch.start(), MOST_GROUPS), stretch);
    }

    public List<Dimension> dimensions() {
        return Arrays.asList(Dimension.values());
    }

    public boolean isWhole() {
        return report.by() == null;
    }

    public List<Figure> figures() {
        return List.of(
                Figure.of("Open", report.open(), deals(Only.OPEN)),
                Figure.of("Limit reached, nothing planned", report.over(), deals(Only.OVER)),
                Figure.of("Next step planned", report.stopped(), deals(Only.STOPPED)),
                Figure.of("Older than nine of ten won", report.cycles().outliers(), deals(Only.OUTLIER)));
    }

    public String limit(Cell cell) {
        var from = cell.limitFrom();
        if (from == null) {
            return "none";
        }
        return from.equals(cell.limitTo()) ? String.valueOf(from) : from + " to " + cell.limitTo();
    }

    public String number(@Nullable Double number) {
        return number == null ? "not known" : Said.number(number);
    }

    public String link(Cell cell, String only) {
        var address = deals(Only.named(only)).with("stage", cell.stage());
        return (isWhole() ? address : address.with("group", cell.group() == null ? "" : cell.group())).text();
    }

    /** When half have left each stage, against its limit. */
    public Chart medians() {
        var stays = report.stays();
        var chart = Chart.of(
                Kind.DOTS,
                "medians",
                "Business days after which half have left the stage",
                "A dot for each stage with its 95% interval. Deals that are still there count for as long as they were seen.",
                Unit.DAYS,
                isWhole() ? "Stage" : "Stage and group",
                stays.stream().map(this::name).toList());
        return chart.with(Series.values(
                "Half left within", stays.stream().map(this::point).toList()));
    }

    private String name(StageStay stay) {
        return isWhole() ? stay.stage() : stay.stage() + ", " + stay.name();
    }

    private Point point(StageStay stay) {
        return Point.of(stay.median() == null ? Double.NaN : stay.median())
                .within(stay.low(), stay.high())
                .counted(stay.left())
                .linked(DealQuery.all(report.cohort())
                        .of(report.by(), stay.group())
                        .that(Narrowing.NONE.at(stay.stage()))
                        .address())
                .noted(stay.median() == null ? "not reached" : null);
    }

    /** The won deals that a cycle is taken from. */
    public String link(WonCycle cycle) {
        return DealQuery.of(Which.WON)
                .of(Dimension.LINE, cycle.line())
                .that(Narrowing.NONE.with(cycle.motion()))
                .address();
    }

    /** Such as {@code new business}. */
    public String words(@Nullable String motion) {
        return motion == null ? "not known" : motion.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What share is still there after so many days, stage by stage. */
    public Chart curves() {
        var days = IntStream.rangeClosed(0, LONGEST / STEP)
                .map(i -> i * STEP)
                .boxed()
                .toList();
        var chart = Chart.of(
                Kind.LINES,
                "curves",
                "Share of stays that last longer",
                "A line for each stage over business days; who is still there counts for as long as it was seen.",
                Unit.SHARE,
                "Business days",
                days.stream().map(String::valueOf).toList());
        for (var stay : report.stays()) {
            var points = new ArrayList<Point>();
            days.forEach(day -> points.add(Point.of(lasting(stay.curve(), day))));
            chart = chart.with(Series.values(stay.stage(), points));
        }
        return chart;
    }

    private static double lasting(List<Lasting> curve, int day) {
        var share = 1.0;
        for (var step : curve) {
            share = step.days() <= day ? step.share() : share;
        }
        return share;
    }

    private Address deals(Only only) {
        return Address.of("/inspection/ageing/deals")
                .with("only", only)
                .with("by", report.by() == null ? null : report.by().name())
                .with(report.cohort());
    }
}
