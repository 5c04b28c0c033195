package io.salesmanager.coaching.session;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.coaching.kept.KeptForATime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets what was said in sessions when its time is over. */
@ApplicationScoped
class Forgetting implements KeptForATime {
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
    void round() {
        forgetByTheClock();
    }

    @Override
    public String what() {
        return "coaching sessions";
    }

    @Override
    public int forget() {
        return rows.forgetBefore(clock.instant().minus(config.keep()));
    }
}
