package io.salesmanager.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesmanager.platform.database.Database;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets what is older than the retention: decisions, what was said to them, and facts that no later decision used. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Settings settings;
    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "journal-retention");
        thread.setDaemon(true);
        return thread;
    });

    /** How long the journal remembers. */
    @ConfigMapping(prefix = "salesmanager.journal")
    interface Settings {
        /** Such as {@code P730D}; the journal keeps everything where it is not set. */
        Optional<Duration> keep();
    }

    @Inject
    Retention(Settings settings, Database database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        settings.keep().ifPresent(this::forgetDaily);
    }

    private void forgetDaily(Duration keep) {
        var unused = daily.scheduleWithFixedDelay(() -> forget(keep), 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        daily.shutdownNow();
    }

    private void forget(Duration keep) {
        try {
            var before = clock.instant().minus(keep);
            LOG.infof("The journal forgot %d decisions from before %s", forgetBefore(before), before);
        } catch (RuntimeException e) {
            LOG.error("The journal could not forget what is older than its retention; it tries again tomorrow", e);
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
            var gone = database.update("delete from decision where recorded < ?", limit);
            database.update("delete from fact_snapshot where used < ?", limit);
            return gone;
        });
    }
}
