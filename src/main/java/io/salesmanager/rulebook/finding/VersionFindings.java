package io.salesmanager.rulebook.finding;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.analysis.Findings;
import io.salesmanager.engine.analysis.RulebookAnalysis;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.work.Breather;
import io.salesmanager.platform.work.LiveCalls;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import io.salesmanager.rulebook.version.Versions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The findings of versions. A rulebook decides whether or not it was analysed, so that nobody waits for it: it is done by a thread of
 * its own, which stands back where calls are served, one version after the other; those that were asked for lately are kept.
 */
@ApplicationScoped
public class VersionFindings {
    private static final Logger LOG = Logger.getLogger(VersionFindings.class);
    private static final int KEPT = 8;

    private final ActiveRulebook rulebook;
    private final Versions versions;
    private final Clock clock;
    private final LiveCalls calls;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "rulebook-findings");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, CompletableFuture<Findings>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    @Inject
    VersionFindings(ActiveRulebook rulebook, Versions versions, Clock clock, LiveCalls calls) {
        this.rulebook = rulebook;
        this.versions = versions;
        this.clock = clock;
        this.calls = calls;
    }

    /** What is analysed. */
    private record Side(Rulebook rulebook, SourceFiles files, List<Diagnostic> admission) {}

    /** Starts the analysis of what is active, if that was not done; the service does so after each activation. */
    @Scheduled(identity = "rulebook-findings", every = "5s", concurrentExecution = SKIP)
    void look() {
        var active = rulebook.state().active();
        if (active != null) {
            var unused = start(active.version(), () -> side(active));
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /**
     * Nothing while a version is being analysed, which the first question starts.
     *
     * @throws Problem with status 404 if there is no such version, with 500 if it could not be analysed
     */
    public Optional<Findings> of(String asked) {
        var active = rulebook.state().active();
        if (active != null && active.version().equals(asked)) {
            return done(asked, start(asked, () -> side(active)));
        }
        var version = versions.get(asked).version();
        return done(version, start(version, () -> side(version)));
    }

    private static Side side(Active active) {
        return new Side(active.rulebook(), active.files(), active.warnings());
    }

    private Side side(String version) {
        return new Side(versions.rulebook(version), versions.files(version), versions.found(version));
    }

    private static Optional<Findings> done(String version, CompletableFuture<Findings> analysis) {
        if (analysis.isCompletedExceptionally()) {
            throw new Problem(
                            "analysis-failed",
                            500,
                            "The rulebook could not be analysed",
                            "The analysis of %s ended with an error, which stands in the log.".formatted(version))
                    .with("advice", "Decisions are not touched by it. Tell whoever operates the service.");
        }
        return Optional.ofNullable(analysis.getNow(null));
    }

    private CompletableFuture<Findings> start(String version, Supplier<Side> of) {
        synchronized (kept) {
            var started = kept.computeIfAbsent(
                    version, one -> CompletableFuture.supplyAsync(() -> analyse(of.get()), worker));
            if (kept.size() > KEPT) {
                var oldest = kept.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
            return started;
        }
    }

    private Findings analyse(Side side) {
        var version = side.rulebook().version();
        try {
            var today = LocalDate.ofInstant(
                    clock.instant(), side.rulebook().playbook().calendar().zone());
            var findings = RulebookAnalysis.of(
                    side.rulebook(), side.files(), side.admission(), today, new Breather(calls)::breathe);
            LOG.infof(
                    "Rulebook %s was analysed: %d findings, %d accepted",
                    version, findings.work().size(), findings.accepted().size());
            return findings;
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.errorf(e, "Rulebook %s could not be analysed", version);
            }
            throw e;
        }
    }
}
