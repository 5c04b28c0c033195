package io.salesmanager.engagement.clock;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Counts time in which the company works: business days, within the hours of the playbook, by the company's clock. */
public record OfficeHours(WorkCalendar calendar, LocalTime from, LocalTime to) {
    /** Ends the search in a calendar that has no business day. */
    private static final int DAYS_AHEAD = 3_660;

    public static OfficeHours of(Playbook playbook) {
        var hours = playbook.contacting().hours();
        return new OfficeHours(playbook.calendar(), hours.from(), hours.to());
    }

    /** The instant at which so much working time has passed since {@code start}. */
    public Instant plus(Instant start, Duration working) {
        var left = working;
        var day = start.atZone(calendar.zone()).toLocalDate();
        for (var ahead = 0; ahead < DAYS_AHEAD; ahead++, day = day.plusDays(1)) {
            if (!calendar.isBusinessDay(day)) {
                continue;
            }
            var opens = later(start, day.atTime(from).atZone(calendar.zone()).toInstant());
            var open = Duration.between(
                    opens, day.atTime(to).atZone(calendar.zone()).toInstant());
            if (open.isNegative()) {
                continue;
            }
            if (open.compareTo(left) >= 0) {
                return opens.plus(left);
            }
            left = left.minus(open);
        }
        return start.plus(working);
    }

    /** Working time from one instant to a later one; nothing where it is not later. */
    public Duration between(Instant start, Instant end) {
        var worked = Duration.ZERO;
        var last = end.atZone(calendar.zone()).toLocalDate();
        for (var day = start.atZone(calendar.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                var opens =
                        later(start, day.atTime(from).atZone(calendar.zone()).toInstant());
                var closes = day.atTime(to).atZone(calendar.zone()).toInstant();
                var until = closes.isAfter(end) ? end : closes;
                worked = until.isAfter(opens) ? worked.plus(Duration.between(opens, until)) : worked;
            }
        }
        return worked;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
