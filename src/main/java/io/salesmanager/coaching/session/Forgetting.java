package io.salesmanager.coaching.session;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Forgets what was said in sessions when its time is over. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final SessionRows rows;
    private final SessionConfig config;
    private final Clock clock;

    Forgetting(SessionRows rows, SessionConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "sessions-retention",
            every = "{salesmanager.sessions.forget-every}",
            delayed = "3m",
            concurrentExecution = SKIP)
    void forget() {
        try {
            LOG.debugf(
                    "%d sessions are forgotten",
                    rows.forgetBefore(clock.instant().minus(config.keep())));
        } catch (RuntimeException e) {
            LOG.error("Old sessions could not be forgotten; the next run tries again", e);
        }
    }
}
