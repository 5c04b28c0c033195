package io.salesmanager.inspection.count;

import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.sales.timeline.ProcessStep;
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

    /** Whether it counts: it came to the step, and took it or ended; for the win rate, whether it was won or lost. */
    public boolean isTrial(CountedDeal deal) {
        return step < 0
                ? deal.end() == End.WON || deal.end() == End.LOST
                : deal.steps().hasTried(step)
                        && (deal.end() != End.OPEN || deal.steps().hasTaken(step));
    }

    /** Of a deal that counts. */
    public boolean isSuccess(CountedDeal deal) {
        return step < 0 ? deal.end() == End.WON : deal.steps().hasTaken(step);
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
}
