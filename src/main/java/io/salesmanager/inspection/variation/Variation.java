package io.salesmanager.inspection.variation;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.shown.Tally;
import io.salesmanager.inspection.variation.VariationReport.Group;
import io.salesmanager.inspection.variation.VariationReport.Month;
import io.salesmanager.inspection.variation.VariationReport.OverTime;
import io.salesmanager.statistics.ControlChart;
import io.salesmanager.statistics.FunnelPlot;
import io.salesmanager.statistics.FunnelPlot.Point;
import io.salesmanager.statistics.Proportion;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares groups of deals by one measure. */
public final class Variation {
    /** As {@link #of} answers it. */
    public record Question(Dimension by, Measure measure, Cohort cohort) implements Counting.Question<VariationReport> {
        @Override
        public VariationReport of(CompanyCount company) {
            return Variation.of(company, by, measure, cohort);
        }
    }

    private static final int ROUNDS = 200;
    /** The same company gives the same answer each time. */
    private static final long SEED = 20_260_101;

    /** A month with fewer trials says more of chance than of the month. */
    private static final int FEWEST_A_MONTH = 10;

    /** In a month of which many deals are undecided those that were decided are the quick ones, and those are mostly lost. */
    private static final double RIPE = 0.9;

    private final CompanyCount company;
    private final Dimension by;
    private final Measure measure;
    private final Cohort cohort;
    private final Map<String, Tally> groups = new HashMap<>();
    private final Map<YearMonth, Tally> months = new HashMap<>();
    private final Map<YearMonth, Tally> decidedMonths = new HashMap<>();
    private int undecided;
    private int ungrouped;

    private Variation(CompanyCount company, Dimension by, Measure measure, Cohort cohort) {
        this.company = company;
        this.by = by;
        this.measure = measure;
        this.cohort = cohort;
    }

    public static VariationReport of(CompanyCount company, Dimension by, Measure measure, Cohort cohort) {
        return company.deals()
                .gather(() -> new Variation(company, by, measure, cohort), Variation::add, Variation::add)
                .report();
    }

    private void add(Variation other) {
        add(groups, other.groups);
        add(months, other.months);
        add(decidedMonths, other.decidedMonths);
        undecided += other.undecided;
        ungrouped += other.ungrouped;
    }

    private static <K> void add(Map<K, Tally> tallies, Map<K, Tally> more) {
        more.forEach((key, tally) ->
                tallies.computeIfAbsent(key, each -> new Tally()).add(tally));
    }

    private void add(CountedDeal deal) {
        if (!cohort.has(deal)) {
            return;
        }
        var isTrial = measure.isTrial(deal);
        var isUndecided = measure.isUndecided(deal);
        var month = deal.started() == null ? null : YearMonth.from(deal.started());
        if (month != null && (isTrial || isUndecided)) {
            decidedMonths.computeIfAbsent(month, each -> new Tally()).add(isTrial);
        }
        if (!isTrial) {
            undecided += isUndecided ? 1 : 0;
            return;
        }
        var success = measure.isSuccess(deal);
        if (month != null) {
            months.computeIfAbsent(month, each -> new Tally()).add(success);
        }
        var group = by.groupOf(deal, company);
        if (group == null) {
            ungrouped++;
        } else {
            groups.computeIfAbsent(group, id -> new Tally()).add(success);
        }
    }

    private VariationReport report() {
        var named = new LinkedHashMap<String, Proportion>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Tally> group) -> by.nameOf(group.getKey(), company))
                        .thenComparing(Map.Entry::getKey))
                .forEach(group -> named.put(group.getKey(), group.getValue().proportion()));
        var plot = FunnelPlot.of(named);
        var differs = plot.points().stream().anyMatch(Point::differs);
        var stability = differs ? plot.stability(ROUNDS, new SplittableRandom(SEED)::nextLong) : new double[0];
        var shown = new ArrayList<Group>();
        for (var i = 0; i < plot.points().size(); i++) {
            var point = plot.points().get(i);
            shown.add(group(point, point.differs() ? stability[i] : null));
        }
        var all = plot.all();
        return new VariationReport(
                company.asOf(),
                by,
                measure.name(),
                cohort,
                Words.of(by, measure, shown, all, undecided),
                all.successes(),
                all.trials(),
                all.trials() == 0 ? null : all.share(),
                plot.homogeneity(),
                shown,
                overTime(),
                undecided,
                ungrouped);
    }

    private Group group(Point point, @Nullable Double stability) {
        var own = point.own();
        var name = by.nameOf(point.group(), company);
        return new Group(
                point.group(),
                name,
                own.successes(),
                own.trials(),
                own.share(),
                own.interval().low(),
                own.interval().high(),
                point.inner().low(),
                point.inner().high(),
                point.adjusted(),
                point.differs(),
                stability,
                stability == null ? null : Words.ofGroup(name, measure, point, stability));
    }

    private OverTime overTime() {
        var known = new TreeMap<YearMonth, Proportion>();
        var unripe = 0;
        for (var month : months.entrySet()) {
            var share = month.getValue().proportion();
            var decided =
                    Objects.requireNonNull(decidedMonths.get(month.getKey())).proportion();
            if (share.trials() >= FEWEST_A_MONTH && decided.share() < RIPE) {
                unripe++;
            } else if (share.trials() >= FEWEST_A_MONTH) {
                known.put(month.getKey(), share);
            }
        }
        var chart = ControlChart.of(
                known.values().stream().mapToDouble(Proportion::share).toArray());
        var signals = new String[known.size()];
        for (var signal : chart.signals()) {
            for (var i = signal.first(); i <= signal.last(); i++) {
                signals[i] = signals[i] == null ? signal.kind().name() : signals[i];
            }
        }
        List<Month> shown = new ArrayList<>();
        known.forEach((month, share) ->
                shown.add(new Month(month, share.successes(), share.trials(), share.share(), signals[shown.size()])));
        var limits = chart.limits();
        return new OverTime(
                shown,
                shown.isEmpty() ? null : chart.mean(),
                Double.isNaN(limits.low()) ? null : limits.low(),
                Double.isNaN(limits.high()) ? null : limits.high(),
                Words.ofTime(shown, !Double.isNaN(limits.low()), FEWEST_A_MONTH, unripe));
    }
}
