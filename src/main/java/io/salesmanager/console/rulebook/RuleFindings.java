package io.salesmanager.console.rulebook;

import io.salesmanager.playbook.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What the checks of a rulebook say of its rules. */
public final class RuleFindings {
    private RuleFindings() {}

    /** Id of the rule that a diagnostic is about; some name it with its title. */
    static Optional<String> rule(Diagnostic diagnostic) {
        return Optional.ofNullable(diagnostic.rule()).map(name -> name.split(" ", 2)[0]);
    }

    /** Those about one rule. */
    public static List<Diagnostic> of(String rule, List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> rule(diagnostic).filter(rule::equals).isPresent())
                .toList();
    }
}
