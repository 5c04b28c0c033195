package io.salesmanager.rulebook;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.rulebook.ActiveRulebook.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is active, as {@code GET /api/v1/rulebook} tells it.
 *
 * @param version null while no rulebook serves
 * @param refused the last candidate, if it was refused
 */
public record RulebookView(
        @Nullable String version,
        @Nullable Instant since,
        int rules,
        List<Verdict> precedence,
        List<DiagnosticView> warnings,
        @Nullable RefusedView refused,
        List<RuleInfo> catalogue) {

    public record RefusedView(String version, Instant at, List<DiagnosticView> diagnostics) {}

    /** A diagnostic with its place spelled out. */
    public record DiagnosticView(
            String code,
            String severity,
            String file,
            int line,
            int column,
            @Nullable String rule,
            String text,
            String message,
            String advice) {
        static DiagnosticView of(Diagnostic diagnostic) {
            return new DiagnosticView(
                    diagnostic.code(),
                    diagnostic.severity().name(),
                    "rules/" + diagnostic.at().file(),
                    diagnostic.at().line(),
                    diagnostic.at().column(),
                    diagnostic.rule(),
                    diagnostic.text(),
                    diagnostic.message(),
                    diagnostic.advice());
        }
    }

    static RulebookView of(State state) {
        var active = state.active();
        var refused = state.refused() == null
                ? null
                : new RefusedView(
                        state.refused().version(),
                        state.refused().at(),
                        views(state.refused().diagnostics()));
        if (active == null) {
            return new RulebookView(null, null, 0, List.of(), List.of(), refused, List.of());
        }
        var rulebook = active.rulebook();
        return new RulebookView(
                rulebook.version(),
                active.since(),
                rulebook.rules().size(),
                rulebook.playbook().precedence(),
                views(active.warnings()),
                refused,
                rulebook.rules());
    }

    private static List<DiagnosticView> views(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticView::of).toList();
    }
}
