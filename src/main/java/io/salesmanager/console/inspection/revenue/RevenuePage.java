package io.salesmanager.console.inspection.revenue;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.inspection.behind.DealQuery;
import io.salesmanager.inspection.behind.Grouping;
import io.salesmanager.inspection.behind.Narrowing;
import io.salesmanager.inspection.behind.Which;
import io.salesmanager.inspection.revenue.RevenueBy;
import io.salesmanager.inspection.revenue.RevenueReport;
import io.salesmanager.inspection.revenue.RevenueReport.Group;
import io.salesmanager.inspection.revenue.RevenueReport.Money;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Revenue with a chart for each currency.
 *
 * @param shown how many groups stand in a table
 */
public record RevenuePage(RevenueReport report, int shown) {
    static final int GROUPS_SHOWN = 25;
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
                        groups.stream().map(Group::name).toList())
                .with(Series.values(
                        "Won",
                        groups.stream()
                                .map(group -> Point.of(group.amount())
                                        .counted(group.deals())
                                        .linked(link(money, group)))
                                .toList()));
    }

    public List<Group> groups(Money money) {
        return money.groups().subList(0, Math.min(shown, money.groups().size()));
    }

    /** What the groups that are not shown brought; empty where all are. */
    public String rest(Money money) {
        var hidden = money.groups().subList(groups(money).size(), money.groups().size());
        var count = hidden.size() + money.more();
        var amount =
                money.moreAmount() + hidden.stream().mapToDouble(Group::amount).sum();
        return count == 0 ? "" : "%,d more with %s together are not shown.".formatted(count, whole(amount));
    }

    /** Where more groups are; null where there are none that can be. */
    public @Nullable String more(Money money) {
        return groups(money).size() == money.groups().size()
                ? null
                : Address.of("/inspection/revenue")
                        .with("by", report.by().name())
                        .with("from", report.from())
                        .with("to", report.to())
                        .with("shown", shown + GROUPS_SHOWN)
                        .text();
    }

    public String link(Money money) {
        return won(money).address();
    }

    public String link(Money money, Group group) {
        return won(money).by(report.by().grouping(), group.id()).address();
    }

    /** Deals of which the group is not known. */
    public String ungrouped(Money money) {
        return won(money).by(report.by().grouping(), null).address();
    }

    /** Of the largest client. */
    public String largest(Money money) {
        return won(money)
                .by(Grouping.ByCustomer.ACCOUNT, money.concentration().account())
                .address();
    }

    private DealQuery won(Money money) {
        return DealQuery.of(Which.WON)
                .that(Narrowing.NONE.closed(report.from(), report.to()).in(money.currency()));
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
