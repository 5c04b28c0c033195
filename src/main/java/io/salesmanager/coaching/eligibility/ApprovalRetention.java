package io.salesmanager.coaching.eligibility;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets requests that are decided and whose effect is over. */
@ApplicationScoped
class ApprovalRetention {
    private static final Logger LOG = Logger.getLogger(ApprovalRetention.class);

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
    void forget() {
        var before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(config.keep());
        var gone = database.transaction(false, () -> rows.forgetBefore(before));
        if (gone > 0) {
            LOG.infof("%d requests for approval from before %s were forgotten", gone, before);
        }
    }
}
