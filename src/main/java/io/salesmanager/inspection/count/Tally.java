package io.salesmanager.inspection.count;

import io.salesmanager.statistics.Proportion;

/** Successes and trials, counted up one by one. */
public final class Tally {
    private int successes;
    private int trials;

    public void add(boolean success) {
        successes += success ? 1 : 0;
        trials++;
    }

    public Proportion proportion() {
        return new Proportion(successes, trials);
    }
}
