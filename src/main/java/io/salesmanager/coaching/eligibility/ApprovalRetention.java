package io.salesmanager.coaching.eligibility;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.coaching.kept.KeptForATime;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Forgets requests that are decided and whose effect is over. */
@ApplicationScoped
class ApprovalRetention implements KeptForATime {
    private final RequestRows rows;
    private final EligibilityConfig config;
    private final Database database;
    private final Clock clock;

    ApprovalRetention(RequestRows rows, EligibilityConfig config, Database database, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "approval-retention",
            every = "{salesmanager.eligibility.forget-every}",
            delayed = "2m",
            concurrentExecution = SKIP)
    void round() {
        forgetByTheClock();
    }

    @Override
    public String what() {
        return "requests for approval";
    }

    @Override
    public int forget() {
        var before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(config.keep());
        return database.transaction(false, () -> rows.forgetBefore(before));
    }
}
