package io.salesmanager.console.inspection.process;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.console.inspection.Address;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.effectiveness.EffectivenessReport;
import io.salesmanager.inspection.effectiveness.EffectivenessReport.Item;
import io.salesmanager.inspection.effectiveness.Kind;
import java.util.List;

/** What touches are followed by, with the deals behind every number. */
public record EffectivenessPage(EffectivenessReport report, Cohort cohort) {
    public List<Choice> kinds() {
        return List.of(
                new Choice("CHANNEL", "Channels"), new Choice("SLOT", "Slots"), new Choice("ACTIVITY", "Activities"));
    }

    public List<Choice> againsts() {
        return List.of(new Choice("NONE", "no touch"), new Choice("OTHERS", "other touches"));
    }

    /** @param name what is sent */
    public record Choice(String name, String words) {}

    /** Those of which something can be told. */
    public List<Item> told() {
        return report.items().stream().filter(item -> item.pValue() != null).toList();
    }

    public Chart chart() {
        var told = told();
        return Chart.of(
                        Chart.Kind.DOTS,
                        "differences",
                        "Progress within %d days: difference to %s, at equal age in the same stage"
                                .formatted(
                                        report.days(),
                                        switch (report.against()) {
                                            case NONE -> "no touch";
                                            case OTHERS -> "other touches";
                                        }),
                        "A dot for each, by name, with its 95% interval; no difference is at 0.",
                        Unit.SHARE,
                        TrendPage.capital(report.kind().one()),
                        told.stream().map(Item::name).toList())
                .with(Series.values("Difference", told.stream().map(this::point).toList()));
    }

    private Point point(Item item) {
        return new Point(
                item.difference(),
                item.low(),
                item.high(),
                (long) item.compared(),
                null,
                link(item),
                item.differs() ? "differs" : null);
    }

    public String link(Item item) {
        return Address.of("/inspection/effectiveness/deals")
                .with("kind", report.kind().name())
                .with("value", item.value())
                .with("days", report.days())
                .with(cohort)
                .text();
    }

    public String count(int number) {
        return "%,d".formatted(number);
    }

    public boolean isOfSlots() {
        return report.kind() == Kind.SLOT;
    }
}
