package io.salesmanager.coaching.manager;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.coaching.reply.Replies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Forgets what people answered when its time is over. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Replies replies;
    private final ManagerConfig config;
    private final Clock clock;

    Forgetting(Replies replies, ManagerConfig config, Clock clock) {
        this.replies = replies;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "replies-retention",
            every = "{salesmanager.managers.forget-every}",
            delayed = "2m",
            concurrentExecution = SKIP)
    void forget() {
        try {
            LOG.debugf(
                    "%d answers are forgotten",
                    replies.forgetBefore(clock.instant().minus(config.keepReplies())));
        } catch (RuntimeException e) {
            LOG.error("Old answers could not be forgotten; the next run tries again", e);
        }
    }
}
