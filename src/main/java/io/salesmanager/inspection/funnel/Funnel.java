package io.salesmanager.inspection.funnel;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.funnel.FunnelReport.Group;
import io.salesmanager.inspection.shown.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what became of the deals of a cohort, step by step. */
public final class Funnel {
    /** As {@link #of} answers it. */
    public record Question(Cohort cohort, @Nullable Dimension by) implements Counting.Question<FunnelReport> {
        @Override
        public FunnelReport of(CompanyCount company) {
            return Funnel.of(company, cohort, by);
        }
    }

    private final CompanyCount company;
    private final Cohort cohort;
    private final @Nullable Dimension by;
    private final List<Measure> steps;
    private final Map<String, Sums> groups = new HashMap<>();
    private final Sums ungrouped;
    private final Sums all;
    private final Idle idle;
    private int withoutStart;

    private Funnel(CompanyCount company, Cohort cohort, @Nullable Dimension by, Idle idle) {
        this.company = company;
        this.cohort = cohort;
        this.by = by;
        this.idle = idle;
        this.steps = Sums.steps(company);
        this.ungrouped = new Sums(steps);
        this.all = new Sums(steps);
    }

    /** @param by null for all deals together */
    public static FunnelReport of(CompanyCount company, Cohort cohort, @Nullable Dimension by) {
        var idle = new Idle(company);
        return company.deals()
                .gather(() -> new Funnel(company, cohort, by, idle), Funnel::add, Funnel::add)
                .report();
    }

    private void add(CountedDeal deal) {
        withoutStart += deal.started() == null ? 1 : 0;
        if (!cohort.has(deal)) {
            return;
        }
        var life = idle.of(deal);
        all.add(deal, life);
        if (by != null) {
            var group = by.groupOf(deal, company);
            (group == null ? ungrouped : groups.computeIfAbsent(group, id -> new Sums(steps))).add(deal, life);
        }
    }

    private void add(Funnel other) {
        withoutStart += other.withoutStart;
        all.add(other.all);
        ungrouped.add(other.ungrouped);
        other.groups.forEach((id, sums) ->
                groups.computeIfAbsent(id, each -> new Sums(steps)).add(sums));
    }

    private FunnelReport report() {
        var shown = new ArrayList<Group>();
        if (by == null) {
            shown.add(all.group(null, "All deals"));
        } else {
            groups.forEach((id, of) -> shown.add(of.group(id, by.nameOf(id, company))));
            shown.sort(Comparator.comparing(Group::name).thenComparing(group -> String.valueOf(group.id())));
            if (ungrouped.deals() > 0) {
                shown.add(ungrouped.group(null, "Unknown " + by.one()));
            }
        }
        return new FunnelReport(company.asOf(), cohort, by, sentence(all, company), shown, withoutStart, null);
    }

    private static String sentence(Sums all, CompanyCount company) {
        if (all.deals() == 0) {
            return company.deals().isEmpty()
                    ? "There are no deals that you may see."
                    : "No deal started in these days.";
        }
        return "%s, of which %,d %s still open and may still take %s next step.%s"
                .formatted(
                        Said.count(all.deals(), "deal"),
                        all.open(),
                        all.open() == 1 ? "is" : "are",
                        all.open() == 1 ? "its" : "their",
                        all.unstaged() == 0
                                ? ""
                                : " Of %,d neither stages nor calls are known; they are in no step."
                                        .formatted(all.unstaged()));
    }
}
