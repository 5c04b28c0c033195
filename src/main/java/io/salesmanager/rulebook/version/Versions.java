package io.salesmanager.rulebook.version;

import io.salesmanager.access.Audit;
import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.example.ExampleCheck;
import io.salesmanager.journal.RulebookArchive;
import io.salesmanager.journal.RulebookArchive.Ready;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.DiagnosticView;
import io.salesmanager.rulebook.version.Change.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every version of the rulebook that passed admission. A version is the digest of its files. */
@ApplicationScoped
public class Versions {
    private static final String PREFIX = "sha256:";
    private static final Pattern START = Pattern.compile("[0-9a-f]{8,64}");
    private static final int MOST_SHOWN = 200;

    private static final int FOUND_AT_ONCE = 32;

    private final VersionStore store;
    private final RulebookArchive archive;
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, List<Diagnostic>> found =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Diagnostic>> eldest) {
                    return size() > FOUND_AT_ONCE;
                }
            });

    @Inject
    Versions(VersionStore store, RulebookArchive archive, Database database, Audit audit, Clock clock) {
        this.store = store;
        this.archive = archive;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What files come to, before anything is stored.
     *
     * @param rulebook null where they are refused
     * @param admission all that is wrong or worth a look
     * @param examples null where they could not be run
     */
    public record Checked(
            String version,
            @Nullable Rulebook rulebook,
            List<Diagnostic> admission,
            ExampleCheck.@Nullable Checked examples) {
        /** All that is wrong or worth a look, with examples that do not hold. */
        public List<Diagnostic> found() {
            return examples == null
                    ? admission
                    : Diagnostics.inOrder(Stream.concat(admission.stream(), examples.found().stream())
                            .toList());
        }
    }

    /** Loads these files and runs their examples. */
    public Checked check(SourceFiles files) {
        var result = RulebookLoader.load(files);
        if (result instanceof LoadResult.Loaded loaded) {
            var rulebook = loaded.rulebook();
            return new Checked(rulebook.version(), rulebook, loaded.diagnostics(), ExampleCheck.of(rulebook, files));
        }
        return new Checked(files.digest(), null, result.diagnostics(), null);
    }

    /**
     * Stores these files as a candidate, or finds that they are one already. Examples that do not hold are its warnings.
     *
     * @throws Problem 422 that lists all that is wrong
     */
    public Version propose(SourceFiles files, Change change) {
        return propose(files, check(files), change);
    }

    /** The same with files that were checked already. */
    public Version propose(SourceFiles files, Checked checked, Change change) {
        if (checked.rulebook() == null) {
            throw refused(checked.found());
        }
        var ready = new Ready(checked.rulebook(), files, checked.admission());
        found.put(checked.version(), checked.found());
        return keep(ready, change, (int) warnings(checked.found()));
    }

    /** Stores a rulebook that passed admission; its examples are still to be run. */
    public Version keep(Ready ready, Change change) {
        return keep(ready, change, null);
    }

    /** Notes what the examples of a version said. */
    public void examplesRun(String version, List<Diagnostic> diagnostics) {
        found.put(version, diagnostics);
        store.warnings(version, (int) warnings(diagnostics));
    }

    /** What is worth a look in a version, where that was found lately. */
    public Optional<List<Diagnostic>> known(String version) {
        return Optional.ofNullable(found.get(version));
    }

    /**
     * What is worth a look in a version, with examples that do not hold; kept for those that were asked for lately.
     *
     * @throws Problem 404 where there is no such version
     */
    public List<Diagnostic> found(String version) {
        var known = found.get(version);
        if (known != null) {
            return known;
        }
        var checked = check(files(version)).found();
        found.put(version, checked);
        return checked;
    }

    private Version keep(Ready ready, Change change, @Nullable Integer warnings) {
        var version = ready.rulebook().version();
        var now = clock.instant();
        database.transaction(false, () -> {
            archive.keep(version, ready.files(), now);
            var added = store.add(version, change, now, ready.rulebook().rules().size(), warnings);
            if (added && change.origin() != Origin.FOLDER) {
                audit.note(change.by(), "rulebook.propose", version, change.why());
            }
            return added;
        });
        archive.kept(version);
        archive.warm(ready);
        return store.find(version).orElseThrow(() -> unknown(version));
    }

    /** @param version as it stands in a decision, or at least its first 8 digits */
    public Optional<Version> find(String version) {
        return resolve(version).flatMap(store::find);
    }

    /** The latest first. */
    public Page<Version> page(int limit, @Nullable String after) {
        return store.page(limit, after);
    }

    /** Those that a second person has to look at, the latest first. */
    public List<Version> waiting() {
        return store.waiting();
    }

    /** @throws Problem 404 where there is no such version */
    public Version get(String version) {
        return find(version).orElseThrow(() -> unknown(version));
    }

    /** @throws Problem 404 where there is no such version */
    public SourceFiles files(String version) {
        return resolve(version).flatMap(archive::files).orElseThrow(() -> unknown(version));
    }

    /** @throws Problem 404 where there is no such version */
    public byte[] zipped(String version) {
        return resolve(version).flatMap(archive::zipped).orElseThrow(() -> unknown(version));
    }

    /**
     * Ready to decide; those that were asked for lately are kept compiled.
     *
     * @throws Problem 404 where there is no such version, 422 where this release of the service does not admit it any more
     */
    public Rulebook rulebook(String version) {
        var outcome = resolve(version).flatMap(archive::load).orElseThrow(() -> unknown(version));
        return outcome.ready().orElseThrow(() -> refused(outcome.diagnostics())).rulebook();
    }

    /**
     * The one version that begins so.
     *
     * @throws Problem 422 where there are several
     */
    public Optional<String> resolve(String asked) {
        var digits = asked.startsWith(PREFIX) ? asked.substring(PREFIX.length()) : asked;
        if (!START.matcher(digits).matches()) {
            return Optional.empty();
        }
        var like = store.like(PREFIX + digits);
        if (like.size() > 1) {
            throw Problem.ofField(
                    "ambiguous-version",
                    "version",
                    "Several versions begin with '%s'.".formatted(asked),
                    "Send more of its digits.");
        }
        return like.stream().findFirst();
    }

    private static long warnings(List<Diagnostic> found) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                .count();
    }

    private static Problem unknown(String version) {
        return new Problem(
                        "unknown-version",
                        404,
                        "There is no such version",
                        "There is no version '%s' of the rulebook.".formatted(version))
                .with("advice", "GET /api/v1/rulebooks lists them; the first 8 digits are enough.");
    }

    private static Problem refused(List<Diagnostic> found) {
        var errors = found.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        // the errors first, for they are what has to be corrected; notes ask for nothing
        var told = Stream.of(Severity.ERROR, Severity.WARNING)
                .flatMap(severity -> found.stream().filter(diagnostic -> diagnostic.severity() == severity))
                .toList();
        return new Problem(
                        "rulebook-refused",
                        422,
                        "The rulebook is refused",
                        "%d %s to be corrected; nothing was stored."
                                .formatted(errors, errors == 1 ? "error is" : "errors are"))
                .with(
                        "diagnostics",
                        told.stream().limit(MOST_SHOWN).map(DiagnosticView::of).toList())
                .with("moreDiagnostics", told.size() > MOST_SHOWN ? told.size() - MOST_SHOWN : null)
                .with("advice", "Each diagnostic says where it is and what to write instead.");
    }
}
