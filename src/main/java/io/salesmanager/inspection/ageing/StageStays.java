package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.ageing.AgeingReport.Lasting;
import io.salesmanager.inspection.ageing.AgeingReport.StageStay;
import io.salesmanager.inspection.column.Days;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.statistics.Survival;
import org.jspecify.annotations.Nullable;

/** Collects how long deals stayed in each stage. */
final class StageStays {
    private static final double HALF = 0.5;

    private final CompanyCount company;
    private final Days days;
    private final int today;

    /** Takes the stay of a deal in a stage. */
    interface Each {
        void add(String stage, int businessDays, boolean isOpen);
    }

    StageStays(CompanyCount company) {
        this.company = company;
        this.days = company.days();
        this.today = Days.number(company.today());
    }

    /** The stays of a deal whose beginning and end are known. */
    void of(CountedDeal deal, Each each) {
        var stays = deal.stays();
        if (stays == null) {
            return;
        }
        for (var i = 0; i < stays.size(); i++) {
            var stage = stays.stage(i, company.playbook());
            var lasts = i + 1 == stays.size();
            var end = lasts ? last(deal) : days.of(stays.minute(i + 1));
            if (stage.kind() != StageKind.OPEN || !stays.isStartKnown(i) || end == Days.UNKNOWN) {
                continue;
            }
            var start = days.of(stays.minute(i));
            if (end >= start) {
                each.add(stage.name(), days.businessDays(start, end), lasts && deal.end() == End.OPEN);
            }
        }
    }

    /** The day until which the last stay was seen; not known where it ended on a day that is not. */
    private int last(CountedDeal deal) {
        if (deal.end() == End.OPEN) {
            return today;
        }
        return deal.closed() == null ? Days.UNKNOWN : Days.number(deal.closed());
    }

    static StageStay shown(String stage, @Nullable String group, String name, StayCounts counted) {
        var survival = Survival.of(counted.byDays());
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
        var counts = "%,d left it, %,d %s still there"
                .formatted(survival.ended(), survival.open(), survival.open() == 1 ? "is" : "are");
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
}
