package io.salesmanager.inspection.funnel;

import io.salesmanager.inspection.column.Days;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.playbook.Scope;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Open deals in which nothing has happened for so long that they are to be archived: nobody sells what they are worth. For any thread.
 */
final class Idle {
    static final String DIAL = "archive-idle-days";

    private static final int SECONDS = 60;

    /** What is known of an open deal. */
    enum Life {
        ALIVE,
        IDLE,
        /** Its activities are not known. */
        UNKNOWN
    }

    private final CompanyCount company;
    private final Days days;
    private final int today;
    private final long lastMinute;
    private final Map<Scope, Double> limits = new ConcurrentHashMap<>();

    Idle(CompanyCount company) {
        this.company = company;
        this.days = company.days();
        this.today = Days.number(company.today());
        this.lastMinute = Math.floorDiv(company.asOf().getEpochSecond(), SECONDS);
    }

    Life of(CountedDeal deal) {
        var touches = deal.touches();
        var started = deal.started();
        if (deal.end() != End.OPEN
                || (deal.nextStep() != null && !deal.nextStep().isBefore(company.today()))) {
            return Life.ALIVE;
        }
        if (touches == null || started == null) {
            return Life.UNKNOWN;
        }
        var last = Days.number(started);
        for (var i = 0; i < touches.size() && touches.minute(i) <= lastMinute; i++) {
            last = Math.max(last, days.of(touches.minute(i)));
        }
        var stays = deal.stays();
        if (stays != null && stays.size() > 0 && stays.isStartKnown(stays.size() - 1)) {
            last = Math.max(last, days.of(stays.minute(stays.size() - 1)));
        }
        for (var heard :
                new @Nullable LocalDate[] {deal.heard().reply(), deal.heard().meeting()}) {
            last = heard == null ? last : Math.max(last, Days.number(heard));
        }
        return today - last >= limit(deal) ? Life.IDLE : Life.ALIVE;
    }

    /** Without the dial nothing is ever idle. */
    private double limit(CountedDeal deal) {
        return limits.computeIfAbsent(
                company.scopeOf(deal), scope -> company.dials().at(scope).valueOr(DIAL, Double.NaN));
    }
}
