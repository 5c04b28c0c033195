package io.salesmanager.sales.measure;

import io.salesmanager.playbook.Motion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is usual, from the history known at an instant: how long deals of a product line stay in a stage, and how long a win
 * takes. {@link CohortBuilder} measures it.
 */
public final class Cohorts {
    public static final Cohorts NONE = new Cohorts(List.of(), List.of());
    private static final Stay NO_STAY = new Stay(null, null, Double.NaN, 0);
    private static final Cycle NO_CYCLE = new Cycle(null, null, Double.NaN, 0);

    private final List<Stay> stays;
    private final List<Cycle> cycles;
    private final Map<String, Stay> stayOf = new HashMap<>();
    private final Map<String, Cycle> cycleOf = new HashMap<>();

    /** Median business days of {@code count} finished visits. */
    public record Stay(
            @Nullable String productLine, @Nullable String stage, double medianDays, int count) {}

    /** Ninetieth percentile of calendar days from creation to win, over {@code count} wins. */
    public record Cycle(
            @Nullable String productLine, @Nullable Motion motion, double p90Days, int count) {}

    public Cohorts(List<Stay> stays, List<Cycle> cycles) {
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

    Stay stay(@Nullable String productLine, @Nullable String stage) {
        return stays.isEmpty() ? NO_STAY : stayOf.getOrDefault(productLine + "\n" + stage, NO_STAY);
    }

    Cycle wonCycle(@Nullable String productLine, @Nullable Motion motion) {
        return cycles.isEmpty() ? NO_CYCLE : cycleOf.getOrDefault(productLine + "\n" + motion, NO_CYCLE);
    }
}
