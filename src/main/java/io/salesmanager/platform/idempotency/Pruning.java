package io.salesmanager.platform.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets answers that are older than a day, once an hour. */
@ApplicationScoped
class Pruning {
    private static final Logger LOG = Logger.getLogger(Pruning.class);

    private final Requests requests;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "idempotency-pruning");
        thread.setDaemon(true);
        return thread;
    });

    Pruning(Requests requests) {
        this.requests = requests;
    }

    void start(@Observes StartupEvent event) {
        var unused = hourly.scheduleWithFixedDelay(this::prune, 5, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        hourly.shutdownNow();
    }

    private void prune() {
        try {
            LOG.debugf("%d answers are a day old and forgotten", requests.prune());
        } catch (RuntimeException e) {
            LOG.error("Answers that are a day old could not be forgotten; the next try is in an hour", e);
        }
    }
}
