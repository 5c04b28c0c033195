package io.salesmanager.console.rulebook.rule;

import io.quarkus.qute.TemplateExtension;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.console.Words;
import io.salesmanager.engine.analysis.Finding;
import io.salesmanager.engine.analysis.Findings;
import io.salesmanager.improve.health.RuleHealth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the page of a rule shows its health. */
@TemplateExtension
final class RuleWords {
    private RuleWords() {}

    static String kind(Finding finding) {
        return switch (finding.diagnostic().severity()) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Note";
        };
    }

    /** What is about a rule, without notes that nobody has to act on. */
    static List<Finding> outstanding(Findings findings, String rule) {
        return findings.about(rule).stream()
                .filter(finding -> finding.asksForWork() || finding.accepted() != null)
                .toList();
    }

    static List<Finding> notes(Findings findings, String rule) {
        return findings.about(rule).stream()
                .filter(finding -> !finding.asksForWork() && finding.accepted() == null)
                .toList();
    }

    static String shown(Finding.Given given) {
        return Words.shown(new FactShown(given.fact(), given.value()));
    }

    static List<RuleHealth.Day> latestFirst(RuleHealth.Detail health) {
        var days = new ArrayList<>(health.history());
        Collections.reverse(days);
        return days;
    }
}
