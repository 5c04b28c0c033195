package io.salesmanager.sales.measure;

import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.Position;
import io.salesmanager.sales.Timing;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.timeline.StageTimeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long things have been as they are. */
final class TimingMeasure {
    private TimingMeasure() {}

    static Timing of(OpportunityHistory deal, Position position, @Nullable RepHistory rep, AsOf asOf) {
        var timeline = deal.stageHistory() == null ? null : new StageTimeline(deal.stageHistory(), asOf.playbook());
        var open = position.stageKind() == StageKind.OPEN;
        var stay = asOf.cohorts().stay(position.productLine(), position.stage());
        var cycle = asOf.cohorts().wonCycle(position.productLine(), deal.motion());
        var closeDate = open ? deal.closeDate() : null;
        var proposal = deal.proposalOpenedDate() == null ? deal.proposalSentDate() : null;
        var verdictAt = deal.priorVerdictAt();
        return new Timing(
                asOf.daysSince(deal.createdDate()),
                open ? daysInStage(deal, timeline, asOf) : Double.NaN,
                asOf.daysTo(deal.nextStepDate()),
                asOf.daysTo(deal.nextStepDate()) >= 0,
                asOf.daysTo(deal.laterDateNamedByBuyer()),
                asOf.daysTo(closeDate),
                Math.max(0, asOf.daysSince(closeDate)),
                inPeriod(closeDate, TrackRecord.quota(rep, asOf.today())),
                open ? Double.NaN : asOf.daysSince(deal.closedDate()),
                asOf.businessDaysSince(proposal),
                asOf.daysSince(deal.cadenceStateDate()),
                pushes(deal),
                timeline == null ? Double.NaN : timeline.skips(),
                timeline == null ? Double.NaN : timeline.backsteps(),
                stay.medianDays(),
                stay.count(),
                cycle.p90Days(),
                cycle.count(),
                known(cycle.late()),
                known(cycle.lateWon()),
                deal.priorVerdict(),
                verdictAt == null ? Double.NaN : asOf.daysSince(asOf.dayOf(verdictAt)));
    }

    private static double known(@Nullable Integer count) {
        return count == null ? Double.NaN : count;
    }

    private static double inPeriod(@Nullable LocalDate day, @Nullable Quota period) {
        if (day == null || period == null || day.isBefore(period.from()) || day.isAfter(period.to())) {
            return Double.NaN;
        }
        var length = ChronoUnit.DAYS.between(period.from(), period.to());
        return length == 0 ? 1 : ChronoUnit.DAYS.between(period.from(), day) / (double) length;
    }

    private static double daysInStage(OpportunityHistory deal, @Nullable StageTimeline timeline, AsOf asOf) {
        if (timeline == null) {
            return Double.NaN;
        }
        var visit = timeline.last();
        if (visit == null) {
            return asOf.businessDaysSince(deal.createdDate());
        }
        return visit.entered() == null ? Double.NaN : asOf.businessDaysSince(asOf.dayOf(visit.entered()));
    }

    /** How often the close date was moved to a later day. Unknown where the deal has no close date. */
    private static double pushes(OpportunityHistory deal) {
        var changes = deal.fieldChanges();
        if (changes == null || deal.closeDate() == null) {
            return Double.NaN;
        }
        var pushes = 0;
        for (var change : changes) {
            if (change.field().equals("closeDate")
                    && change.from() != null
                    && change.to() != null
                    && LocalDate.parse(change.to()).isAfter(LocalDate.parse(change.from()))) {
                pushes++;
            }
        }
        return pushes;
    }
}
