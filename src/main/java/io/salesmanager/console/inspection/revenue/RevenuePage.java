package io.salesmanager.console.inspection.revenue;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.inspection.revenue.RevenueBy;
import io.salesmanager.inspection.revenue.RevenueReport;
import io.salesmanager.inspection.revenue.RevenueReport.Money;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Revenue with a chart for each currency. */
public record RevenuePage(RevenueReport report) {
    private static final int MOST_BARS = 20;

    public List<RevenueBy> dimensions() {
        return Arrays.asList(RevenueBy.values());
    }

    /** Of the largest groups; the table has more. */
    public Chart chart(Money money) {
        var groups = money.groups().stream().limit(MOST_BARS).toList();
        return Chart.of(
                        Kind.BARS,
                        "revenue-" + report.money().indexOf(money),
                        "%s won by %s"
                                .formatted(
                                        money.currency() == null ? "Amount" : money.currency(),
                                        report.by().words()),
                        "A bar for each of the largest %d.".formatted(groups.size()),
                        Unit.MONEY,
                        "Of whom",
                        groups.stream().map(RevenueReport.Group::id).toList())
                .with(Series.values(
                        "Won",
                        groups.stream()
                                .map(group -> Point.of(group.amount()).counted(group.deals()))
                                .toList()));
    }

    public String currency(Money money) {
        return money.currency() == null ? "the company's own currency" : money.currency();
    }

    public String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    public String whole(double number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** With how many deals tell it. */
    public String told(double amount, int deals) {
        return deals == 0 ? "not known" : "%s (%,d deals)".formatted(whole(amount), deals);
    }
}
