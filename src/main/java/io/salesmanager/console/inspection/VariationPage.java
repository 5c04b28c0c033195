package io.salesmanager.console.inspection;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.inspection.behind.DealQuery;
import io.salesmanager.inspection.behind.Which;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.variation.VariationReport;
import io.salesmanager.inspection.variation.VariationReport.Group;
import io.salesmanager.inspection.variation.VariationReport.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Groups compared, with the deals behind every number. */
public record VariationPage(VariationReport report, Measure measure, List<Measure> measures) {
    public List<Dimension> dimensions() {
        return Arrays.asList(Dimension.values());
    }

    public List<Group> different() {
        return report.groups().stream().filter(Group::differs).toList();
    }

    public boolean isSelected(Measure one) {
        return one.name().equals(measure.name());
    }

    public String words(Measure one) {
        return FunnelPage.capital(one.words());
    }

    public Chart chart() {
        var groups = report.groups();
        return Chart.of(
                        Kind.DOTS,
                        "groups",
                        "%s by %s"
                                .formatted(
                                        FunnelPage.capital(measure.words()),
                                        report.by().one()),
                        "A dot for each group, by name, with its 95% interval, and the range in which 95% of groups of its size lie that do not differ.",
                        Unit.SHARE,
                        FunnelPage.capital(report.by().one()),
                        groups.stream().map(Group::name).toList())
                .with(Series.limits(
                        "Without difference, 95%",
                        groups.stream()
                                .map(group -> Point.between(group.expectedLow(), group.expectedHigh()))
                                .toList()))
                .with(Series.values(
                        FunnelPage.capital(measure.words()),
                        groups.stream().map(this::point).toList()));
    }

    private Point point(Group group) {
        var stability = group.stability();
        return Point.share(group.share(), group.low(), group.high(), group.successes(), group.trials())
                .linked(decided(report.cohort()).of(report.by(), group.id()).address())
                .noted(
                        group.differs() && stability != null
                                ? "differs, found again in %d of 100".formatted(Math.round(stability * 100))
                                : null);
    }

    public boolean hasMonths() {
        return !report.overTime().months().isEmpty();
    }

    public Chart overTime() {
        var over = report.overTime();
        var months = over.months();
        var chart = Chart.of(
                Kind.CONTROL,
                "months",
                "%s of all together, by month of the deals' start".formatted(FunnelPage.capital(measure.words())),
                "A line over months, with the limits of usual movement.",
                Unit.SHARE,
                "Month",
                months.stream().map(month -> month.month().toString()).toList());
        var low = over.low();
        var high = over.high();
        if (low != null && high != null) {
            chart = chart.with(Series.limits("Usual movement", Math.max(0, low), Math.min(1, high), months.size()));
        }
        return chart.with(Series.values(
                FunnelPage.capital(measure.words()),
                months.stream().map(this::point).toList()));
    }

    private Point point(Month month) {
        var cohort = new Cohort(month.month().atDay(1), month.month().atEndOfMonth());
        var signal = month.signal();
        return Point.share(month.share(), null, null, month.successes(), month.trials())
                .linked(decided(cohort).address())
                .noted(signal == null ? null : signal.toLowerCase(Locale.ROOT));
    }

    private DealQuery decided(Cohort cohort) {
        return DealQuery.all(cohort).only(Which.DECIDED, measure);
    }

    public String undecided() {
        return DealQuery.all(report.cohort()).only(Which.UNDECIDED, measure).address();
    }

    public String ungrouped() {
        return decided(report.cohort()).of(report.by(), null).address();
    }
}
