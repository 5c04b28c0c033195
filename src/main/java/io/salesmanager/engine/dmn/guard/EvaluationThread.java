package io.salesmanager.engine.dmn.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread for one evaluation: with its budget, and a stack that holds the deepest nesting which is allowed. */
public final class EvaluationThread extends Thread {
    private static final long STACK_BYTES = 64L << 20;
    private static final Duration TO_STOP = Duration.ofMillis(500);
    /** A thread that others keep from computing gets so many times as long by the clock. */
    private static final int MOST_WAITING = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Budget budget = new Budget();
    private final Runnable work;

    private EvaluationThread(Runnable work) {
        super(null, null, "dmn", STACK_BYTES);
        this.work = work;
        setDaemon(true);
    }

    /** How it ended: with a value, or stopped. */
    public record Ended<T>(@Nullable T value, @Nullable String stopped) {}

    /**
     * So many at a time, each so long.
     *
     * @param places taken while a thread runs, also by one that could not be stopped
     */
    public record Lanes(Semaphore places, Duration patience) {
        public Lanes(int places, Duration patience) {
            this(new Semaphore(places, true), patience);
        }
    }

    /** No place became free in time. */
    public static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Budget budget() {
        return budget;
    }

    @Override
    public void run() {
        work.run();
    }

    /**
     * Does the work, and stops it when its time is over.
     *
     * @param longest of computing, since on a machine with much else to do the clock says little of the work
     * @throws Busy if there is no place for it
     */
    public static <T> Ended<T> run(Lanes lanes, Duration longest, Callable<T> work) throws Busy, InterruptedException {
        if (!lanes.places().tryAcquire(lanes.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Busy();
        }
        var attempt = new Attempt<>(work);
        var thread = new EvaluationThread(() -> {
            try {
                attempt.run();
            } finally {
                lanes.places().release();
            }
        });
        thread.start();
        thread.await(longest, longest);
        if (thread.isAlive()) {
            thread.interrupt();
            thread.await(longest.plus(TO_STOP), TO_STOP);
        }
        if (thread.isAlive()) {
            return new Ended<>(null, "It takes longer than it may.");
        }
        return attempt.ended(thread.budget());
    }

    /**
     * Until it ends.
     *
     * @param longest that it may have computed since it began
     * @param wait for which it is waited for, if nothing keeps it from computing
     */
    private void await(Duration longest, Duration wait) throws InterruptedException {
        var waited = 0L;
        var left = wait.toMillis();
        while (isAlive() && left > 0 && waited < wait.toMillis() * MOST_WAITING) {
            join(left);
            waited += left;
            left = isAlive() ? longest.toMillis() - computed(waited) : 0;
        }
    }

    /** @param waited milliseconds, for a machine that cannot tell */
    private long computed(long waited) {
        var nanos = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(getId()) : -1;
        return nanos < 0 ? waited : TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    private static final class Attempt<T> {
        private final Callable<T> work;
        private @Nullable T value;
        private @Nullable Throwable failed;

        private Attempt(Callable<T> work) {
            this.work = work;
        }

        @SuppressWarnings("ThrowSpecificity")
        private void run() {
            try {
                value = work.call();
            } catch (Throwable e) {
                failed = e;
            }
        }

        private Ended<T> ended(Budget budget) {
            var stopped = budget.stopped();
            if (stopped != null) {
                return new Ended<>(null, stopped.getMessage());
            }
            if (failed instanceof StackOverflowError || failed instanceof OutOfMemoryError) {
                return new Ended<>(null, "It is nested too deeply or too large.");
            }
            if (failed != null) {
                throw new IllegalStateException("DMN failed: " + failed, failed);
            }
            return new Ended<>(value, null);
        }
    }
}
