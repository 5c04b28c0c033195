package io.salesmanager.engagement.clock;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.TouchPlan.Slot;
import io.salesmanager.playbook.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Finds the hour of a touch: on a business day, within the slot in the buyer's time, and within the limits. */
public record Placement(BuyerTime buyer, WorkCalendar calendar, Slot hours, Limits limits) {
    /** Longer than any run of days off, even with one preferred day a week. */
    private static final int DAYS_AHEAD = 60;

    /**
     * The first hour that is free.
     *
     * @param from the first day, in the buyer's calendar; past days count as today
     * @param earliest not before this, or null
     * @param slot null means any hour in which buyers may be reached
     * @return null where the limits leave no day
     */
    public @Nullable OffsetDateTime first(
            LocalDate from, @Nullable OffsetDateTime earliest, Channel channel, @Nullable Slot slot, Touches touches) {
        var within = slot == null ? hours : slot;
        var floor = buyer.now();
        var today = buyer.today();
        if (earliest != null && earliest.isAfter(floor)) {
            floor = earliest;
            today = earliest.toLocalDate();
        }
        var day = from.isBefore(today) ? today : from;
        for (var ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            var due = on(day, floor, today, within);
            if (due != null
                    && calendar.isBusinessDay(day)
                    && within.isOn(day.getDayOfWeek())
                    && touches.allow(day.toEpochDay(), channel, limits)) {
                return due;
            }
            day = day.plusDays(1);
        }
        return null;
    }

    /** The first minute of the slot on a day that is not before {@code floor}; null where there is none. */
    private @Nullable OffsetDateTime on(LocalDate day, OffsetDateTime floor, LocalDate floorDay, Slot within) {
        if (day.equals(floorDay)) {
            var time = floor.toLocalTime();
            if (!time.isBefore(within.to())) {
                return null;
            }
            if (!time.isBefore(within.from())) {
                return floor;
            }
        }
        return at(day, within.from());
    }

    /** A clock that skips the time gives the first one after it; where a time comes twice it is the first. */
    private @Nullable OffsetDateTime at(LocalDate day, LocalTime time) {
        var due = ZonedDateTime.of(day, time, buyer.zone()).toOffsetDateTime();
        return due.toLocalDate().equals(day) ? due : null;
    }
}
