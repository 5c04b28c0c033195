package io.salesmanager.rulebook.publish;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesmanager.crm.fact.StageKinds;
import io.salesmanager.journal.RulebookArchive;
import io.salesmanager.journal.RulebookArchive.Ready;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import io.salesmanager.rulebook.ActiveRulebook.Behind;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.Versions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps this process at what the log of activations says, whoever wrote it and whenever it takes effect. */
@ApplicationScoped
class Serving {
    private static final Logger LOG = Logger.getLogger(Serving.class);

    private final PublishConfig config;
    private final ActivationLog log;
    private final RulebookArchive archive;
    private final Versions versions;
    private final ActiveRulebook active;
    private final StageKinds stageKinds;
    private final Clock clock;
    private final ScheduledExecutorService poller = daemon("rulebook-poll");
    private final ScheduledExecutorService aside = daemon("rulebook-examples");
    private boolean reachable = true;
    private @Nullable Ready serving;
    /** What decided before, ready to decide again at once. */
    private @Nullable Ready before;

    @Inject
    Serving(
            PublishConfig config,
            ActivationLog log,
            RulebookArchive archive,
            Versions versions,
            ActiveRulebook active,
            StageKinds stageKinds,
            Clock clock) {
        this.config = config;
        this.log = log;
        this.archive = archive;
        this.versions = versions;
        this.active = active;
        this.stageKinds = stageKinds;
        this.clock = clock;
    }

    void start(@Observes @Priority(RulesFolder.START + 1) StartupEvent event) {
        follow();
        aside.execute(this::warmUp);
        var poll = config.poll().toMillis();
        var unused = poller.scheduleWithFixedDelay(this::poll, poll, poll, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        poller.shutdownNow();
        aside.shutdownNow();
    }

    /** Takes up what is in force. When it returns, that decides here, or why it cannot is told. */
    synchronized void follow() {
        var inForce = log.inForce();
        if (inForce.isEmpty()) {
            return;
        }
        var state = active.state();
        var version = inForce.get().version();
        if (state.serves(version)) {
            active.keepUp();
        } else if (state.behind() == null || !state.behind().version().equals(version)) {
            take(inForce.get());
        }
    }

    /** Spares who goes back the loading, however many other versions were asked what if since. */
    synchronized void keepWarm() {
        if (before != null) {
            archive.warm(before);
        }
    }

    private void take(Activation activation) {
        var version = activation.version();
        var ready = before != null && before.rulebook().version().equals(version) ? before : null;
        if (ready == null) {
            var outcome = archive.load(version);
            if (outcome.isEmpty() || outcome.get().ready().isEmpty()) {
                active.fallBehind(new Behind(
                        version,
                        clock.instant(),
                        outcome.map(RulebookArchive.Outcome::diagnostics).orElse(List.of())));
                return;
            }
            ready = outcome.get().ready().get();
        }
        var known = versions.known(version);
        var now = new Active(ready.rulebook(), ready.files(), activation.effective(), known.orElse(ready.found()));
        active.serve(now);
        before = serving;
        serving = ready;
        if (known.isEmpty()) {
            aside.execute(() -> runExamples(now));
        }
        refreshStageKinds();
    }

    /** The rulebook decides whether or not this goes well; the next one that is published does it again. */
    private void refreshStageKinds() {
        try {
            stageKinds.refresh();
        } catch (RuntimeException e) {
            LOG.error("Stored deals could not be told which stages are open under the rulebook that is now active", e);
        }
    }

    private void runExamples(Active now) {
        try {
            if (active.state().serves(now.version())) {
                versions.examplesRun(now.version(), active.runExamples(now));
            }
        } catch (RuntimeException e) {
            if (!aside.isShutdown()) {
                LOG.errorf(e, "The examples of rulebook %s could not be run", now.version());
            }
        }
    }

    /** After a start too, going back takes no time. */
    private void warmUp() {
        try {
            var unused = log.earlier().stream().findFirst().flatMap(archive::find);
        } catch (RuntimeException e) {
            LOG.error("The version before the active one could not be loaded; going back to it will take longer", e);
        }
    }

    private void poll() {
        try {
            follow();
            reachable = true;
        } catch (RuntimeException e) {
            if (reachable) {
                LOG.error("Whether another version was published cannot be seen; the active rulebook serves on", e);
            }
            reachable = false;
        }
    }

    private static ScheduledExecutorService daemon(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
