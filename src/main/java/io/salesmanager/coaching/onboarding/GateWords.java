package io.salesmanager.coaching.onboarding;

import io.salesmanager.coaching.onboarding.Onboarding.Gate;
import io.salesmanager.coaching.onboarding.Onboarding.Measure;
import io.salesmanager.coaching.onboarding.Onboarding.State;
import io.salesmanager.sales.Rep;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a new rep stands in the ramp, in words. */
final class GateWords {
    private static final int PERCENT = 100;

    private GateWords() {}

    static String of(Rep rep) {
        var plan = "Month %d of work: the ramp expects %s of a full quota of this month."
                .formatted((int) rep.rampMonth(), percent(rep.rampShare()));
        if (Double.isNaN(rep.expectedAttainment())) {
            return plan + " No quota covers today, so expected and actual cannot be compared.";
        }
        return "%s Of the quota of the period %s are expected by today, and %s are won."
                .formatted(plan, percent(rep.expectedAttainment()), percent(rep.attainment()));
    }

    /** @param rep as they stood on {@code day}, or today where that is to come */
    static Gate coverage(int month, LocalDate day, boolean over, Rep rep, double wanted) {
        var enough = rep.attainment() >= 1 || rep.coverage() >= wanted;
        var known = rep.attainment() >= 1 || !Double.isNaN(rep.coverage());
        var state = state(over, known, enough);
        var seen = rep.attainment() >= 1
                ? "nothing of the quota is left"
                : known
                        ? "open deals are %s times what is left of the quota".formatted(times(rep.coverage()))
                        : "no quota covers the day, so it is not known";
        return new Gate(
                month,
                day,
                Measure.COVERAGE,
                wanted,
                known(rep.coverage()),
                state,
                sentence(
                        month,
                        day,
                        state,
                        "open deals of %s times what is left of the quota".formatted(times(wanted)),
                        seen));
    }

    /** @param share so much of what the ramp expects is enough */
    static Gate attainment(int month, LocalDate day, boolean over, Rep rep, double share) {
        var expected = rep.expectedAttainment();
        var known = !Double.isNaN(expected) && !Double.isNaN(rep.attainment());
        var state = state(over, known, rep.attainment() >= expected * share);
        return new Gate(
                month,
                day,
                Measure.ATTAINMENT,
                known(expected),
                known(rep.attainment()),
                state,
                sentence(
                        month,
                        day,
                        state,
                        "at least %s of what the ramp expects".formatted(percent(share)),
                        known
                                ? "%s of the quota are won, and the ramp expects %s"
                                        .formatted(percent(rep.attainment()), percent(expected))
                                : "no quota covers the day, so it is not known"));
    }

    private static String sentence(int month, LocalDate day, State state, String wanted, String seen) {
        return switch (state) {
            case COMING -> "Month %d, until %s: %s. Today %s.".formatted(month, day, wanted, seen);
            case REACHED -> "Month %d, by %s: %s. Reached: %s.".formatted(month, day, wanted, seen);
            case MISSED -> "Month %d, by %s: %s. Not reached: %s.".formatted(month, day, wanted, seen);
            case UNKNOWN -> "Month %d, by %s: %s; %s.".formatted(month, day, wanted, seen);
        };
    }

    private static State state(boolean over, boolean known, boolean enough) {
        if (!over) {
            return State.COMING;
        }
        return !known ? State.UNKNOWN : enough ? State.REACHED : State.MISSED;
    }

    private static String times(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "an unknown share" : String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }

    static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
