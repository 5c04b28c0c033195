package io.salesmanager.improve.health;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Keeps the counts of rules small. A day's rows are put together when it is over everywhere. */
@ApplicationScoped
class Compaction {
    private static final Logger LOG = Logger.getLogger(Compaction.class);

    private final CountStore store;
    private final Clock clock;

    @Inject
    Compaction(CountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(
            identity = "rule-counts",
            every = "{salesmanager.health.compact-every}",
            delayed = "2m",
            concurrentExecution = SKIP)
    void compact() {
        try {
            var gone = store.compact(
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
            LOG.debugf("%d rows of counts were put together with others", gone);
        } catch (RuntimeException e) {
            LOG.error("The counts of rules could not be put together; the next run tries again", e);
        }
    }
}
