package io.salesmanager.platform.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does work on as many threads as there are cores, with few tasks waiting, so that reading stays as slow as deciding and memory
 * bounded. Closing it waits for all; the first failure is thrown to the one who submits or closes.
 */
public final class Workers implements AutoCloseable {
    private static final long LONGEST_HOURS = 4;

    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final String what;
    private final ExecutorService pool;
    private final Semaphore places = new Semaphore(threads + 1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** @param what is done, such as {@code review}; threads are named so */
    public Workers(String what) {
        this.what = what;
        this.pool = Executors.newFixedThreadPool(threads, task -> new Thread(task, what + "-worker"));
    }

    public void submit(Runnable work) {
        throwFailure();
        places.acquireUninterruptibly();
        pool.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                places.release();
            }
        });
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LONGEST_HOURS, TimeUnit.HOURS)) {
                throw new IllegalStateException("%s ran for longer than %d hours".formatted(what, LONGEST_HOURS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stopped while %s ran".formatted(what), e);
        }
        throwFailure();
    }

    private void throwFailure() {
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}
