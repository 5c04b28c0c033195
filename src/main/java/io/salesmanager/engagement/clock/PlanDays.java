package io.salesmanager.engagement.clock;

import io.salesmanager.playbook.WorkCalendar;
import java.time.LocalDate;

/** Days of a plan. */
public final class PlanDays {
    private PlanDays() {}

    /** The first day on which so many business days have passed since {@code day}; that day itself for 0. */
    public static LocalDate after(LocalDate day, int businessDays, WorkCalendar calendar) {
        var found = day;
        for (var left = businessDays; left > 0; ) {
            found = found.plusDays(1);
            if (calendar.isBusinessDay(found)) {
                left--;
            }
        }
        return found;
    }
}
