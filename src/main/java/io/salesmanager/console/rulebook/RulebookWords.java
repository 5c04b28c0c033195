package io.salesmanager.console.rulebook;

import io.quarkus.qute.TemplateExtension;
import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.Scope;
import io.salesmanager.rulebook.DiagnosticView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How the pages about the rulebook write its things. */
@TemplateExtension
public final class RulebookWords {
    private static final int MOST_DECIMALS = 6;

    private RulebookWords() {}

    /** A file and line, or the cell of a workbook; in a DMN model with the decision and its row. */
    public static String place(RuleInfo rule) {
        var file = "rules/" + rule.file();
        if (rule.file().endsWith(".dmn")) {
            var row = rule.cell() == null ? "" : ", " + rule.cell();
            return "%s:%d (%s%s)".formatted(file, rule.line(), rule.sheet(), row);
        }
        return rule.cell() == null || rule.sheet() == null
                ? file + ":" + rule.line()
                : file + "!" + rule.sheet() + "!" + rule.cell();
    }

    /** Such as {@code rules/20-disqualification/silence.drl:9:22}, or the cell of a workbook. */
    public static String place(DiagnosticView diagnostic) {
        if (diagnostic.cell() != null) {
            return diagnostic.file() + "!" + diagnostic.sheet() + "!" + diagnostic.cell();
        }
        var column = diagnostic.column() == null ? "" : ":" + diagnostic.column();
        return diagnostic.line() == null ? diagnostic.file() : diagnostic.file() + ":" + diagnostic.line() + column;
    }

    /** Of its file below the rules folder. */
    public static String path(DiagnosticView diagnostic) {
        return diagnostic.file().replaceFirst("^rules/", "");
    }

    public static String kind(DiagnosticView diagnostic) {
        return switch (diagnostic.severity()) {
            case "ERROR" -> "Error";
            case "WARNING" -> "Warning";
            default -> "Note";
        };
    }

    public static String words(RuleSource.Format format) {
        return switch (format) {
            case DRL -> "DRL";
            case SENTENCES -> "sentences";
            case TABLE -> "table";
            case DMN -> "DMN";
        };
    }

    /** Which deals a setting is for, such as {@code all deals} or {@code stage Proposal, enterprise}. */
    public static String deals(Scope scope) {
        var parts = Stream.of(
                        scope.productLine() == null ? null : "line " + scope.productLine(),
                        scope.stage() == null ? null : "stage " + scope.stage(),
                        scope.motion() == null
                                ? null
                                : scope.motion().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        scope.segment() == null ? null : "segment " + scope.segment())
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? "all deals" : String.join(", ", parts);
    }

    /** Such as {@code 30 days}. */
    public static String value(DialRow row) {
        return (number(row.value()) + " " + row.unit()).strip();
    }

    /** Such as {@code 3 to 120}. */
    public static String range(DialRow row) {
        return number(row.min()) + " to " + number(row.max());
    }

    public static String words(Double value) {
        return number(value);
    }

    /** As people write it: with groups of thousands, and no more decimals than there are. */
    private static String number(double value) {
        var format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(value);
    }

    /** As a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
