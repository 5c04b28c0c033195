package io.salesmanager.rulebook.setting;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.salesmanager.platform.http.Precondition;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import io.salesmanager.rulebook.DiagnosticView;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Makes a candidate of the active rulebook with one file changed. Nothing is active by it. */
@ApplicationScoped
public class Proposing {
    private static final int MOST_CHANGES = 200;

    private final ActiveRulebook rulebook;
    private final Versions versions;
    private final Viewer viewer;

    @Inject
    Proposing(ActiveRulebook rulebook, Versions versions, Viewer viewer) {
        this.rulebook = rulebook;
        this.versions = versions;
        this.viewer = viewer;
    }

    /** What is active, where it still is what the sender saw. */
    public Active base(Precondition precondition) {
        var active = rulebook.active();
        precondition.check(tag(active.version()));
        return active;
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
    public static @Nullable String text(Active active, String path) {
        return active.files()
                .find(path)
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElse(null);
    }

    public <C> Proposal<C> propose(
            Active base, SourceFile changed, Origin origin, List<C> changes, Function<C, Said> said, boolean dryRun) {
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
            versions.propose(candidate, new Change(viewer.name(), shortened(why), origin, base.version()));
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
                ? ResponseBuilder.<Proposal<C>>created(URI.create("/api/v1/rulebooks/" + proposal.version()))
                        .entity(proposal)
                        .build()
                : RestResponse.ok(proposal);
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
