package io.salesmanager.console.inspection.progress;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.console.inspection.Stretch;
import io.salesmanager.console.inspection.Tab;
import io.salesmanager.inspection.behind.DealQuery;
import io.salesmanager.inspection.behind.Narrowing;
import io.salesmanager.inspection.behind.Which;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.progress.ProgressReport;
import io.salesmanager.inspection.progress.ProgressReport.Group;
import io.salesmanager.inspection.progress.ProgressReport.Money;
import io.salesmanager.inspection.progress.Rates;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Progress with a chart.
 *
 * @param report with the groups that are shown
 */
public record ProgressPage(ProgressReport report, Stretch stretch) {
    private static final int MOST_GROUPS = 50;

    /** @param first the place of the first group that is shown, from 1 */
    public static ProgressPage of(ProgressReport report, int first) {
        var address = Address.of("/inspection/progress")
                .with("by", report.by().name())
                .with("period", report.period().name());
        var stretch = new Stretch(first, report.groups().size(), MOST_GROUPS, address);
        return new ProgressPage(report.from(stretch.start(), MOST_GROUPS), stretch);
    }

    /** Whether the page of differences may be opened. */
    public boolean hasVariation(List<Tab> tabs) {
        return tabs.contains(Tab.VARIATION);
    }

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
                    points.add(Point.of(attainment).counted(money.wonDeals()).linked(won(group, money)));
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
                                : "A dot for each quota, as far as it is expected of who ramps up; the line is the share of the period that is over.",
                        Unit.SHARE,
                        "Of whom",
                        labels)
                .with(Series.values("Won over quota", points))
                .with(Series.reference("Share of the period that is over", report.elapsed(), labels.size()));
    }

    public String open(Group group, Money money) {
        return deals(Which.OPEN, group)
                .that(Narrowing.NONE.in(money.currency()))
                .address();
    }

    public String won(Group group, Money money) {
        var to = report.today().isBefore(report.period().to())
                ? report.today()
                : report.period().to();
        return deals(Which.WON, group)
                .that(Narrowing.NONE.closed(report.period().from(), to).in(money.currency()))
                .address();
    }

    public String decided(Group group) {
        return deals(Which.DECIDED, group)
                .only(Which.DECIDED, Measure.WIN_RATE)
                .that(recent())
                .address();
    }

    public String taken(Group group) {
        return deals(Which.TAKEN, group)
                .only(Which.TAKEN, Measure.WIN_RATE)
                .that(recent())
                .address();
    }

    private Narrowing recent() {
        return Narrowing.NONE.closed(Rates.firstDay(report.today()), report.today());
    }

    private DealQuery deals(Which which, Group group) {
        return DealQuery.of(which).of(report.by(), group.id());
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

    /** What is open over what remains. */
    public String coverage(Money money) {
        var remaining = money.remaining();
        var target = money.target();
        if (remaining == null || target == null || remaining > 0) {
            return times(money.coverage());
        }
        return target == 0 ? "nothing remains" : "reached";
    }

    /** Whether less than the quota is expected. */
    public boolean isRamping(Money money) {
        return money.quota() != null && money.target() != null && money.target() < money.quota();
    }
}
