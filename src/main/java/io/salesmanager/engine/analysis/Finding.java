package io.salesmanager.engine.analysis;

import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author should look at.
 *
 * @param diagnostic the code, the place, a sentence and what to do; its rule is an id
 * @param with ids of the other rules that it is about
 * @param witness facts that show it, as the engine judged them; empty where nothing can be shown
 * @param accepted why an author says that it is meant, beside the rule; null where nobody does
 */
public record Finding(
        Diagnostic diagnostic,
        List<String> with,
        List<Given> witness,
        @Nullable String accepted) {

    /** A fact of a witness; null is unknown. */
    public record Given(String fact, @Nullable Object value) {}

    public Finding(Diagnostic diagnostic) {
        this(diagnostic, List.of(), List.of(), null);
    }

    public Finding(Diagnostic diagnostic, List<String> with, List<Given> witness) {
        this(diagnostic, List.copyOf(with), List.copyOf(witness), null);
    }

    public String code() {
        return diagnostic.code();
    }

    /** Whether it is about this rule, be it as the other one. */
    public boolean isAbout(String rule) {
        return rule.equals(diagnostic.rule()) || with.contains(rule);
    }

    /** Whether an author has to mend or accept it. */
    public boolean asksForWork() {
        return accepted == null && diagnostic.severity() != Severity.INFO;
    }

    Finding accepted(String reason) {
        return new Finding(diagnostic, with, witness, reason);
    }
}
