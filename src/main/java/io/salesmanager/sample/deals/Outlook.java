package io.salesmanager.sample.deals;

import io.salesmanager.sample.journey.Journey;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.OfficeHours;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What sort of deal it is on the last day. */
enum Outlook {
    CLOSED,
    /** Worked on, with a next step. */
    ADVANCING,
    /** Worked on, but nobody knows what comes next. */
    WITHOUT_NEXT_STEP,
    /** The buyer named a later date. */
    LATER_DATE,
    /** Nothing happens until a next step that is planned. */
    PLANNED_PAUSE,
    /** The buyer does not answer any more. */
    SILENT,
    /** Nobody works on it, nobody closed it. */
    ABANDONED,
    ARCHIVED;

    private static final int SETTLED_DAYS = 34;
    private static final int ARCHIVED_AFTER_DAYS = 40;

    static Outlook of(Journey journey, LocalDate lastDay, Dice dice) {
        if (journey.closed()) {
            return CLOSED;
        }
        if (journey.end() == Journey.End.ABANDONED) {
            var quiet = ChronoUnit.DAYS.between(journey.day(), lastDay);
            return quiet > ARCHIVED_AFTER_DAYS && dice.chance(0.4) ? ARCHIVED : ABANDONED;
        }
        var inStage = ChronoUnit.DAYS.between(journey.last().entered(), lastDay);
        if (inStage < SETTLED_DAYS) {
            var laterNamed = inStage > 12 && dice.chance(0.08);
            return laterNamed ? LATER_DATE : dice.chance(0.12) ? WITHOUT_NEXT_STEP : ADVANCING;
        }
        var sort = dice.between(0.0, 1.0);
        if (sort < 0.22) {
            return LATER_DATE;
        } else if (sort < 0.42) {
            return PLANNED_PAUSE;
        } else if (sort < 0.68) {
            return SILENT;
        }
        return sort < 0.75 ? WITHOUT_NEXT_STEP : ADVANCING;
    }

    /** The last day on which buyer and rep talk as usual. */
    LocalDate lastTalk(Journey journey, LocalDate lastDay, Dice dice) {
        var earliest = journey.last().entered();
        return OfficeHours.workday(
                switch (this) {
                    case CLOSED, ABANDONED, ARCHIVED -> journey.day();
                    case ADVANCING, WITHOUT_NEXT_STEP -> lastDay;
                    case LATER_DATE -> OfficeHours.later(earliest, lastDay.minusDays(dice.between(10, 50)));
                    case PLANNED_PAUSE -> OfficeHours.later(earliest, lastDay.minusDays(dice.between(32, 60)));
                    case SILENT -> OfficeHours.later(earliest, lastDay.minusDays(dice.between(18, 60)));
                });
    }
}
