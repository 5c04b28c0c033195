package io.salesmanager.console.inspection;

import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import io.salesmanager.inspection.behind.DealQuery;
import io.salesmanager.inspection.behind.Narrowing;
import io.salesmanager.inspection.behind.Which;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.funnel.FunnelReport;
import io.salesmanager.inspection.funnel.FunnelReport.Count;
import io.salesmanager.inspection.funnel.FunnelReport.Group;
import io.salesmanager.inspection.funnel.FunnelReport.Step;
import io.salesmanager.inspection.funnel.Velocity;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The funnel with an address behind every number.
 *
 * @param report with the groups that are shown
 */
public record FunnelPage(FunnelReport report, CompanyCount company, Stretch stretch) {
    private static final int MOST_GROUPS = 50;

    /** Without those that were set aside. */
    private static final int FIGURES_OF_A_ROW = 4;

    /** A number and where its deals are. */
    public record Figure(String name, String value, String link) {}

    /** A group's numbers, made here, where it is faster than in a template. */
    public record Row(String name, List<Figure> figures, List<StepCell> steps, String perDay, String levers) {}

    public record StepCell(String name, String share, String counted, String link, String interval) {}

    /** @param first the place of the first group that is shown, from 1 */
    public static FunnelPage of(FunnelReport report, CompanyCount company, int first) {
        var by = report.by();
        var address = Address.of("/inspection")
                .with("by", by == null ? null : by.name())
                .with(report.cohort());
        var stretch = new Stretch(first, report.groups().size(), MOST_GROUPS, address);
        return new FunnelPage(report.from(stretch.start(), MOST_GROUPS), company, stretch);
    }

    public List<Row> rows() {
        return report.groups().stream()
                .map(group -> new Row(
                        group.name(),
                        figures(group).subList(0, FIGURES_OF_A_ROW),
                        group.steps().stream().map(step -> cell(group, step)).toList(),
                        perDay(group.velocity()),
                        levers(group.velocity())))
                .toList();
    }

    private String perDay(Velocity velocity) {
        return velocity.perDay() == null ? "not known" : money(velocity, velocity.perDay());
    }

    /** The four of them; empty where one is not known. */
    private String levers(Velocity velocity) {
        return velocity.perDay() == null
                ? ""
                : "%,d open x %s x %s / %s days"
                        .formatted(
                                velocity.open(),
                                percent(velocity.winRate()),
                                number(velocity.value()),
                                number(velocity.cycleDays()));
    }

    private String money(Velocity velocity, @Nullable Double amount) {
        return (velocity.currency() == null ? "" : velocity.currency() + " ") + number(amount);
    }

    private StepCell cell(Group group, Step step) {
        return new StepCell(
                words(step.name()),
                percent(step.share()),
                "%,d of %,d".formatted(step.taken(), step.decided()),
                decided(group, step),
                step.share() == null ? "" : ", " + percent(step.low()) + " to " + percent(step.high()));
    }

    public List<Dimension> dimensions() {
        return Arrays.asList(Dimension.values());
    }

    public boolean isWhole() {
        return report.by() == null;
    }

    /** The one group of a funnel of all deals. */
    public Group whole() {
        return report.groups().get(0);
    }

    public List<Figure> figures(Group group) {
        return List.of(
                figure("Deals", group.deals(), group, Which.ALL),
                figure("Open", group.open(), group, Which.OPEN),
                figure("Won", group.won(), group, Which.WON),
                figure("Lost", group.lost(), group, Which.LOST),
                figure("Set aside", group.setAside(), group, Which.SET_ASIDE));
    }

    private Figure figure(String name, int count, Group group, Which which) {
        return new Figure(name, "%,d".formatted(count), query(group).only(which).address());
    }

    /** The steps of all deals, or the last step of each group. */
    public Chart chart() {
        if (isWhole()) {
            var steps = whole().steps();
            return Chart.of(
                            Kind.FUNNEL,
                            "steps",
                            "Deals that took each step, of those that came to it and took it or ended",
                            "A bar for each step, with the 95% interval of its share.",
                            Unit.SHARE,
                            "Step",
                            steps.stream().map(step -> words(step.name())).toList())
                    .with(Series.values(
                            "Took it",
                            steps.stream().map(step -> point(whole(), step)).toList()))
                    .withOpenTable();
        }
        return Chart.of(
                        Kind.DOTS,
                        "groups",
                        "Won, of the deals that came to the last stage before the decision",
                        "A dot for each group, by name, with the 95% interval of its share.",
                        Unit.SHARE,
                        capital(dimension().one()),
                        report.groups().stream().map(Group::name).toList())
                .with(Series.values(
                        "Won",
                        report.groups().stream()
                                .map(group -> point(group, group.bidToWin()))
                                .toList()));
    }

    private Point point(Group group, Step step) {
        return Point.share(step.share(), step.low(), step.high(), step.taken(), step.decided())
                .linked(query(group).only(Which.DECIDED, measure(step.name())).address())
                .noted(null);
    }

    private String decided(Group group, Step step) {
        return query(group).only(Which.DECIDED, measure(step.name())).address();
    }

    public String came(Group group, Count count) {
        return query(group).only(Which.CAME, measure(count.step())).address();
    }

    public String only(Group group, String which) {
        return query(group).only(Which.valueOf(which)).address();
    }

    /** Won deals with an amount. */
    public String valued(Velocity velocity) {
        var won = query(whole()).only(Which.WON);
        return (velocity.valued() == 0 ? won : won.that(Narrowing.NONE.in(velocity.currency()))).address();
    }

    private DealQuery query(Group group) {
        return DealQuery.all(report.cohort()).of(report.by(), group.id());
    }

    private Measure measure(String step) {
        return new Measure(step, company.indexOf(step));
    }

    private Dimension dimension() {
        var by = report.by();
        if (by == null) {
            throw new IllegalStateException("all deals together have no dimension");
        }
        return by;
    }

    /** The group's name for its column. */
    public String head() {
        return capital(dimension().one());
    }

    /** Such as {@code Proposal to negotiation}. */
    public String words(String step) {
        return capital(step.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    public String count(int number) {
        return "%,d".formatted(number);
    }

    /** Deals of a group that were won or lost. */
    public String decidedAtAll(Group group) {
        return query(group).only(Which.DECIDED, measure("WIN_RATE")).address();
    }

    public String percent(@Nullable Double share) {
        return share == null ? "not known" : String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    public String number(@Nullable Double value) {
        if (value == null) {
            return "not known";
        }
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(value < 100 ? 1 : 0);
        return format.format(value);
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
