package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.adherence.AdherenceReport.Bar;
import io.salesmanager.inspection.adherence.AdherenceReport.Group;
import io.salesmanager.inspection.adherence.AdherenceReport.Unmeasured;
import io.salesmanager.inspection.adherence.AdherenceReport.Week;
import io.salesmanager.inspection.adherence.Plans.Why;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.statistics.Holm;
import io.salesmanager.statistics.Replication;
import io.salesmanager.statistics.SumRatio;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the deals of a cohort against their plans, group by group and week by week. */
public final class Adherence {
    /** With fewer deals that had something due, how much deals differ is itself a guess. */
    static final int FEWEST = 10;

    private static final double ERROR_RATE = 0.05;

    private final CompanyCount company;
    private final Dimension by;
    private final Tally all = new Tally();
    private final Map<String, Tally> groups = new HashMap<>();
    private final TreeMap<LocalDate, int[]> weeks = new TreeMap<>();
    private final Map<Why, Integer> unmeasured = new EnumMap<>(Why.class);
    private int ungrouped;

    private Adherence(CompanyCount company, Dimension by) {
        this.company = company;
        this.by = by;
    }

    public static AdherenceReport of(CompanyCount company, Dimension by, Cohort cohort) {
        var adherence = new Adherence(company, by);
        var plans = new Plans(company);
        for (var deal : company.deals()) {
            if (cohort.has(deal)) {
                adherence.add(deal, plans);
            }
        }
        return adherence.report(cohort);
    }

    /** The Monday of its week. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void add(CountedDeal deal, Plans plans) {
        var kept = plans.of(deal);
        if (kept == null) {
            var why = plans.whyNot(deal);
            if (why != null) {
                unmeasured.merge(why, 1, Integer::sum);
            }
            return;
        }
        all.add(kept);
        for (var step : kept.due()) {
            var week = week(step.day());
            week[0]++;
            if (step.done() != null) {
                week[1]++;
                week(step.done())[3]++;
            }
        }
        kept.made().forEach(day -> week(day)[2]++);
        var group = by.groupOf(deal, company);
        if (group == null) {
            ungrouped++;
        } else {
            groups.computeIfAbsent(group, id -> new Tally()).add(kept);
        }
    }

    private int[] week(LocalDate day) {
        return weeks.computeIfAbsent(monday(day), monday -> new int[4]);
    }

    private static Week week(LocalDate monday, int[] counts) {
        return new Week(monday, counts[0], counts[1], counts[2], counts[3]);
    }

    private AdherenceReport report(Cohort cohort) {
        var shown = compared();
        var whole = group(null, "All deals", all, null, null);
        return new AdherenceReport(
                company.asOf(),
                by,
                cohort,
                Words.of(company, by, all, shown, unmeasured),
                whole,
                shown,
                weeks.entrySet().stream()
                        .map(week -> week(week.getKey(), week.getValue()))
                        .toList(),
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
