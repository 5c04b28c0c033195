package io.salesmanager.platform.idempotency;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets answers that are older than a day. */
@ApplicationScoped
class Pruning {
    private static final Logger LOG = Logger.getLogger(Pruning.class);

    private final Requests requests;

    Pruning(Requests requests) {
        this.requests = requests;
    }

    @Scheduled(
            identity = "idempotency-pruning",
            every = "{salesmanager.idempotency.forget-every}",
            delayed = "5m",
            concurrentExecution = SKIP)
    void prune() {
        try {
            LOG.debugf("%d answers are a day old and forgotten", requests.prune());
        } catch (RuntimeException e) {
            LOG.error("Answers that are a day old could not be forgotten; the next run tries again", e);
        }
    }
}
