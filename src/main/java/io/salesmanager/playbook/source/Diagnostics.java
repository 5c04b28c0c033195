package io.salesmanager.playbook.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Collects everything that is wrong, so that an author sees all of it at once. */
public final class Diagnostics {
    /** Errors before warnings before notes, each in order of file, sheet, line and column. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            .thenComparing(d -> d.at().file())
            .thenComparing(d -> Objects.requireNonNullElse(d.at().sheet(), ""))
            .thenComparing(d -> d.at().line())
            .thenComparing(d -> d.at().column());

    private final List<Diagnostic> found = new ArrayList<>();

    public void error(String code, Location at, String text, String message, String advice) {
        found.add(Diagnostic.error(code, at, text, message, advice));
    }

    public void warn(String code, Location at, String text, String message, String advice) {
        found.add(new Diagnostic(code, Diagnostic.Severity.WARNING, at, text, message, advice, null));
    }

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }

    public List<Diagnostic> all() {
        return inOrder(found);
    }

    /** As every list shows them. */
    public static List<Diagnostic> inOrder(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().sorted(ORDER).toList();
    }
}
