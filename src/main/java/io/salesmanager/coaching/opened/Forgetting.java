package io.salesmanager.coaching.opened;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets what managers opened when its time is over, or when it is not to be kept any more. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Openings openings;

    Forgetting(Openings openings) {
        this.openings = openings;
    }

    @Scheduled(
            identity = "opened-retention",
            every = "{salesmanager.opened.forget-every}",
            delayed = "4m",
            concurrentExecution = SKIP)
    void forget() {
        try {
            LOG.debugf("%d openings are forgotten", openings.forget());
        } catch (RuntimeException e) {
            LOG.error("Old openings could not be forgotten; the next run tries again", e);
        }
    }
}
