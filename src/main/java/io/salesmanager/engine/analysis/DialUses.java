package io.salesmanager.engine.analysis;

import io.salesmanager.advice.DueDials;
import io.salesmanager.engagement.Planner;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.learning.LearningDials;
import io.salesmanager.playbook.management.ManagementDials;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds dials that neither a rule, the planner of touches, an escalation, a quiz, an approval nor a page of managers reads:
 * turning them does nothing, and who turns them does not see that.
 */
final class DialUses {
    private DialUses() {}

    static List<Finding> unused(Rulebook rulebook) {
        var used = used(rulebook);
        return rulebook.dials().names().stream()
                .filter(dial -> !used.contains(dial))
                .map(dial -> rulebook.dials().rows().stream()
                        .filter(row -> row.dial().equals(dial))
                        .findFirst()
                        .orElseThrow())
                .map(DialUses::finding)
                .toList();
    }

    private static Set<String> used(Rulebook rulebook) {
        return Stream.of(
                        rulebook.rules().stream().flatMap(rule -> rule.dials().stream()),
                        rulebook.rules().stream().map(rule -> DueDials.of(rule.id())),
                        Stream.of(DueDials.GENERAL),
                        Planner.dials().stream(),
                        LearningDials.NAMES.stream(),
                        ManagementDials.NAMES.stream())
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    private static Finding finding(DialRow row) {
        return new Finding(new Diagnostic(
                "unused-dial",
                Severity.WARNING,
                row.at(),
                row.dial(),
                "Nothing uses the dial '%s'.".formatted(row.dial()),
                "Delete its rows, or use it in a rule.",
                null));
    }
}
