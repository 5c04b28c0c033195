package io.salesmanager.rulebook;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.example.ExampleCheck;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one rulebook that decides. A new one takes its place in one step; a bad one never does. */
@ApplicationScoped
public class ActiveRulebook {
    private static final Logger LOG = Logger.getLogger(ActiveRulebook.class);

    private volatile State state = new State(null, null);
    private final Clock clock;

    @Inject
    ActiveRulebook(Clock clock) {
        this.clock = clock;
    }

    /**
     * A rulebook that decides, with the files it was made from.
     *
     * @param warnings what its authors should look at or may want to know
     */
    public record Active(Rulebook rulebook, SourceFiles files, Instant since, List<Diagnostic> warnings) {}

    /** The last candidate, if it was refused. */
    public record Refused(String version, Instant at, List<Diagnostic> diagnostics) {}

    /** Both null until the first folder was read. */
    public record State(@Nullable Active active, @Nullable Refused refused) {}

    public State state() {
        return state;
    }

    /**
     * The rulebook that decides now. Take it once for all that belongs together.
     *
     * @throws Problem with status 503 if none was ever fit to serve
     */
    public Rulebook current() {
        return active().rulebook();
    }

    public Active active() {
        var active = state.active();
        if (active == null) {
            throw new Problem(
                            "no-rulebook",
                            503,
                            "No rulebook is active",
                            "No rulebook passed admission since the service started.")
                    .with("advice", "GET /api/v1/rulebook lists what is wrong; correct the files in the rules folder.");
        }
        return active;
    }

    /**
     * Makes these files the active rulebook if they pass; else leaves what serves and remembers why.
     *
     * @return whether they passed
     */
    synchronized boolean offer(SourceFiles files) {
        var result = RulebookLoader.load(files);
        if (result instanceof LoadResult.Loaded loaded) {
            var active = new Active(loaded.rulebook(), files, clock.instant(), loaded.diagnostics());
            state = new State(active, null);
            LOG.infof(
                    "Rulebook %s is active: %d rules",
                    loaded.rulebook().version(), loaded.rulebook().rules().size());
            new Thread(() -> runExamples(active), "rulebook-examples").start();
        } else if (result instanceof LoadResult.Refused refused) {
            state = new State(state.active(), new Refused(refused.version(), clock.instant(), refused.diagnostics()));
            LOG.errorf(
                    "Rulebook %s is refused, %s:",
                    refused.version(),
                    state.active() == null ? "and there is none that serves" : "the last good one serves on");
        }
        tell(result.diagnostics());
        return result instanceof LoadResult.Loaded;
    }

    /** Beside all else, since a rulebook decides whether or not its examples hold; what does not hold is told with its warnings. */
    private void runExamples(Active active) {
        List<Diagnostic> found;
        try {
            found = ExampleCheck.of(active.rulebook(), active.files()).found();
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "The examples of rulebook %s could not be run",
                    active.rulebook().version());
            return;
        }
        tell(found);
        var warnings = Stream.concat(active.warnings().stream(), found.stream()).toList();
        synchronized (this) {
            if (active.equals(state.active())) {
                state = new State(
                        new Active(active.rulebook(), active.files(), active.since(), warnings), state.refused());
            }
        }
    }

    private static void tell(List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> LOG.log(level(diagnostic.severity()), diagnostic.shown()));
    }

    private static Logger.Level level(Diagnostic.Severity severity) {
        return switch (severity) {
            case ERROR -> Logger.Level.ERROR;
            case WARNING -> Logger.Level.WARN;
            case INFO -> Logger.Level.DEBUG;
        };
    }
}
