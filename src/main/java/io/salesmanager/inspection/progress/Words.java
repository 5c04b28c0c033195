package io.salesmanager.inspection.progress;

import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.ProgressReport.Wins;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Progress in a sentence. */
public final class Words {
    private static final double PERCENT = 100;

    private Words() {}

    static String of(
            String name,
            Period period,
            String currency,
            @Nullable Double quota,
            double target,
            double won,
            double open,
            Wins wins) {
        var unit = currency.isEmpty() ? "" : " " + currency;
        if (quota == null) {
            return "%s: %s%s won in %s; there is no quota%s within it to compare it with."
                    .formatted(name, whole(won), unit, period.name(), currency.isEmpty() ? "" : " in " + currency);
        }
        if (quota == 0) {
            return "%s: %s%s won in %s; the quota is zero, so there is no attainment."
                    .formatted(name, whole(won), unit, period.name());
        }
        if (target == 0) {
            return "%s: %s%s won in %s; of the quota of %s%s nothing is expected yet while ramping up."
                    .formatted(name, whole(won), unit, period.name(), whole(quota), unit);
        }
        var so = "%s: %s of %s%s won in %s (%s%s)."
                .formatted(
                        name,
                        whole(won),
                        whole(target),
                        unit,
                        period.name(),
                        percent(won / target),
                        target < quota ? "; " + ramp(quota, unit) : "");
        return won >= target
                ? so + (target < quota ? " What is expected is reached." : " The quota is reached.")
                : so + " " + coverage(target - won, open, unit, wins);
    }

    /** After what is expected of a quota. */
    private static String ramp(double quota, String unit) {
        return "that much of the quota of %s%s is expected while ramping up".formatted(whole(quota), unit);
    }

    /** What remains of what is expected, and whether enough is open for that. */
    public static String coverage(double remaining, double open, String unit, Wins wins) {
        var left = "%s%s remain".formatted(whole(remaining), unit);
        var shrunk = wins.shrunk();
        if (shrunk == null) {
            return left + "; no deal closed in the last 365 days, so nobody can say how much has to be open.";
        }
        if (shrunk == 0) {
            return left + "; no deal was won in the last 365 days, so no pipeline is known to be large enough.";
        }
        var own = wins.own();
        var rate = own == null
                ? "at everybody's win rate of the last 365 days, %s,".formatted(percent(shrunk))
                : "at a win rate of %s (the own of the last 365 days, %s, %d of %d %s, drawn towards everybody's)"
                        .formatted(
                                percent(shrunk),
                                percent(own),
                                wins.won(),
                                wins.closed(),
                                wins.closed() == 1 ? "deal" : "deals");
        var needed = remaining / shrunk;
        return "%s; %s %s%s have to be open, and %s are: %s."
                .formatted(
                        left,
                        rate,
                        whole(needed),
                        unit,
                        whole(open),
                        open >= needed ? "enough, as far as it closes in time" : whole(needed - open) + " too little");
    }

    private static String whole(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }
}
