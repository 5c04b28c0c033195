package io.salesmanager.coaching.scorecard;

import io.salesmanager.coaching.scorecard.Scorecard.Step;
import io.salesmanager.sales.peers.Peer;
import io.salesmanager.sales.peers.Peers;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.peers.StepComparison.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a comparison says, in words. */
final class CardWords {
    static final String SWITCHED_OFF = "Nobody is compared here: the operator switched it off.";

    private static final int PERCENT = 100;
    private static final String STATED = "a difference of %d points".formatted(Math.round(Peers.DIFFERENCE * PERCENT));

    private CardWords() {}

    /** {@code Proposal to negotiation}. */
    static String of(String step) {
        var words = step.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String of(List<Step> steps) {
        if (steps.isEmpty()) {
            return "Nothing is counted yet: no deal of the last 365 days tried a step and came to an end.";
        }
        var strengths = named(steps, Finding.STRENGTH);
        var weaknesses = named(steps, Finding.WEAKNESS);
        if (strengths.isEmpty() && weaknesses.isEmpty()) {
            var enough = steps.stream()
                    .filter(step -> step.finding() == Finding.USUAL)
                    .count();
            return enough == 0
                    ? "Nothing can be said yet: at no step are there enough deals to tell a difference from chance."
                    : "No strength and no weakness that differs from chance. At %d of %d steps %s would have shown."
                            .formatted(enough, steps.size(), STATED);
        }
        return (strengths.isEmpty() ? "" : "Strong at %s. ".formatted(strengths))
                + (weaknesses.isEmpty() ? "" : "Below the peers at %s. ".formatted(weaknesses))
                + "This differs by more than chance explains, with all comparisons of the company taken together.";
    }

    private static String named(List<Step> steps, Finding finding) {
        return steps.stream()
                .filter(step -> step.finding() == finding)
                .map(step -> step.words().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
    }

    static String of(StepComparison one) {
        var own = one.own();
        if (one.finding() == Finding.NO_PEERS) {
            return "%s: nobody to compare with. Fewer than %d others with the same role sell in this region, or none has such deals."
                    .formatted(counted(own.successes(), own.trials()), Peers.FEWEST_PEERS);
        }
        var beside = "%s; with the same kinds of deals peers would reach %s (they took it with %,d of %,d)"
                .formatted(
                        counted(own.successes(), own.trials()),
                        percent(one.usual()),
                        one.peers().successes(),
                        one.peers().trials());
        return switch (one.finding()) {
            case STRENGTH, WEAKNESS ->
                "%s. That is %s points %s, and truly %s to %s."
                        .formatted(
                                beside,
                                points(Math.abs(one.difference())),
                                one.difference() > 0 ? "more" : "less",
                                points(one.interval().low()),
                                points(one.interval().high()));
            case USUAL -> "%s. No reliable difference; %s would have shown.".formatted(beside, STATED);
            case NOT_ENOUGH, NO_PEERS -> "%s. Not enough to say: %s".formatted(beside, needed(one));
        };
    }

    private static String needed(StepComparison one) {
        if (one.needed().isEmpty()) {
            return "the peers have too few deals for any difference of that size to show.";
        }
        var more = one.needed().getAsInt() - one.compared().trials();
        return "about %,d more deals are needed before %s would show.".formatted(Math.max(1, more), STATED);
    }

    static String peers(@Nullable Peer peer, int count) {
        if (peer == null || peer.role() == null) {
            return "The role is not known, so there is nobody to compare with.";
        }
        return "Compared with %d other%s of the role %s who %s, deal by deal within the same region, motion, lead source and age: those are not the rep's doing."
                .formatted(count, count == 1 ? "" : "s", peer.role(), peer.ramping() ? "are new too" : "are not new");
    }

    private static String counted(int taken, int tried) {
        return "%s (%,d of %,d)".formatted(percent(tried == 0 ? Double.NaN : (double) taken / tried), taken, tried);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "not known" : String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }

    private static String points(double difference) {
        return String.format(Locale.ROOT, "%.0f", difference * PERCENT);
    }
}
