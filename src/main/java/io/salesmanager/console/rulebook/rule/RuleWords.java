package io.salesmanager.console.rulebook.rule;

import io.quarkus.qute.TemplateExtension;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.console.Words;
import io.salesmanager.engine.analysis.Finding;
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

    static String shown(Finding.Given given) {
        return Words.shown(new FactShown(given.fact(), given.value()));
    }

    static List<RuleHealth.Day> latestFirst(RuleHealth.Detail health) {
        var days = new ArrayList<>(health.history());
        Collections.reverse(days);
        return days;
    }
}
