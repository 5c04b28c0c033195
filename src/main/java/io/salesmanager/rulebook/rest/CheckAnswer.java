package io.salesmanager.rulebook.rest;

import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.rulebook.DiagnosticView;
import io.salesmanager.rulebook.version.Versions.Checked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What files would come to as a rulebook.
 *
 * @param version what it would be
 * @param admitted whether it could be stored and published
 * @param rules null where it is refused
 * @param examples null where it is refused, since then none can be run
 */
public record CheckAnswer(
        String version,
        boolean admitted,
        @Nullable Integer rules,
        long errors,
        long warnings,
        @Nullable Examples examples,
        List<DiagnosticView> diagnostics) {

    /** @param failing how many cannot be read or do not hold; the diagnostics say why */
    public record Examples(int total, long failing) {}

    static CheckAnswer of(Checked checked) {
        var rulebook = checked.rulebook();
        var examples = checked.examples();
        return new CheckAnswer(
                checked.version(),
                rulebook != null,
                rulebook == null ? null : rulebook.rules().size(),
                count(checked.found(), Severity.ERROR),
                count(checked.found(), Severity.WARNING),
                examples == null ? null : new Examples(examples.examples(), examples.failing()),
                checked.found().stream().map(DiagnosticView::of).toList());
    }

    private static long count(List<Diagnostic> found, Severity severity) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
