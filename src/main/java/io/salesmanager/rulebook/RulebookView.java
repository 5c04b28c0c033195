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
 * @param refused the last candidate, if it was refused
 */
public record RulebookView(
        @Nullable String version,
        @Nullable Instant since,
        int rules,
        List<Verdict> precedence,
        List<DiagnosticView> warnings,
        List<DiagnosticView> notes,
        @Nullable RefusedView refused,
        List<RuleInfo> catalogue) {

    public record RefusedView(String version, Instant at, List<DiagnosticView> diagnostics) {}

    /**
     * A diagnostic with its place spelled out.
     *
     * @param line null where the whole file is meant, or a cell
     * @param column null where the whole line is meant, or a cell; in CSV the number of the field
     * @param sheet of a spreadsheet
     * @param cell of a spreadsheet, such as {@code C7}
     * @param heading of the column of a table
     */
    public record DiagnosticView(
            String code,
            String severity,
            String file,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String heading,
            @Nullable String rule,
            String text,
            String message,
            String advice) {
        static DiagnosticView of(Diagnostic diagnostic) {
            var at = diagnostic.at();
            return new DiagnosticView(
                    diagnostic.code(),
                    diagnostic.severity().name(),
                    "rules/" + at.file(),
                    at.cell() == null && at.line() > 0 ? at.line() : null,
                    at.cell() == null && at.column() > 0 ? at.column() : null,
                    at.sheet(),
                    at.cell(),
                    at.heading(),
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
            return new RulebookView(null, null, 0, List.of(), List.of(), List.of(), refused, List.of());
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
