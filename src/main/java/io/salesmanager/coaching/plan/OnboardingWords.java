package io.salesmanager.coaching.plan;

import io.salesmanager.coaching.plan.CoachingPlan.Onboarding;
import io.salesmanager.sales.Rep;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a new rep stands in the ramp, in words. */
final class OnboardingWords {
    /** The last gate (practices 65). */
    private static final int LAST_MONTH = 9;

    private static final int PERCENT = 100;

    private OnboardingWords() {}

    static @Nullable Onboarding of(Rep rep) {
        if (!(rep.rampMonth() <= LAST_MONTH)) {
            return null;
        }
        return new Onboarding(
                (int) rep.rampMonth(),
                known(rep.rampShare()),
                known(rep.expectedAttainment()),
                known(rep.attainment()),
                known(rep.coverage()),
                sentence(rep));
    }

    private static String sentence(Rep rep) {
        var plan = "Month %d of work: the ramp expects %s of a full quota of this month."
                .formatted((int) rep.rampMonth(), percent(rep.rampShare()));
        if (Double.isNaN(rep.expectedAttainment())) {
            return plan + " No quota covers today, so expected and actual cannot be compared.";
        }
        return "%s Of the quota of the period %s are expected by today, and %s are won."
                .formatted(plan, percent(rep.expectedAttainment()), percent(rep.attainment()));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "an unknown share" : String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
