package io.salesmanager.console.rulebook.rule;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.analysis.Findings;
import io.salesmanager.engine.analysis.RulebookAnalysis;
import io.salesmanager.playbook.source.SourceFiles;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is found in rulebooks by looking at all their rules together. That takes seconds, so it is done once, beside all else. */
@ApplicationScoped
class Analyses {
    private static final Logger LOG = Logger.getLogger(Analyses.class);
    private static final int KEPT = 4;

    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "rulebook-analysis");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Key, Future<Findings>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Future<Findings>> eldest) {
            return size() > KEPT;
        }
    };

    @Inject
    Analyses(Clock clock) {
        this.clock = clock;
    }

    /** Rules end by themselves, so what is found depends on the day. */
    private record Key(String version, LocalDate today) {}

    /**
     * How an analysis stands.
     *
     * @param findings null where it is not done, or failed
     */
    record Standing(boolean running, @Nullable Findings findings) {}

    /** Begins the analysis where nobody asked before. */
    Standing of(Rulebook rulebook, SourceFiles files) {
        var done = begun(rulebook, files);
        if (!done.isDone()) {
            return new Standing(true, null);
        }
        try {
            return new Standing(false, done.get());
        } catch (ExecutionException | CancellationException e) {
            LOG.errorf(e, "Rulebook %s could not be analysed", rulebook.version());
            return new Standing(false, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Standing(true, null);
        }
    }

    private synchronized Future<Findings> begun(Rulebook rulebook, SourceFiles files) {
        var today = LocalDate.ofInstant(
                clock.instant(), rulebook.playbook().calendar().zone());
        return kept.computeIfAbsent(
                new Key(rulebook.version(), today),
                key -> worker.submit(() -> RulebookAnalysis.of(rulebook, files, List.of(), today)));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
