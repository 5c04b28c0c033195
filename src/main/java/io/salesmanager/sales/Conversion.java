package io.salesmanager.sales;

import io.salesmanager.statistics.Interval;
import io.salesmanager.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How often a rep takes a step, and how often the other reps of the same role do.
 *
 * @param peers no trials where the peers, or the rep's role, are not known
 */
public record Conversion(Proportion own, Proportion peers) {
    static final Conversion UNKNOWN = new Conversion(new Proportion(0, 0), new Proportion(0, 0));

    /** Where the rep's share may truly lie, 95%. */
    public Interval interval() {
        return own.interval();
    }

    /** Whether the rep differs from the peers by more than chance explains; null where either has no trial. */
    public @Nullable Boolean differs() {
        return (own.trials() == 0 || peers.trials() == 0) ? null : own.differsFrom(peers);
    }
}
