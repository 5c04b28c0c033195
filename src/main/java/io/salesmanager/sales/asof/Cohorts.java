package io.salesmanager.sales.asof;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.Conversion;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.statistics.Proportion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is usual, from the history known at an instant: how long deals of a product line stay in a stage, how long a win
 * takes, how often each rep takes each step, and what each has open and closed. {@link CohortBuilder} measures it.
 */
public final class Cohorts {
    public static final Cohorts NONE = new Cohorts(List.of(), List.of(), List.of());
    private static final Stay NO_STAY = new Stay(null, null, Double.NaN, 0);
    private static final Cycle NO_CYCLE = new Cycle(null, null, Double.NaN, 0, null, null);

    private final List<Stay> stays;
    private final List<Cycle> cycles;
    private final List<Step> steps;
    private final List<Track> tracks;
    private final Map<String, Stay> stayOf = new HashMap<>();
    private final Map<String, Cycle> cycleOf = new HashMap<>();

    /** Median business days of {@code count} finished visits. */
    public record Stay(
            @Nullable String productLine, @Nullable String stage, double medianDays, int count) {}

    /**
     * Ninetieth percentile of calendar days from creation to win, over {@code count} wins.
     *
     * @param late deals that got {@value CohortBuilder#LATE_DAYS} days older than that, the open ones too; null where nobody counted
     * @param lateWon how many of those were won
     */
    public record Cycle(
            @Nullable String productLine,
            @Nullable Motion motion,
            double p90Days,
            int count,
            @Nullable Integer late,
            @Nullable Integer lateWon) {}

    /**
     * How many of {@code tried} deals of a rep took a step, and how that compares. Of the rest all are null where it was not
     * compared deal by deal; then the other reps of the role are added up.
     *
     * @param peersTried deals of peers of the kinds that the rep has
     * @param usual the share that peers would have reached with the rep's deals; null where there are no peers
     * @param differs by more than chance explains, with all comparisons of the company corrected together
     */
    public record Step(
            String repId,
            @Nullable String role,
            String step,
            int tried,
            int taken,
            @Nullable Integer peersTried,
            @Nullable Integer peersTaken,
            @Nullable Double usual,
            @Nullable Boolean differs) {
        static Step of(StepComparison one) {
            var peers = one.peers();
            var none = peers.trials() == 0;
            return new Step(
                    one.repId(),
                    one.rep().role(),
                    one.step(),
                    one.own().trials(),
                    one.own().successes(),
                    peers.trials(),
                    peers.successes(),
                    none ? null : one.usual(),
                    none ? null : one.differs());
        }

        private Proportion own() {
            return new Proportion(taken, tried);
        }

        private @Nullable Conversion compared() {
            return peersTried == null || peersTaken == null
                    ? null
                    : new Conversion(
                            own(), new Proportion(peersTaken, peersTried), usual == null ? Double.NaN : usual, differs);
        }
    }

    /**
     * What a rep has open, and closed in the last 365 days.
     *
     * @param sizes amounts of the wins
     * @param cycles days from creation to win
     */
    public record Track(
            String repId, @Nullable String role, int open, TrackRecord closed, Spread sizes, Spread cycles) {

        /** Both together, under the name of the first. */
        public Track plus(Track other) {
            return new Track(
                    repId,
                    role,
                    open + other.open,
                    closed.plus(other.closed),
                    sizes.plus(other.sizes),
                    cycles.plus(other.cycles));
        }
    }

    public Cohorts(List<Stay> stays, List<Cycle> cycles, List<Step> steps) {
        this(stays, cycles, steps, List.of());
    }

    public Cohorts(List<Stay> stays, List<Cycle> cycles, List<Step> steps, List<Track> tracks) {
        this.tracks = List.copyOf(tracks);
        this.steps = List.copyOf(steps);
        this.stays = List.copyOf(stays);
        this.cycles = List.copyOf(cycles);
        this.stays.forEach(stay -> stayOf.put(stay.productLine() + "\n" + stay.stage(), stay));
        this.cycles.forEach(cycle -> cycleOf.put(cycle.productLine() + "\n" + cycle.motion(), cycle));
    }

    public List<Stay> stays() {
        return stays;
    }

    public List<Cycle> cycles() {
        return cycles;
    }

    public List<Step> steps() {
        return steps;
    }

    public List<Track> tracks() {
        return tracks;
    }

    public boolean knowsSteps() {
        return !steps.isEmpty();
    }

    /** A rep's conversions by name of the step. */
    public Map<String, Conversion> conversions(String repId, @Nullable String role) {
        Map<String, Proportion> own = new HashMap<>();
        Map<String, Proportion> peers = new HashMap<>();
        Map<String, Conversion> compared = new HashMap<>();
        for (var step : steps) {
            if (step.repId().equals(repId)) {
                own.merge(step.step(), step.own(), Proportion::plus);
                var conversion = step.compared();
                if (conversion != null) {
                    compared.put(step.step(), conversion);
                }
            } else if (role != null && role.equals(step.role())) {
                peers.merge(step.step(), step.own(), Proportion::plus);
            }
        }
        var none = new Proportion(0, 0);
        Map<String, Conversion> conversions = new HashMap<>();
        own.forEach((step, trials) -> conversions.put(step, Conversion.of(trials, peers.getOrDefault(step, none))));
        peers.forEach((step, trials) -> conversions.putIfAbsent(step, Conversion.of(none, trials)));
        conversions.putAll(compared);
        return conversions;
    }

    public Stay stay(@Nullable String productLine, @Nullable String stage) {
        return stays.isEmpty() ? NO_STAY : stayOf.getOrDefault(productLine + "\n" + stage, NO_STAY);
    }

    public Cycle wonCycle(@Nullable String productLine, @Nullable Motion motion) {
        return cycles.isEmpty() ? NO_CYCLE : cycleOf.getOrDefault(productLine + "\n" + motion, NO_CYCLE);
    }
}
