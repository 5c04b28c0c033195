package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.ageing.AgeingReport.WonCycle;
import io.salesmanager.inspection.column.Numbers;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.playbook.Scope;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Quantile;
import org.jspecify.annotations.Nullable;

/** How long wins took, by product line and motion, as rules know it. */
final class WonCycles {
    private static final double NINE_OF_TEN = 0.9;
    private static final String DIAL = "cohort-minimum-count";
    private static final double FEWEST = 40;

    private final Map<Kind, WonCycle> cycles = new HashMap<>();
    private final double fewest;

    private record Kind(@Nullable String line, @Nullable String motion) {
        static Kind of(CountedDeal deal) {
            return new Kind(deal.line(), deal.motion());
        }
    }

    WonCycles(CompanyCount company) {
        fewest = company.dials().at(Scope.ANY).valueOr(DIAL, FEWEST);
        var days = company.deals()
                .gather(
                        HashMap<Kind, Numbers>::new,
                        WonCycles::add,
                        (all, more) -> more.forEach((kind, of) ->
                                all.computeIfAbsent(kind, each -> new Numbers()).add(of)));
        days.forEach((kind, of) -> cycles.put(
                kind,
                new WonCycle(
                        kind.line(),
                        kind.motion(),
                        of.size(),
                        Quantile.withDefaults().evaluate(of.sorted(), NINE_OF_TEN),
                        of.size() >= fewest)));
    }

    private static void add(Map<Kind, Numbers> days, CountedDeal deal) {
        if (deal.end() == End.WON && deal.started() != null && deal.closed() != null) {
            days.computeIfAbsent(Kind.of(deal), kind -> new Numbers())
                    .add((int) ChronoUnit.DAYS.between(deal.started(), deal.closed()));
        }
    }

    /** So many won deals are needed to compare with. */
    int fewest() {
        return (int) Math.ceil(fewest);
    }

    /** Of deals like this one; null where there are too few. */
    @Nullable WonCycle like(CountedDeal deal) {
        var cycle = cycles.get(Kind.of(deal));
        return cycle == null || !cycle.enough() ? null : cycle;
    }

    boolean isOutlier(DealAge age) {
        var cycle = like(age.deal());
        return cycle != null && age.age() != null && age.age() > cycle.p90();
    }

    List<WonCycle> all() {
        return cycles.values().stream()
                .sorted(Comparator.comparing((WonCycle cycle) -> cycle.line() + "\n" + cycle.motion()))
                .toList();
    }
}
