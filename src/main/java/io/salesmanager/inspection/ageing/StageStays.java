package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.ageing.AgeingReport.Lasting;
import io.salesmanager.inspection.ageing.AgeingReport.StageStay;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.statistics.Survival;
import io.salesmanager.statistics.Survival.Count;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Collects how long deals stayed in each stage. */
final class StageStays {
    private static final double HALF = 0.5;

    private final CompanyCount company;

    StageStays(CompanyCount company) {
        this.company = company;
    }

    /**
     * Adds the stays of a deal whose beginning and end are known.
     *
     * @param into the counts by business days of a stage
     */
    void add(CountedDeal deal, BiFunction<CountedDeal, String, SortedMap<Double, Count>> into) {
        var stays = deal.stays();
        if (stays == null) {
            return;
        }
        for (var i = 0; i < stays.size(); i++) {
            var stage = stays.stage(i, company.playbook());
            var lasts = i + 1 == stays.size();
            var end = lasts ? last(deal) : day(deal, i + 1);
            if (stage.kind() != StageKind.OPEN || !stays.isStartKnown(i) || end == null) {
                continue;
            }
            var start = day(deal, i);
            if (start != null && !end.isBefore(start)) {
                var days = (double) company.playbook().calendar().businessDaysBetween(start, end);
                var open = lasts && deal.end() == End.OPEN;
                into.apply(deal, stage.name()).merge(days, open ? new Count(0, 1) : new Count(1, 0), Count::plus);
            }
        }
    }

    static StageStay shown(String stage, @Nullable String group, String name, SortedMap<Double, Count> counted) {
        var survival = Survival.of(new TreeMap<>(counted));
        var median = survival.timeUntil(HALF);
        var interval = survival.intervalUntil(HALF);
        return new StageStay(
                stage,
                group,
                name,
                survival.ended(),
                survival.open(),
                Said.known(median),
                Said.known(interval.low()),
                Said.known(interval.high()),
                sentence(stage, survival),
                survival.steps().stream()
                        .map(step -> new Lasting(
                                step.time(),
                                step.lasting(),
                                step.interval().low(),
                                step.interval().high()))
                        .toList());
    }

    private static String sentence(String stage, Survival survival) {
        var counts = "%,d left it, %,d are still there".formatted(survival.ended(), survival.open());
        var median = survival.timeUntil(HALF);
        if (Double.isNaN(median)) {
            return "%s: half have not left it yet (%s), so how long half of them stay is not reached."
                    .formatted(stage, counts);
        }
        var interval = survival.intervalUntil(HALF);
        var range = Double.isNaN(interval.high())
                ? "at least " + Said.number(interval.low())
                : Said.number(interval.low()) + " to " + Said.number(interval.high());
        return "%s: half leave it %s (%s; %s)."
                .formatted(
                        stage,
                        median == 0 ? "on the day on which they come to it" : "within " + days(median),
                        range,
                        counts);
    }

    private static String days(double days) {
        return Said.number(days) + (days == 1 ? " business day" : " business days");
    }

    private @Nullable LocalDate day(CountedDeal deal, int stay) {
        var stays = deal.stays();
        return stays == null
                ? null
                : LocalDate.ofInstant(
                        stays.happened(stay), company.playbook().calendar().zone());
    }

    /** The day until which the last stay was seen; null where it ended on a day that is not known. */
    private @Nullable LocalDate last(CountedDeal deal) {
        return deal.end() == End.OPEN ? company.today() : deal.closed();
    }
}
