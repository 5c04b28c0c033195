package io.salesmanager.sales.asof;

import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a rep closed in the last 365 days, and won in the quota period.
 *
 * @param wonAmountCount how many wins have an amount
 * @param cycleCount how many wins have a day of creation
 * @param wonInPeriod amount won in the quota period; NaN where no quota covers the day
 * @param quarters wins of the last two quarters, the latest first; null where they were not counted
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
        double wonInPeriod,
        @Nullable List<Wins> quarters) {
    private static final int WINDOW_DAYS = 365;
    private static final int QUARTERS = 2;
    private static final int QUARTER_DAYS = 91;

    /** Wins with a known motion within 91 days. */
    public record Wins(int newBusiness, int expansion, int all) {
        private static final Wins NONE = new Wins(0, 0, 0);

        private static Wins of(Motion motion) {
            return new Wins(motion == Motion.NEW_BUSINESS ? 1 : 0, motion == Motion.EXPANSION ? 1 : 0, 1);
        }

        private Wins plus(Wins other) {
            return new Wins(newBusiness + other.newBusiness, expansion + other.expansion, all + other.all);
        }

        private double share(int some) {
            return all == 0 ? Double.NaN : (double) some / all;
        }
    }

    /** The lower share of new business of the last two quarters of 91 days; unknown where one has no win. */
    public double newBusinessShareLeast() {
        return least(wins -> wins.share(wins.newBusiness()));
    }

    /** The lower share of expansions of the last two quarters of 91 days; unknown where one has no win. */
    public double expansionShareLeast() {
        return least(wins -> wins.share(wins.expansion()));
    }

    private double least(ToDoubleFunction<Wins> share) {
        return quarters == null
                ? Double.NaN
                : quarters.stream().mapToDouble(share).reduce(1, Math::min);
    }

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
        var quarters = new ArrayList<>(Collections.nCopies(QUARTERS, Wins.NONE));
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
                var quarter = (int) (Math.max(0, ChronoUnit.DAYS.between(closed, today)) / QUARTER_DAYS);
                if (quarter < QUARTERS) {
                    quarters.set(quarter, quarters.get(quarter).plus(Wins.of(deal.motion())));
                }
            }
        }
        return new TrackRecord(
                won,
                lost,
                amount,
                sized,
                cycle,
                timed,
                newBusiness,
                expansion,
                withMotion,
                inPeriod,
                List.copyOf(quarters));
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
                wonInPeriod + other.wonInPeriod,
                plus(quarters, other.quarters));
    }

    private static @Nullable List<Wins> plus(@Nullable List<Wins> one, @Nullable List<Wins> other) {
        if (one == null || other == null) {
            return null;
        }
        var both = new ArrayList<Wins>(QUARTERS);
        for (var i = 0; i < QUARTERS; i++) {
            both.add(one.get(i).plus(other.get(i)));
        }
        return List.copyOf(both);
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
