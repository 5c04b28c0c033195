package io.salesmanager.rulebook;

import io.salesmanager.playbook.source.Diagnostic;
import org.jspecify.annotations.Nullable;

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
    public static DiagnosticView of(Diagnostic diagnostic) {
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
