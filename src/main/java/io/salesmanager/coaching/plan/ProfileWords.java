package io.salesmanager.coaching.plan;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.coaching.plan.ProfileShown.Fit;
import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.Rep;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rep's profile in words: what rules say of it, or why they say nothing. */
final class ProfileWords {
    private static final String UNKNOWN = "UNKNOWN";
    private static final int PERCENT = 100;

    private ProfileWords() {}

    static ProfileShown off() {
        return new ProfileShown(
                "OFF",
                "Nobody is called a hunter or a farmer here: the operator switched it off.",
                null,
                null,
                null,
                null,
                0,
                null,
                Fit.UNKNOWN,
                "");
    }

    /** @param rep null where nothing is known of the rep but deals */
    static ProfileShown of(@Nullable Rep rep, List<Conclusion> said) {
        if (rep == null) {
            return new ProfileShown(
                    UNKNOWN, "Not known: the rep is not described.", null, null, null, null, 0, null, Fit.UNKNOWN, "");
        }
        var found = said.stream()
                .filter(Conclusion.Profile.class::isInstance)
                .findFirst()
                .orElse(null);
        var wins = Double.isNaN(rep.motionCount()) ? 0 : (int) rep.motionCount();
        var interval = rep.newBusinessInterval();
        var kind = found == null ? UNKNOWN : found.said();
        var territory = rep.known() == null ? null : rep.known().territoryMotion();
        var asked = territory == Motion.UNKNOWN ? null : territory;
        var fit = fit(kind, asked);
        return new ProfileShown(
                kind,
                found == null ? unknown(rep, wins) : found.reason().because(),
                found == null ? null : found.reason().rule(),
                wins == 0 ? null : rep.newBusinessShare(),
                wins == 0 ? null : interval.low(),
                wins == 0 ? null : interval.high(),
                wins,
                asked,
                fit,
                words(fit, kind, asked, rep, said));
    }

    private static String unknown(Rep rep, int wins) {
        if (wins == 0) {
            return "Not known: no win of the last 365 days has a known motion.";
        }
        return "Not known: of %d wins %s were new business and %s expansions, and with so few both may truly be above or below the limit."
                .formatted(wins, percent(rep.newBusinessShare()), percent(rep.expansionShare()));
    }

    private static Fit fit(String kind, @Nullable Motion territory) {
        if (territory == null || kind.equals(UNKNOWN)) {
            return Fit.UNKNOWN;
        }
        return switch (kind) {
            case "HUNTER" -> territory == Motion.NEW_BUSINESS ? Fit.FITS : Fit.OTHER;
            case "FARMER" -> territory == Motion.NEW_BUSINESS ? Fit.OTHER : Fit.FITS;
            default -> Fit.FITS;
        };
    }

    private static String words(Fit fit, String kind, @Nullable Motion territory, Rep rep, List<Conclusion> said) {
        if (territory == null) {
            return "Nobody said what the territory is to be worked for; the CRM can send it as territoryMotion.";
        }
        var asked = "The territory is one for %s"
                .formatted(territory.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (fit == Fit.UNKNOWN) {
            return asked + ". Whether that fits is not known, as the profile is not.";
        }
        if (fit == Fit.FITS) {
            return asked + ", and that fits.";
        }
        return said.stream()
                .filter(Conclusion.Coach.class::isInstance)
                .filter(one -> one.said().contains("territory"))
                .findFirst()
                .map(one -> one.reason().because())
                .orElse(
                        "%s, and a %s sells otherwise. Nothing is suggested yet: %s, and a suggestion needs two quarters, with most wins of each of the other kind."
                                .formatted(asked, kind.toLowerCase(Locale.ROOT), since(rep)));
    }

    private static String since(Rep rep) {
        return Double.isNaN(rep.territoryDays())
                ? "since when the rep has it is not known"
                : "the rep has it for %d days".formatted((int) rep.territoryDays());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }
}
