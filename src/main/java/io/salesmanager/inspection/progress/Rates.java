package io.salesmanager.inspection.progress;

import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.ProgressReport.Wins;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.ramp.Ramp;
import io.salesmanager.statistics.Proportion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotas and win rates, as progress and forecasts compare them. */
public final class Rates {
    private static final int WINDOW_DAYS = 365;

    /** As many closed deals of everybody are mixed into those of a group. */
    private static final double PRIOR_DEALS = 20;

    private Rates() {}

    /** Those that lie within a period as a whole. */
    public static List<Quota> quotas(RepHistory rep, Period period) {
        return rep.quotas() == null
                ? List.of()
                : rep.quotas().stream()
                        .filter(quota -> !quota.from().isBefore(period.from())
                                && !quota.to().isAfter(period.to()))
                        .toList();
    }

    /** The part of a quota that a rep is held to, by the ramp of the role; all of it where the first day of work is not known. */
    public static double expected(RepHistory rep, Quota quota, Playbook playbook) {
        var share = Ramp.expectedAttainment(rep, rep.hireDate(), quota, quota.to(), playbook);
        return quota.amount().doubleValue() * (Double.isNaN(share) ? 1 : share);
    }

    /** The first day of those that count for a win rate of this day. */
    public static LocalDate firstDay(LocalDate day) {
        return day.minusDays(WINDOW_DAYS - 1L);
    }

    /** Whether it was won or lost in the 365 days that end with this one. */
    public static boolean isDecided(CountedDeal deal, LocalDate day) {
        var closed = deal.closed();
        return closed != null
                && !closed.isAfter(day)
                && !closed.isBefore(firstDay(day))
                && Measure.WIN_RATE.isTrial(deal);
    }

    public static Wins wins(Proportion own, Proportion everybody) {
        var isKnown = own.trials() > 0;
        return new Wins(
                own.successes(),
                own.trials(),
                isKnown ? own.share() : null,
                isKnown ? own.interval().low() : null,
                isKnown ? own.interval().high() : null,
                everybody.trials() == 0
                        ? null
                        : (own.successes() + PRIOR_DEALS * everybody.share()) / (own.trials() + PRIOR_DEALS));
    }

    /** How much has to be open for one to be won; null where nobody knows. */
    public static @Nullable Double inverse(@Nullable Double share) {
        return share == null || share == 0 ? null : 1 / share;
    }
}
