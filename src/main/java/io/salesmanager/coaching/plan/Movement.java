package io.salesmanager.coaching.plan;

import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.statistics.Proportion;
import io.salesmanager.statistics.groups.BetaBinomial;
import io.salesmanager.statistics.groups.Power;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Whether a measure moved after it was worked on, by more than it does for reps who started as low and were not coached. Who is
 * picked for being low comes up by chance alone; how far is known from how much reps differ at all (the estimate at the start is
 * drawn towards what is usual by just that). Peers who moved meanwhile move what is expected.
 *
 * @param since trials after this day are counted
 * @param expected share that those who started as low reach without coaching
 * @param pValue the chance of at least as many successes if coaching did nothing
 */
public record Movement(
        Outcome outcome, String sentence, LocalDate since, int taken, int tried, double expected, double pValue) {
    private static final double ERROR_RATE = 0.05;
    private static final double NEARLY_NONE = 0.001;

    /** Two-sided at twice the rate is one-sided at the rate. */
    private static final double LEVEL = 2 * ERROR_RATE;

    private static final double WORTH_FINDING = 0.15;
    private static final double CHANCE = 0.8;
    private static final int PERCENT = 100;

    public enum Outcome {
        MOVED,
        NOT_MORE_THAN_EXPECTED,
        NOT_ENOUGH
    }

    /**
     * What was known when the recommendation was made.
     *
     * @param usual what peers would have reached
     * @param estimate the best guess of the rep's own share, worth so many {@code trials}
     * @param differed whether the rep was told to differ; who was not is expected to come up to what is usual
     */
    public record Start(Proportion own, double usual, double estimate, double trials, boolean differed) {
        /**
         * What the rep reaches without coaching. Someone who truly differs is not drawn further than one standard error: B. Efron
         * and C. Morris, JASA 67 (1972), 130-139, limited translation.
         */
        double expected() {
            if (!differed || own.trials() == 0) {
                return usual;
            }
            var most = Math.sqrt(usual * (1 - usual) / own.trials());
            return Math.max(own.share() - most, Math.min(own.share() + most, estimate));
        }
    }

    /** @param after the rep beside uncoached peers since that day */
    static Movement of(Start start, StepComparison after, LocalDate since) {
        var own = after.compared();
        var general = Double.isNaN(after.usual()) ? 0 : after.usual() - start.usual();
        var expected = Math.max(NEARLY_NONE, Math.min(1 - NEARLY_NONE, start.expected() + general));
        // how well the expectation is known: by the start, and by the peers of then and of now, who moved meanwhile
        var precision =
                1 / (1 / start.trials() + 2.0 / Math.max(1, after.peers().trials()));
        var needed = new Power(expected, (int) Math.min(Integer.MAX_VALUE, precision), LEVEL)
                .trialsFor(WORTH_FINDING, CHANCE);
        var pValue = after.peers().trials() == 0
                ? 1
                : new BetaBinomial(expected, precision, own.trials()).atLeast(own.successes());
        var moved = pValue < ERROR_RATE;
        var enough = needed.isPresent() && own.trials() >= needed.getAsInt();
        var outcome = moved ? Outcome.MOVED : enough ? Outcome.NOT_MORE_THAN_EXPECTED : Outcome.NOT_ENOUGH;
        return new Movement(
                outcome,
                words(outcome, own, expected, needed.orElse(0)),
                since,
                own.successes(),
                own.trials(),
                expected,
                pValue);
    }

    private static String words(Outcome outcome, Proportion own, double expected, int needed) {
        var seen = own.trials() == 0
                ? "No deal tried the step since"
                : "%s (%,d of %,d) since; reps who started as low reach %s without coaching"
                        .formatted(percent(own.share()), own.successes(), own.trials(), percent(expected));
        return switch (outcome) {
            case MOVED -> seen + ". It moved by more than chance and regression to the mean explain.";
            case NOT_MORE_THAN_EXPECTED -> seen + ". It did not move by more than that.";
            case NOT_ENOUGH ->
                seen
                        + (needed > own.trials()
                                ? ". Not enough to say: about %,d more deals are needed before a change of 15 points would show."
                                        .formatted(needed - own.trials())
                                : ". Not enough to say: their peers have too few deals so far.");
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }
}
