package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deals behind a number of the report: those that lack most of what was planned come first. */
public final class AdherenceDeals {
    private AdherenceDeals() {}

    /**
     * In order of steps that lack, then of id.
     *
     * @param made only deals with so many touches, or null
     * @param week only deals with a step due or a touch made in the week of this day, or null
     */
    public static List<Behind> of(CompanyCount company, Slice slice, @Nullable Integer made, @Nullable LocalDate week) {
        var plans = new Plans(company);
        var monday = week == null ? null : Adherence.monday(week);
        record One(Behind behind, int lacking) {}
        var deals = new ArrayList<One>();
        for (var deal : slice.of(company)) {
            var kept = plans.of(deal);
            if (kept != null
                    && (made == null || kept.made().size() == made)
                    && (monday == null || isIn(kept, monday))) {
                var figures = new LinkedHashMap<String, @Nullable Double>();
                figures.put("planned", (double) kept.planned());
                figures.put("made", (double) kept.made().size());
                figures.put("kept", (double) kept.kept());
                var sentence = "%d planned until %s, %d made; %d of the planned ones done."
                        .formatted(
                                kept.planned(),
                                Said.day(kept.until()),
                                kept.made().size(),
                                kept.kept());
                deals.add(new One(new Behind(deal, figures, sentence), kept.planned() - kept.kept()));
            }
        }
        return deals.stream()
                .sorted(Comparator.comparingInt(One::lacking)
                        .reversed()
                        .thenComparing(one -> one.behind().deal().id()))
                .map(One::behind)
                .toList();
    }

    private static boolean isIn(PlanKept kept, LocalDate monday) {
        return kept.due().stream().anyMatch(step -> Adherence.monday(step.day()).equals(monday))
                || kept.made().stream().anyMatch(day -> Adherence.monday(day).equals(monday));
    }
}
