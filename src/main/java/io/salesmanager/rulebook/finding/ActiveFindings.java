package io.salesmanager.rulebook.finding;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.engine.analysis.Findings;
import io.salesmanager.engine.analysis.RulebookAnalysis;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The findings of the active rulebook. A rulebook decides whether or not it was analysed, so that nobody waits for it: it is done
 * by a thread of its own.
 */
@ApplicationScoped
public class ActiveFindings {
    private static final Logger LOG = Logger.getLogger(ActiveFindings.class);

    private final ActiveRulebook rulebook;
    private final Clock clock;
    private @Nullable String started;
    private volatile @Nullable String failed;
    private volatile @Nullable Findings last;

    @Inject
    ActiveFindings(ActiveRulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Starts the analysis of what is active, if that was not done; the service does so after each activation. */
    @Scheduled(identity = "rulebook-findings", every = "5s", concurrentExecution = SKIP)
    void look() {
        var active = rulebook.state().active();
        if (active != null) {
            start(active);
        }
    }

    /**
     * Nothing while a rulebook is being analysed, which the first question starts.
     *
     * @throws Problem with status 500 if it could not be analysed
     */
    public Optional<Findings> of(Active active) {
        start(active);
        var version = active.rulebook().version();
        if (version.equals(failed)) {
            throw new Problem(
                            "analysis-failed",
                            500,
                            "The rulebook could not be analysed",
                            "The analysis of %s ended with an error, which stands in the log.".formatted(version))
                    .with("advice", "Decisions are not touched by it. Tell whoever operates the service.");
        }
        return Optional.ofNullable(last).filter(done -> done.version().equals(version));
    }

    private synchronized void start(Active active) {
        var version = active.rulebook().version();
        if (!version.equals(started)) {
            started = version;
            var thread = new Thread(() -> analyse(active), "rulebook-findings");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void analyse(Active active) {
        var version = active.rulebook().version();
        var zone = active.rulebook().playbook().calendar().zone();
        try {
            var findings = RulebookAnalysis.of(
                    active.rulebook(), active.files(), active.warnings(), LocalDate.ofInstant(clock.instant(), zone));
            LOG.infof(
                    "Rulebook %s was analysed: %d findings, %d accepted",
                    version, findings.work().size(), findings.accepted().size());
            last = findings;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Rulebook %s could not be analysed", version);
            failed = version;
        }
    }
}
