package io.salesmanager.sales.asof;

import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rep closed in the last 365 days, and won in the quota period.
 *
 * @param wonAmountCount how many wins have an amount
 * @param cycleCount how many wins have a day of creation
 * @param wonInPeriod amount won in the quota period; NaN where no quota covers the day
 */
public record TrackRecord(
        int won,
        int lost,
        double wonAmount,
        int wonAmountCount,
        double cycleDaysSum,
        int cycleCount,
        int wonNewBusiness,
        int wonExpansion,
        int wonWithMotion,
        double wonInPeriod) {
    private static final int WINDOW_DAYS = 365;

    /** @param deals as they were known on {@code today} */
    public static TrackRecord of(
            List<OpportunityHistory> deals, @Nullable Quota quota, Playbook playbook, LocalDate today) {
        int won = 0;
        int lost = 0;
        int sized = 0;
        int timed = 0;
        int newBusiness = 0;
        int expansion = 0;
        int withMotion = 0;
        double amount = 0;
        double cycle = 0;
        double inPeriod = quota == null ? Double.NaN : 0;
        for (var deal : deals) {
            var closed = deal.closedDate();
            var kind = playbook.stage(deal.stage()).map(stage -> stage.kind()).orElse(StageKind.OPEN);
            if (kind == StageKind.OPEN || closed == null) {
                continue;
            }
            var value = deal.amount();
            if (kind == StageKind.WON && quota != null && value != null && covers(quota, closed)) {
                inPeriod += value.doubleValue();
            }
            if (!closed.isAfter(today.minusDays(WINDOW_DAYS))) {
                continue;
            }
            if (kind == StageKind.LOST) {
                lost++;
                continue;
            }
            won++;
            if (value != null) {
                sized++;
                amount += value.doubleValue();
            }
            if (deal.createdDate() != null) {
                timed++;
                cycle += ChronoUnit.DAYS.between(deal.createdDate(), closed);
            }
            if (deal.motion() != null && deal.motion() != Motion.UNKNOWN) {
                withMotion++;
                newBusiness += deal.motion() == Motion.NEW_BUSINESS ? 1 : 0;
                expansion += deal.motion() == Motion.EXPANSION ? 1 : 0;
            }
        }
        return new TrackRecord(won, lost, amount, sized, cycle, timed, newBusiness, expansion, withMotion, inPeriod);
    }

    /** Both together. */
    TrackRecord plus(TrackRecord other) {
        return new TrackRecord(
                won + other.won,
                lost + other.lost,
                wonAmount + other.wonAmount,
                wonAmountCount + other.wonAmountCount,
                cycleDaysSum + other.cycleDaysSum,
                cycleCount + other.cycleCount,
                wonNewBusiness + other.wonNewBusiness,
                wonExpansion + other.wonExpansion,
                wonWithMotion + other.wonWithMotion,
                wonInPeriod + other.wonInPeriod);
    }

    /** The quota that covers a day; the one that began last where several do. */
    public static @Nullable Quota quota(@Nullable RepHistory rep, LocalDate day) {
        return rep == null || rep.quotas() == null
                ? null
                : rep.quotas().stream()
                        .filter(quota -> covers(quota, day))
                        .max(Comparator.comparing(Quota::from))
                        .orElse(null);
    }

    private static boolean covers(Quota quota, LocalDate day) {
        return !day.isBefore(quota.from()) && !day.isAfter(quota.to());
    }
}
