package io.salesmanager.rulebook;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.example.ExampleCheck;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one rulebook that decides in this process. A new one takes its place in one step; a bad one never does. */
@ApplicationScoped
public class ActiveRulebook {
    private static final Logger LOG = Logger.getLogger(ActiveRulebook.class);

    private volatile State state = new State(null, null, null, null);

    /**
     * A rulebook that decides, with the files it was made from.
     *
     * @param since when it took effect
     * @param warnings what its authors should look at or may want to know
     */
    public record Active(Rulebook rulebook, SourceFiles files, Instant since, List<Diagnostic> warnings) {
        public String version() {
            return rulebook.version();
        }
    }

    /** What the rules folder held last, if it was refused. */
    public record Refused(String version, Instant at, List<Diagnostic> diagnostics) {}

    /** A version that is to decide and that this process cannot load: the last good one serves on. */
    public record Behind(String version, Instant at, List<Diagnostic> diagnostics) {}

    /** What the rules folder holds. */
    public record Folder(String version, SourceFiles files) {}

    /**
     * All that is known of what decides here.
     *
     * @param active null until one was fit to serve
     * @param folder null where the folder was not read
     */
    public record State(
            @Nullable Active active,
            @Nullable Refused refused,
            @Nullable Behind behind,
            @Nullable Folder folder) {
        /** Whether this version decides. */
        public boolean serves(String version) {
            return active != null && active.version().equals(version);
        }
    }

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

    /** From now on this one decides. */
    public void serve(Active active) {
        change(was -> new State(active, was.refused(), null, was.folder()));
        LOG.infof(
                "Rulebook %s is active: %d rules",
                active.version(), active.rulebook().rules().size());
        tell(active.warnings());
    }

    /** This process cannot load what is to decide. */
    public void fallBehind(Behind behind) {
        change(was -> new State(was.active(), was.refused(), behind, was.folder()));
        LOG.errorf(
                "Rulebook %s is to be active and cannot be loaded here, %s:",
                behind.version(),
                state.active() == null ? "and there is none that serves" : "the last good one serves on");
        tell(behind.diagnostics());
    }

    /** What is to decide does. */
    public void keepUp() {
        if (state.behind() != null) {
            change(was -> new State(was.active(), was.refused(), null, was.folder()));
        }
    }

    /**
     * The rules folder was read.
     *
     * @param folder null where it is not watched
     * @param refused null where its files passed
     */
    public void folderRead(@Nullable Folder folder, @Nullable Refused refused) {
        change(was -> new State(was.active(), refused, was.behind(), folder));
        if (refused != null) {
            LOG.errorf(
                    "Rulebook %s is refused, %s:",
                    refused.version(),
                    state.active() == null ? "and there is none that serves" : "the last good one serves on");
            tell(refused.diagnostics());
        }
    }

    /**
     * Runs the examples of what decides. Beside all else, since a rulebook decides whether or not its examples hold; what does
     * not hold is told with its warnings.
     *
     * @return all that was found in that version
     */
    public List<Diagnostic> runExamples(Active active) {
        var found = ExampleCheck.of(active.rulebook(), active.files()).found();
        tell(found);
        var warnings = Diagnostics.inOrder(
                Stream.concat(active.warnings().stream(), found.stream()).toList());
        var told = new Active(active.rulebook(), active.files(), active.since(), warnings);
        change(was -> active.equals(was.active()) ? new State(told, was.refused(), was.behind(), was.folder()) : was);
        return warnings;
    }

    private synchronized void change(UnaryOperator<State> to) {
        state = to.apply(state);
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
