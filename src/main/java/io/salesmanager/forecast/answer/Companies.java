package io.salesmanager.forecast.answer;

import io.salesmanager.access.ViewScope;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Counting;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The company as it was counted last. Where learning takes long, the deals of the count before answer while those of the new one are
 * looked at, so that nobody waits for a large company but the first who asks.
 */
@ApplicationScoped
class Companies {
    private static final Logger LOG = Logger.getLogger(Companies.class);
    private static final long LONG_NANOS = Duration.ofMillis(300).toNanos();

    private final Counting counting;
    private final ExecutorService learner = Executors.newSingleThreadExecutor(task -> new Thread(task, "forecast"));
    private volatile @Nullable Known last;
    private final AtomicBoolean learning = new AtomicBoolean();

    private record Known(Company company, long nanos) {}

    @Inject
    Companies(Counting counting) {
        this.counting = counting;
    }

    Company current() {
        var count = counting.of(new ViewScope.Everything());
        var known = last;
        if (known != null && known.company().learned().isOf(count)) {
            return new Company(count, known.company().learned());
        }
        if (known != null && known.nanos() > LONG_NANOS) {
            learnBeside(count, known);
            return known.company();
        }
        return learn(count, known);
    }

    private synchronized Company learn(CompanyCount count, @Nullable Known before) {
        var known = last;
        if (known != null && known.company().learned().isOf(count)) {
            return new Company(count, known.company().learned());
        }
        var begun = System.nanoTime();
        var learned = new Learned(count);
        if (before != null) {
            learned.learnAs(before.company().learned());
        }
        var company = new Company(count, learned);
        last = new Known(company, System.nanoTime() - begun);
        return company;
    }

    private void learnBeside(CompanyCount count, Known before) {
        if (!learning.compareAndSet(false, true)) {
            return;
        }
        learner.execute(() -> {
            try {
                learn(count, before);
            } catch (RuntimeException e) {
                LOG.error("The deals could not be looked at for forecasts; the next question tries again", e);
            } finally {
                learning.set(false);
            }
        });
    }

    @PreDestroy
    void stop() {
        learner.shutdownNow();
    }
}
