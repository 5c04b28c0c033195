package io.salesmanager.console.rulebook.rule;

import io.quarkus.qute.TemplateExtension;
import io.salesmanager.improve.health.RuleHealth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the page of a rule shows its health. */
@TemplateExtension
final class RuleWords {
    private RuleWords() {}

    static List<RuleHealth.Day> latestFirst(RuleHealth.Detail health) {
        var days = new ArrayList<>(health.history());
        Collections.reverse(days);
        return days;
    }
}
