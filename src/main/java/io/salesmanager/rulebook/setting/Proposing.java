package io.salesmanager.rulebook.setting;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.salesmanager.platform.http.Responses;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import io.salesmanager.rulebook.DiagnosticView;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Version;
import io.salesmanager.rulebook.version.Version.Status;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Makes a candidate of the active rulebook, or of a candidate made from it, with one file changed. Nothing is active by it. */
@ApplicationScoped
public class Proposing {
    private static final int MOST_CHANGES = 200;
    private static final int LATEST = 50;

    private final ActiveRulebook rulebook;
    private final Versions versions;
    private final Viewer viewer;

    @Inject
    Proposing(ActiveRulebook rulebook, Versions versions, Viewer viewer) {
        this.rulebook = rulebook;
        this.versions = versions;
        this.viewer = viewer;
    }

    /** What is active. */
    private Base active() {
        var active = rulebook.active();
        return new Base(active.version(), active.rulebook(), active.files(), null);
    }

    /**
     * What is changed: what is active, or a candidate made from it.
     *
     * @throws Problem 412 where that is not what the sender saw, or was made from what is not active any more
     */
    public Base base(How how) {
        var base = how.base() == null ? active() : candidate(how.base());
        how.precondition().check(tag(base.version()));
        return base;
    }

    private Base candidate(String asked) {
        var version = versions.get(asked);
        var active = active();
        if (version.version().equals(active.version())) {
            return active;
        }
        if (!isOpen(version)) {
            throw new Problem(
                            "precondition-failed",
                            412,
                            "Not as expected",
                            "Version %s is not active, and no candidate made from what is active.".formatted(asked))
                    .with("etag", tag(active.version()))
                    .with(
                            "advice",
                            "Leave base out to change what is active, or send a candidate that was made from it.");
        }
        return of(version);
    }

    private Base of(Version version) {
        return new Base(
                version.version(), versions.rulebook(version.version()), versions.files(version.version()), version);
    }

    /**
     * What a page of settings shows.
     *
     * @param from a version, which is shown where it can still be changed; empty for the viewer's open candidate, if there is one; anything
     *     else is what is active
     */
    public Base shown(String from) {
        return from.isEmpty()
                ? open()
                : versions.find(from).filter(this::isOpen).map(this::of).orElseGet(this::active);
    }

    /** The latest candidate of settings that the viewer made from what is active; else what is active. */
    private Base open() {
        return versions.page(LATEST, null).items().stream()
                .filter(version -> version.by().equals(viewer.name())
                        && version.status() == Status.CANDIDATE
                        && (version.origin() == Origin.DIALS || version.origin() == Origin.SWITCHES))
                .findFirst()
                .filter(this::isOpen)
                .map(this::of)
                .orElseGet(this::active);
    }

    /** Whether it was made, perhaps by way of other candidates, from what is active, and did not decide yet. */
    private boolean isOpen(Version candidate) {
        var active = rulebook.active().version();
        var version = candidate;
        for (var steps = 0; steps < LATEST && version.status() != Status.RETIRED; steps++) {
            var base = version.base();
            if (base == null) {
                return false;
            }
            if (base.equals(active)) {
                return true;
            }
            var before = versions.find(base);
            if (before.isEmpty()) {
                return false;
            }
            version = before.get();
        }
        return false;
    }

    /** The ETag of all settings of a version. */
    private static String tag(String version) {
        return '"' + version + '"';
    }

    /**
     * Takes every change in, or says all that is wrong with them.
     *
     * @param change takes one in; given its path, such as {@code [2].}
     */
    public static <C> void each(@Nullable List<@Nullable C> changes, boolean many, BiConsumer<C, String> change) {
        if (changes == null || changes.isEmpty() || changes.size() > MOST_CHANGES) {
            throw Problem.ofField(
                    "wrong-count",
                    "",
                    "There are %d changes.".formatted(changes == null ? 0 : changes.size()),
                    "Send 1 to %d in a list.".formatted(MOST_CHANGES));
        }
        var problems = new Problems();
        for (var i = 0; i < changes.size(); i++) {
            var one = changes.get(i);
            var path = many ? "[%d].".formatted(i) : "";
            if (one == null) {
                problems.add(Problem.ofField("missing-field", "[%d]".formatted(i), "It is empty.", "Leave it out."));
            } else {
                problems.attempt(() -> change.accept(one, path));
            }
        }
        problems.finish();
    }

    /** The text of a file of the rulebook with the mark that some editors put before it; null where there is none. */
    public static @Nullable String text(Base base, String path) {
        return base.files()
                .find(path)
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElse(null);
    }

    public <C> Proposal<C> propose(
            Base base, SourceFile changed, Origin origin, List<C> changes, Function<C, Said> said, boolean dryRun) {
        var files = new ArrayList<>(base.files().files());
        files.removeIf(file -> file.path().equals(changed.path()));
        files.add(changed);
        var candidate = new SourceFiles(files);
        var words = String.join("; ", changes.stream().map(said).map(Said::what).toList());
        var why = String.join(
                "; ", changes.stream().map(said).map(Said::why).distinct().toList());
        var checked = versions.check(candidate);
        if (checked.rulebook() == null) {
            throw refused(checked.found());
        }
        var warnings = checked.found().stream()
                .filter(found -> found.severity() == Diagnostic.Severity.WARNING)
                .count();
        if (!dryRun) {
            versions.propose(
                    candidate, checked, new Change(viewer.name(), shortened(why(base, why)), origin, base.version()));
        }
        return new Proposal<>(
                checked.version(), base.version(), words, changes, warnings, !dryRun, Proposal.next(checked.version()));
    }

    /** Settings, with the version that they are of as ETag. */
    public static <T> RestResponse<T> shown(Active of, T settings) {
        return ResponseBuilder.ok(settings)
                .header(HttpHeaders.ETAG, tag(of.version()))
                .build();
    }

    /** 201 with the candidate's address; 200 for a dry run. */
    public static <C> RestResponse<Proposal<C>> answer(Proposal<C> proposal) {
        return proposal.stored()
                ? Responses.created("/api/v1/rulebooks/" + proposal.version(), proposal)
                : RestResponse.ok(proposal);
    }

    /** The reasons of the candidate that this one takes up are its own too. */
    private static String why(Base base, String why) {
        var before = base.candidate();
        return before == null || before.why().equals(why) ? why : before.why() + "; " + why;
    }

    /** What was changed and why, in words. */
    public record Said(String what, String why) {}

    private static String shortened(String why) {
        return why.length() <= 1_000 ? why : why.substring(0, 997) + "...";
    }

    private static Problem refused(List<Diagnostic> found) {
        return new Problem(
                        "rulebook-refused",
                        422,
                        "The rulebook is refused",
                        "With these settings the rulebook would not be taken; nothing was stored.")
                .with("diagnostics", found.stream().map(DiagnosticView::of).toList())
                .with("advice", "Each diagnostic says where it is and what to write instead.");
    }
}
