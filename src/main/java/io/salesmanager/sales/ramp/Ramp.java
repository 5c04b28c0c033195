package io.salesmanager.sales.ramp;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far a rep has come in the ramp plan of the role, by the playbook (practices 64). Unknown is {@link Double#NaN}. */
public final class Ramp {
    private Ramp() {}

    /** The month of work that {@code today} is in, from 1. */
    public static double month(@Nullable LocalDate hired, LocalDate today) {
        return hired == null || hired.isAfter(today) ? Double.NaN : ChronoUnit.MONTHS.between(hired, today) + 1;
    }

    /** What share of a full quota is expected of this month. */
    public static double share(
            @Nullable RepHistory rep, @Nullable LocalDate hired, LocalDate today, Playbook playbook) {
        var month = month(hired, today);
        return rep == null || Double.isNaN(month)
                ? Double.NaN
                : playbook.coaching().ramp(rep.role()).share((int) month);
    }

    /**
     * Share of a quota that is to be won by today: day by day of its period, as much as the plan expects of the month that the
     * day is in; as if the quota were a full one.
     */
    public static double expectedAttainment(
            @Nullable RepHistory rep,
            @Nullable LocalDate hired,
            @Nullable Quota quota,
            LocalDate today,
            Playbook playbook) {
        if (rep == null || hired == null || quota == null) {
            return Double.NaN;
        }
        var plan = playbook.coaching().ramp(rep.role());
        var days = ChronoUnit.DAYS.between(quota.from(), quota.to()) + 1;
        var expected = 0.0;
        for (var day = quota.from(); !day.isAfter(today) && !day.isAfter(quota.to()); day = day.plusDays(1)) {
            expected += day.isBefore(hired) ? 0 : plan.share((int) month(hired, day));
        }
        return expected / days;
    }
}
