package io.salesmanager.coaching.manager;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.coaching.kept.KeptForATime;
import io.salesmanager.coaching.reply.Replies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets what people answered when its time is over. */
@ApplicationScoped
class Forgetting implements KeptForATime {
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
    void round() {
        forgetByTheClock();
    }

    @Override
    public String what() {
        return "answers";
    }

    @Override
    public int forget() {
        return replies.forgetBefore(clock.instant().minus(config.keepReplies()));
    }
}
