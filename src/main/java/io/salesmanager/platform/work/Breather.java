package io.salesmanager.platform.work;

/**
 * Lets live calls go first: who works long calls it between short steps, and waits there for a time in proportion to the work
 * done and to the calls served. For one thread.
 */
public final class Breather {
    /** At so many calls a second it waits as long as it worked. */
    private static final long EVEN_AT_CALLS = 50;

    /** Shorter work is not worth a look. */
    private static final long LEAST_NANOS = 2_000_000;

    private static final long LONGEST_MILLIS = 1_000;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final LiveCalls calls;
    private long since = System.nanoTime();

    public Breather(LiveCalls calls) {
        this.calls = calls;
    }

    /** Begins to count work, after a time of waiting for something else. */
    public void begin() {
        since = System.nanoTime();
    }

    /** Waits if calls are being served. */
    public void breathe() {
        var worked = System.nanoTime() - since;
        if (worked < LEAST_NANOS) {
            return;
        }
        var millis = pause(worked, calls.perSecond());
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the service stopped while long work stood back", e);
            }
        }
        since = System.nanoTime();
    }

    /** How many milliseconds to wait after so much work. */
    static long pause(long workedNanos, long callsPerSecond) {
        return Math.min(LONGEST_MILLIS, workedNanos * callsPerSecond / EVEN_AT_CALLS / NANOS_A_MILLI);
    }
}
