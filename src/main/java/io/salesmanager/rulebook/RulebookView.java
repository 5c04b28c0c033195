package io.salesmanager.rulebook;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.rulebook.ActiveRulebook.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is active, as {@code GET /api/v1/rulebook} tells it.
 *
 * @param version null while no rulebook serves
 * @param notes what is worth knowing and nothing to worry about, such as a sentence that no rule uses
 * @param refused what the rules folder held last, if it was refused
 * @param behind what is to decide and cannot be loaded here, so that the version named first serves on
 * @param folder where the rules folder differs from what decides; null where it does not, or is not looked at
 */
public record RulebookView(
        @Nullable String version,
        @Nullable Instant since,
        int rules,
        List<Verdict> precedence,
        List<DiagnosticView> warnings,
        List<DiagnosticView> notes,
        @Nullable RefusedView refused,
        @Nullable RefusedView behind,
        @Nullable FolderView folder,
        List<RuleInfo> catalogue) {

    public record RefusedView(String version, Instant at, List<DiagnosticView> diagnostics) {}

    static RulebookView of(State state) {
        var active = state.active();
        var refused = state.refused() == null
                ? null
                : new RefusedView(
                        state.refused().version(),
                        state.refused().at(),
                        views(state.refused().diagnostics()));
        var behind = state.behind() == null
                ? null
                : new RefusedView(
                        state.behind().version(),
                        state.behind().at(),
                        views(state.behind().diagnostics()));
        if (active == null) {
            return new RulebookView(null, null, 0, List.of(), List.of(), List.of(), refused, behind, null, List.of());
        }
        var rulebook = active.rulebook();
        return new RulebookView(
                rulebook.version(),
                active.since(),
                rulebook.rules().size(),
                rulebook.playbook().precedence(),
                views(active.warnings(), Severity.WARNING),
                views(active.warnings(), Severity.INFO),
                refused,
                behind,
                state.folder() == null ? null : FolderView.of(state.folder(), active),
                rulebook.rules());
    }

    private static List<DiagnosticView> views(List<Diagnostic> diagnostics, Severity severity) {
        return views(diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList());
    }

    private static List<DiagnosticView> views(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticView::of).toList();
    }
}
