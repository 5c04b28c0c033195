package io.salesmanager.inspection.trend;

import io.salesmanager.inspection.adherence.PlanKept;
import io.salesmanager.inspection.adherence.Plans;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.playbook.WorkCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a deal adds to a measure, and on which day. */
final class Observed {
    /** Business days within which a step is done in time. */
    private static final int IN_TIME = 5;

    private final CompanyCount company;
    private final TrendMeasure measure;
    private final WorkCalendar calendar;
    private final LocalDate last;
    private final Plans plans;

    interface Each {
        /** One thing counted, of which the figure is {@code value}: 0 or 1 for a share, the days for a mean. */
        void add(LocalDate day, double value);
    }

    Observed(CompanyCount company, TrendMeasure measure) {
        this.company = company;
        this.measure = measure;
        this.calendar = company.playbook().calendar();
        this.plans = new Plans(company);
        this.last = lastDay(company.today());
    }

    /** The last day of which everything is known that will count for it. */
    LocalDate last() {
        return last;
    }

    void of(CountedDeal deal, Each each) {
        switch (measure) {
            case WIN_RATE -> {
                if (deal.closed() != null && (deal.end() == End.WON || deal.end() == End.LOST)) {
                    add(deal.closed(), deal.end() == End.WON ? 1 : 0, each);
                }
            }
            case NEW_DEALS -> {
                if (deal.started() != null) {
                    add(deal.started(), 1, each);
                }
            }
            case TOUCHES -> touches(deal, each);
            case ADHERENCE -> {
                var kept = plans.of(deal);
                if (kept != null) {
                    kept.due().forEach(step -> add(step.day(), isInTime(step) ? 1 : 0, each));
                }
            }
            case CYCLE_DAYS -> {
                if (deal.end() == End.WON && deal.started() != null && deal.closed() != null) {
                    add(deal.closed(), (double) ChronoUnit.DAYS.between(deal.started(), deal.closed()), each);
                }
            }
        }
    }

    private void touches(CountedDeal deal, Each each) {
        var touches = deal.touches();
        for (var i = 0; touches != null && i < touches.size(); i++) {
            if (!touches.happened(i).isAfter(company.asOf())) {
                add(LocalDate.ofInstant(touches.happened(i), calendar.zone()), 1, each);
            }
        }
    }

    private boolean isInTime(PlanKept.Due step) {
        return step.done() != null && calendar.businessDaysBetween(step.day(), step.done()) <= IN_TIME;
    }

    private void add(LocalDate day, double value, Each each) {
        if (!day.isAfter(last)) {
            each.add(day, value);
        }
    }

    private LocalDate lastDay(LocalDate today) {
        var day = today.minusDays(1);
        while (measure == TrendMeasure.ADHERENCE && calendar.businessDaysBetween(day, today.minusDays(1)) < IN_TIME) {
            day = day.minusDays(1);
        }
        return day;
    }
}
