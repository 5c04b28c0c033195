package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.adherence.AdherenceReport.Bar;
import io.salesmanager.inspection.adherence.AdherenceReport.Group;
import io.salesmanager.inspection.adherence.AdherenceReport.Unmeasured;
import io.salesmanager.inspection.adherence.Plans.Why;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.statistics.Holm;
import io.salesmanager.statistics.Replication;
import io.salesmanager.statistics.SumRatio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the deals of a cohort against their plans, group by group and week by week. */
public final class Adherence {
    /** As {@link #of} answers it. */
    public record Question(Dimension by, Cohort cohort) implements Counting.Question<AdherenceReport> {
        @Override
        public AdherenceReport of(CompanyCount company) {
            return Adherence.of(company, by, cohort);
        }
    }

    /** With fewer deals that had something due, how much deals differ is itself a guess. */
    static final int FEWEST = 10;

    private static final double ERROR_RATE = 0.05;

    private final CompanyCount company;
    private final Dimension by;
    private final Cohort cohort;
    private final Plans plans;
    private final Tally all = new Tally();
    private final Map<String, Tally> groups = new HashMap<>();
    private final Weeks weeks = new Weeks();
    private final Map<Why, Integer> unmeasured = new EnumMap<>(Why.class);
    private int ungrouped;

    private Adherence(CompanyCount company, Dimension by, Cohort cohort, Plans plans) {
        this.company = company;
        this.by = by;
        this.cohort = cohort;
        this.plans = plans;
    }

    public static AdherenceReport of(CompanyCount company, Dimension by, Cohort cohort) {
        var plans = new Plans(company);
        return company.deals()
                .gather(() -> new Adherence(company, by, cohort, plans), Adherence::add, Adherence::add)
                .report();
    }

    private void add(CountedDeal deal) {
        if (!cohort.has(deal)) {
            return;
        }
        var kept = plans.of(deal);
        if (kept == null) {
            var why = plans.whyNot(deal);
            if (why != null) {
                unmeasured.merge(why, 1, Integer::sum);
            }
            return;
        }
        all.add(kept);
        weeks.add(kept);
        var group = by.groupOf(deal, company);
        if (group == null) {
            ungrouped++;
        } else {
            groups.computeIfAbsent(group, id -> new Tally()).add(kept);
        }
    }

    private void add(Adherence other) {
        all.add(other.all);
        weeks.add(other.weeks);
        other.groups.forEach(
                (id, tally) -> groups.computeIfAbsent(id, each -> new Tally()).add(tally));
        other.unmeasured.forEach((why, count) -> unmeasured.merge(why, count, Integer::sum));
        ungrouped += other.ungrouped;
    }

    private AdherenceReport report() {
        var shown = compared();
        var whole = group(null, "All deals", all, null, null);
        return new AdherenceReport(
                company.asOf(),
                by,
                cohort,
                Words.of(company, by, all, shown, unmeasured) + Words.leftOut(plans),
                whole,
                shown,
                weeks.shown(),
                all.touches().entrySet().stream()
                        .map(bar -> new Bar(bar.getKey(), bar.getValue()))
                        .toList(),
                unmeasured.entrySet().stream()
                        .map(reason ->
                                new Unmeasured(reason.getKey(), reason.getKey().words(), reason.getValue()))
                        .toList(),
                ungrouped);
    }

    /** Each group against all others that have one. */
    private List<Group> compared() {
        var named = groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Tally> group) -> by.nameOf(group.getKey(), company))
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var grouped = named.stream().map(group -> group.getValue().ratio()).reduce(SumRatio.NONE, SumRatio::plus);
        var told = named.stream()
                .filter(group -> {
                    var own = group.getValue().ratio();
                    return own.units() >= FEWEST && grouped.minus(own).units() >= FEWEST;
                })
                .toList();
        var adjusted = Holm.adjust(told.stream()
                .mapToDouble(group -> {
                    var own = group.getValue().ratio();
                    return own.pValue(grouped.minus(own));
                })
                .toArray());
        var shown = new ArrayList<Group>();
        for (var group : named) {
            var place = told.indexOf(group);
            var own = group.getValue().ratio();
            var differs = place >= 0 && adjusted[place] < ERROR_RATE;
            shown.add(group(
                    group.getKey(),
                    by.nameOf(group.getKey(), company),
                    group.getValue(),
                    place < 0 ? null : adjusted[place],
                    differs
                            ? Replication.chance(own.standardised(grouped.minus(own)), told.size(), ERROR_RATE)
                            : null));
        }
        return shown;
    }

    private static Group group(
            @Nullable String id, String name, Tally tally, @Nullable Double pValue, @Nullable Double stability) {
        var ratio = tally.ratio();
        var deals = tally.deals();
        return new Group(
                id,
                name,
                deals,
                tally.planned(),
                tally.made(),
                tally.kept(),
                Said.known(ratio.share()),
                Said.known(ratio.interval().low()),
                Said.known(ratio.interval().high()),
                deals == 0 ? null : (double) tally.planned() / deals,
                deals == 0 ? null : (double) tally.made() / deals,
                tally.median(),
                pValue,
                stability != null,
                stability,
                Words.ofGroup(name, tally, pValue, stability));
    }
}
