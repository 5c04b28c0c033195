package io.salesmanager.inspection.count;

import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.sales.timeline.ProcessStep;
import io.salesmanager.statistics.Proportion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is counted of a deal: whether it was won, or whether it took a step.
 *
 * @param name {@code WIN_RATE}, or a step such as {@code PROPOSAL_TO_NEGOTIATION}
 * @param step its place among the steps; -1 for the win rate
 */
public record Measure(String name, int step) {
    public static final Measure WIN_RATE = new Measure("WIN_RATE", -1);

    /** All that can be asked for. */
    public static List<Measure> all(List<ProcessStep> steps) {
        return Stream.concat(
                        Stream.of(WIN_RATE),
                        Stream.iterate(0, i -> i < steps.size(), i -> i + 1)
                                .map(i -> new Measure(steps.get(i).name(), i)))
                .toList();
    }

    /** {@code win-rate} and {@code WIN_RATE} are the same. */
    public static Optional<Measure> find(String name, List<ProcessStep> steps) {
        var wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return all(steps).stream()
                .filter(measure -> measure.name().equals(wanted))
                .findFirst();
    }

    /**
     * One trial and whether it succeeded; no trial where the deal does not count: it never came to the step, or may still take
     * it.
     */
    public Proportion of(CountedDeal deal) {
        var isOpen = deal.end() == End.OPEN;
        if (step < 0) {
            var isClosed = deal.end() == End.WON || deal.end() == End.LOST;
            return isClosed ? one(deal.end() == End.WON) : new Proportion(0, 0);
        }
        var taken = deal.steps().hasTaken(step);
        return deal.steps().hasTried(step) && (taken || !isOpen) ? one(taken) : new Proportion(0, 0);
    }

    /** Whether it may still succeed or fail. */
    public boolean isUndecided(CountedDeal deal) {
        return deal.end() == End.OPEN
                && (step < 0 || (deal.steps().hasTried(step) && !deal.steps().hasTaken(step)));
    }

    /** In words, such as {@code win rate} or {@code share from proposal to negotiation}. */
    public String words() {
        var words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return step < 0 ? words : "share from " + words;
    }

    private static Proportion one(boolean success) {
        return new Proportion(success ? 1 : 0, 1);
    }
}
