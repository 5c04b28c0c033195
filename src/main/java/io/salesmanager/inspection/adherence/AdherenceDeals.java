package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.column.Days;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Selected;
import io.salesmanager.inspection.shown.Slice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.IntStream;
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
    public static Selected of(CompanyCount company, Slice slice, @Nullable Integer made, @Nullable LocalDate week) {
        var plans = new Plans(company);
        var wanted = week == null ? null : Integer.valueOf(Weeks.of(Days.number(week)));
        return Selected.of(
                company,
                slice,
                deal -> {
                    var kept = plans.of(deal);
                    return kept != null
                                    && (made == null || kept.made().length == made)
                                    && (wanted == null || isIn(kept, wanted))
                            ? kept.planned() - kept.kept()
                            : Selected.NOT;
                },
                deal -> behind(deal, Objects.requireNonNull(plans.of(deal))));
    }

    private static Behind behind(CountedDeal deal, PlanKept kept) {
        var figures = new LinkedHashMap<String, @Nullable Double>();
        figures.put("planned", (double) kept.planned());
        figures.put("made", (double) kept.made().length);
        figures.put("kept", (double) kept.kept());
        return new Behind(
                deal,
                figures,
                "%d planned until %s, %d made; %d of the planned ones done."
                        .formatted(kept.planned(), Said.day(kept.until()), kept.made().length, kept.kept()));
    }

    private static boolean isIn(PlanKept kept, int week) {
        return IntStream.concat(Arrays.stream(kept.due()), Arrays.stream(kept.made()))
                .anyMatch(day -> Weeks.of(day) == week);
    }
}
