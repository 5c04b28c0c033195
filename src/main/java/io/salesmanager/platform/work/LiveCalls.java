package io.salesmanager.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts the calls of the last second that someone waits for, so that long work can stand back. */
@ApplicationScoped
public class LiveCalls {
    private static final int SLICES = 10;
    private static final long SLICE_NANOS = 100_000_000;

    /** A slice's number above these bits, its calls in them: one word, so that a slice begins anew in one step. */
    private static final int COUNT_BITS = 24;

    private static final long COUNT = (1L << COUNT_BITS) - 1;

    private final AtomicLongArray slices = new AtomicLongArray(SLICES);

    public void count() {
        count(System.nanoTime());
    }

    /** How many calls came in the last second. */
    public long perSecond() {
        return perSecond(System.nanoTime());
    }

    void count(long nanos) {
        var slice = slice(nanos);
        slices.updateAndGet(
                (int) (slice % SLICES), word -> word >>> COUNT_BITS == slice ? word + 1 : (slice << COUNT_BITS) | 1);
    }

    long perSecond(long nanos) {
        var slice = slice(nanos);
        var calls = 0L;
        for (var i = 0; i < SLICES; i++) {
            var word = slices.get(i);
            if (slice - (word >>> COUNT_BITS) < SLICES) {
                calls += word & COUNT;
            }
        }
        return calls;
    }

    /** Numbered from 0 to 2^40, which begin anew after three thousand years. */
    private static long slice(long nanos) {
        return Math.floorMod(nanos / SLICE_NANOS, 1L << (Long.SIZE - COUNT_BITS - 1));
    }
}
