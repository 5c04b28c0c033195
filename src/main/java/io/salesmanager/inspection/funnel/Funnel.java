package io.salesmanager.inspection.funnel;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.funnel.FunnelReport.Count;
import io.salesmanager.inspection.funnel.FunnelReport.Group;
import io.salesmanager.inspection.funnel.FunnelReport.PerSale;
import io.salesmanager.inspection.funnel.FunnelReport.Step;
import io.salesmanager.statistics.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts what became of the deals of a cohort, step by step. */
public final class Funnel {
    private Funnel() {}

    /** @param by null for all deals together */
    public static FunnelReport of(CompanyCount company, Cohort cohort, @Nullable Dimension by) {
        var deals = company.deals().stream().filter(cohort::has).toList();
        Map<String, List<CountedDeal>> groups = new HashMap<>();
        var ungrouped = new ArrayList<CountedDeal>();
        for (var deal : deals) {
            var group = by == null ? null : by.groupOf(deal, company);
            if (group == null) {
                ungrouped.add(deal);
            } else {
                groups.computeIfAbsent(group, id -> new ArrayList<>()).add(deal);
            }
        }
        var shown = new ArrayList<Group>();
        if (by == null) {
            shown.add(group(null, "All deals", ungrouped, company));
        } else {
            groups.forEach((id, of) -> shown.add(group(id, by.nameOf(id, company), of, company)));
            shown.sort(Comparator.comparing(Group::name).thenComparing(group -> String.valueOf(group.id())));
            if (!ungrouped.isEmpty()) {
                shown.add(group(null, "Unknown " + by.one(), ungrouped, company));
            }
        }
        var withoutStart = (int)
                company.deals().stream().filter(deal -> deal.started() == null).count();
        return new FunnelReport(company.asOf(), cohort, by, sentence(deals, company), shown, withoutStart);
    }

    private static Group group(@Nullable String id, String name, List<CountedDeal> deals, CompanyCount company) {
        var steps = IntStream.range(0, company.steps().size())
                .mapToObj(i -> step(new Measure(company.steps().get(i).name(), i), deals))
                .toList();
        var won = count(deals, End.WON);
        return new Group(
                id,
                name,
                deals.size(),
                count(deals, End.OPEN),
                won,
                count(deals, End.LOST),
                count(deals, End.SET_ASIDE),
                steps,
                steps.get(steps.size() - 1),
                perSale(deals, won, company));
    }

    private static Step step(Measure measure, List<CountedDeal> deals) {
        var decided = deals.stream().map(measure::of).reduce(new Proportion(0, 0), Proportion::plus);
        var undecided = (int) deals.stream().filter(measure::isUndecided).count();
        var known = decided.trials() > 0;
        return new Step(
                measure.name(),
                decided.successes(),
                decided.trials(),
                undecided,
                known ? decided.share() : null,
                known ? decided.interval().low() : null,
                known ? decided.interval().high() : null);
    }

    private static PerSale perSale(List<CountedDeal> deals, int won, CompanyCount company) {
        var counts = new ArrayList<Count>();
        for (var i = 0; i < company.steps().size(); i++) {
            var step = i;
            var came = (int) deals.stream()
                    .filter(deal -> deal.end() != End.OPEN && deal.steps().hasTried(step))
                    .count();
            counts.add(new Count(company.steps().get(i).name(), came, won == 0 ? null : (double) came / won));
        }
        return new PerSale(won, counts);
    }

    private static int count(List<CountedDeal> deals, End end) {
        return (int) deals.stream().filter(deal -> deal.end() == end).count();
    }

    private static String sentence(List<CountedDeal> deals, CompanyCount company) {
        if (deals.isEmpty()) {
            return company.deals().isEmpty()
                    ? "There are no deals that you may see."
                    : "No deal started in these days.";
        }
        var open = count(deals, End.OPEN);
        var staged = deals.stream().filter(deal -> deal.steps().tried() != 0).count();
        return "%,d deals, of which %,d are still open and may still take their next step.%s"
                .formatted(
                        deals.size(),
                        open,
                        staged == deals.size()
                                ? ""
                                : " Of %,d neither stages nor calls are known; they are in no step."
                                        .formatted(deals.size() - staged));
    }
}
