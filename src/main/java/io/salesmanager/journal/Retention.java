package io.salesmanager.journal;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.platform.database.Database;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Forgets what is older than the retention: decisions, what was said to them, and facts that no later decision used. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Settings settings;
    private final Database database;
    private final Clock clock;

    /** How long the journal remembers. */
    @ConfigMapping(prefix = "salesmanager.journal")
    interface Settings {
        /** Such as {@code P730D}; the journal keeps everything where it is not set. */
        Optional<Duration> keep();

        /** How often it forgets. */
        @WithDefault("24h")
        String forgetEvery();
    }

    @Inject
    Retention(Settings settings, Database database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "journal-retention",
            every = "{salesmanager.journal.forget-every}",
            delayed = "1m",
            concurrentExecution = SKIP)
    void forget() {
        settings.keep().ifPresent(this::forget);
    }

    private void forget(Duration keep) {
        try {
            var before = clock.instant().minus(keep);
            LOG.infof("The journal forgot %d decisions from before %s", forgetBefore(before), before);
        } catch (RuntimeException e) {
            LOG.error("The journal could not forget what is older than its retention; the next run tries again", e);
        }
    }

    /** Returns how many decisions are gone. */
    int forgetBefore(Instant before) {
        var limit = before.toEpochMilli();
        return database.transaction(false, () -> {
            database.update(
                    "delete from decision_answer where decision_id in (select id from decision where recorded < ?)",
                    limit);
            database.update(
                    "delete from current_decision where decision_id in (select id from decision where recorded < ?)",
                    limit);
            database.update(
                    "delete from day_answer where decision_id in (select id from decision where recorded < ?)", limit);
            database.update(
                    "delete from next_touch where decision_id in (select id from decision where recorded < ?)", limit);
            database.update(
                    "delete from escalation_step where escalation_id in"
                            + " (select id from escalation where standing is null and ended < ?)",
                    limit);
            database.update("delete from escalation where standing is null and ended < ?", limit);
            var gone = database.update("delete from decision where recorded < ?", limit);
            database.update("delete from fact_snapshot where used < ?", limit);
            return gone;
        });
    }
}
