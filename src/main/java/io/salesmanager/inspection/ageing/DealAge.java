package io.salesmanager.inspection.ageing;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long an open deal has been where it is. Null means unknown.
 *
 * @param stage where it is, if that is a stage of the playbook
 * @param days business days in that stage
 * @param limit of stage, product line, motion and segment: the dial {@value #DIAL}; null where the rulebook has no such dial
 * @param stoppedUntil the day of a planned next step, today or later, which stops the clock; null where none is planned
 * @param age calendar days since the deal was created
 */
public record DealAge(
        CountedDeal deal,
        @Nullable String stage,
        @Nullable Integer days,
        @Nullable Integer limit,
        @Nullable LocalDate stoppedUntil,
        @Nullable Integer age) {
    static final String DIAL = "blocked-stage-days";

    /** Null for a deal that is not open. */
    static @Nullable DealAge of(CountedDeal deal, CompanyCount company) {
        if (deal.end() != End.OPEN) {
            return null;
        }
        var today = company.today();
        var since = since(deal, company);
        var limit = company.dialsOf(deal).valueOr(DIAL, Double.NaN);
        var next = deal.nextStep();
        var started = deal.started();
        return new DealAge(
                deal,
                deal.stage(),
                deal.stage() == null || since == null || since.isAfter(today)
                        ? null
                        : company.playbook().calendar().businessDaysBetween(since, today),
                Double.isNaN(limit) ? null : (int) limit,
                next != null && !next.isBefore(today) ? next : null,
                started == null || started.isAfter(today) ? null : (int) ChronoUnit.DAYS.between(started, today));
    }

    public boolean isStopped() {
        return stoppedUntil != null;
    }

    /** Whether it reached the limit and nothing is planned. */
    public boolean isOver() {
        return !isStopped() && days != null && limit != null && days >= limit;
    }

    /** The day on which it came to its stage, as decisions count it. */
    private static @Nullable LocalDate since(CountedDeal deal, CompanyCount company) {
        var stays = deal.stays();
        if (stays == null) {
            return null;
        }
        if (stays.isEmpty()) {
            return deal.started();
        }
        var last = stays.size() - 1;
        return stays.isStartKnown(last)
                ? LocalDate.ofInstant(
                        stays.happened(last), company.playbook().calendar().zone())
                : null;
    }
}
