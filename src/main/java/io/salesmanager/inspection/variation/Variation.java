package io.salesmanager.inspection.variation;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
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
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares groups of deals by one measure. */
public final class Variation {
    private static final int ROUNDS = 200;
    /** The same company gives the same answer each time. */
    private static final long SEED = 20_260_101;

    /** A month with fewer trials says more of chance than of the month. */
    private static final int FEWEST_A_MONTH = 10;

    private final CompanyCount company;
    private final Dimension by;
    private final Measure measure;
    private final Cohort cohort;
    private final Map<String, Proportion> groups = new HashMap<>();
    private final TreeMap<YearMonth, Proportion> months = new TreeMap<>();
    private int undecided;
    private int ungrouped;

    private Variation(CompanyCount company, Dimension by, Measure measure, Cohort cohort) {
        this.company = company;
        this.by = by;
        this.measure = measure;
        this.cohort = cohort;
    }

    public static VariationReport of(CompanyCount company, Dimension by, Measure measure, Cohort cohort) {
        var variation = new Variation(company, by, measure, cohort);
        company.deals().stream().filter(cohort::has).forEach(variation::count);
        return variation.report();
    }

    private void count(CountedDeal deal) {
        var one = measure.of(deal);
        if (one.trials() == 0) {
            undecided += measure.isUndecided(deal) ? 1 : 0;
            return;
        }
        if (deal.started() != null) {
            months.merge(YearMonth.from(deal.started()), one, Proportion::plus);
        }
        var group = by.groupOf(deal, company);
        if (group == null) {
            ungrouped++;
        } else {
            groups.merge(group, one, Proportion::plus);
        }
    }

    private VariationReport report() {
        var named = new LinkedHashMap<String, Proportion>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Proportion> group) -> by.nameOf(group.getKey(), company))
                        .thenComparing(Map.Entry::getKey))
                .forEach(group -> named.put(group.getKey(), group.getValue()));
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
        var known = months.entrySet().stream()
                .filter(month -> month.getValue().trials() >= FEWEST_A_MONTH)
                .toList();
        var chart = ControlChart.of(
                known.stream().mapToDouble(month -> month.getValue().share()).toArray());
        var signals = new String[known.size()];
        for (var signal : chart.signals()) {
            for (var i = signal.first(); i <= signal.last(); i++) {
                signals[i] = signals[i] == null ? signal.kind().name() : signals[i];
            }
        }
        List<Month> shown = new ArrayList<>();
        for (var i = 0; i < signals.length; i++) {
            var share = known.get(i).getValue();
            shown.add(new Month(known.get(i).getKey(), share.successes(), share.trials(), share.share(), signals[i]));
        }
        var limits = chart.limits();
        return new OverTime(
                shown,
                shown.isEmpty() ? null : chart.mean(),
                Double.isNaN(limits.low()) ? null : limits.low(),
                Double.isNaN(limits.high()) ? null : limits.high(),
                Words.ofTime(shown, !Double.isNaN(limits.low()), FEWEST_A_MONTH));
    }
}
