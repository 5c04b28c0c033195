package io.salesmanager.inspection.trend;

import io.salesmanager.inspection.adherence.PlanKept;
import io.salesmanager.inspection.adherence.Plans;
import io.salesmanager.inspection.column.Days;
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

    private static final int SECONDS = 60;

    private final TrendMeasure measure;
    private final WorkCalendar calendar;
    private final Days days;
    private final long lastMinute;
    private final LocalDate last;
    private final Plans plans;

    interface Each {
        /**
         * One thing counted, of which the figure is {@code value}: 0 or 1 for a share, the days for a mean.
         *
         * @param day since 1970
         */
        void add(int day, double value);
    }

    Observed(CompanyCount company, TrendMeasure measure) {
        this.measure = measure;
        this.calendar = company.playbook().calendar();
        this.days = company.days();
        this.lastMinute = Math.floorDiv(company.asOf().getEpochSecond(), SECONDS);
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
                    each.add(Days.number(deal.closed()), deal.end() == End.WON ? 1 : 0);
                }
            }
            case NEW_DEALS -> {
                if (deal.started() != null) {
                    each.add(Days.number(deal.started()), 1);
                }
            }
            case TOUCHES -> touches(deal, each);
            case ADHERENCE -> {
                var kept = plans.of(deal);
                for (var step = 0; kept != null && step < kept.planned(); step++) {
                    each.add(kept.due()[step], isInTime(kept, step) ? 1 : 0);
                }
            }
            case CYCLE_DAYS -> {
                if (deal.end() == End.WON && deal.started() != null && deal.closed() != null) {
                    each.add(Days.number(deal.closed()), (double)
                            ChronoUnit.DAYS.between(deal.started(), deal.closed()));
                }
            }
        }
    }

    private void touches(CountedDeal deal, Each each) {
        var touches = deal.touches();
        for (var i = 0; touches != null && i < touches.size() && touches.minute(i) <= lastMinute; i++) {
            each.add(days.of(touches.minute(i)), 1);
        }
    }

    private boolean isInTime(PlanKept kept, int step) {
        return kept.isDone(step) && days.businessDays(kept.due()[step], kept.done()[step]) <= IN_TIME;
    }

    private LocalDate lastDay(LocalDate today) {
        var day = today.minusDays(1);
        while (measure == TrendMeasure.ADHERENCE && calendar.businessDaysBetween(day, today.minusDays(1)) < IN_TIME) {
            day = day.minusDays(1);
        }
        return day;
    }
}
