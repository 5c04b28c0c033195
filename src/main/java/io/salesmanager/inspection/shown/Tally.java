package io.salesmanager.inspection.shown;

import io.salesmanager.statistics.Proportion;

/** Successes and trials, counted up one by one. */
public final class Tally {
    private int successes;
    private int trials;

    public void add(boolean success) {
        successes += success ? 1 : 0;
        trials++;
    }

    public void add(Tally other) {
        successes += other.successes;
        trials += other.trials;
    }

    public Proportion proportion() {
        return new Proportion(successes, trials);
    }
}
