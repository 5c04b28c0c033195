package io.salesmanager.sales;

import io.salesmanager.statistics.Interval;
import io.salesmanager.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How often a rep takes a step, and how often comparable reps do.
 *
 * @param peers no trials where the peers, or the rep's role, are not known
 * @param usual the peers' share with deals such as the rep's; NaN where it is not known
 * @param differs whether the rep differs from the peers by more than chance explains; null where either has no trial
 */
public record Conversion(
        Proportion own,
        Proportion peers,
        double usual,
        @Nullable Boolean differs) {
    static final Conversion UNKNOWN = of(new Proportion(0, 0), new Proportion(0, 0));

    /** By these counts alone, each trial taken to be like every other, and compared this once, at 95%. */
    public static Conversion of(Proportion own, Proportion peers) {
        var comparable = own.trials() > 0 && peers.trials() > 0;
        return new Conversion(own, peers, peers.share(), comparable ? own.differsFrom(peers) : null);
    }

    /** Where the rep's share may truly lie, 95%. */
    public Interval interval() {
        return own.interval();
    }
}
