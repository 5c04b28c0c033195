package io.salesmanager.engine.analysis;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds dials that no rule reads: turning them does nothing, and who turns them does not see that. */
final class DialUses {
    private static final Pattern DIAL = Pattern.compile("dial\\s*\\(\\s*[\"']([^\"']+)[\"']\\s*\\)");

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
        var used = new HashSet<String>();
        for (var rule : rulebook.admitted()) {
            rule.patterns()
                    .forEach(pattern -> pattern.conditions().forEach(condition -> used.addAll(condition.dialNames())));
            collect(rule.written().consequence().text(), used);
            rule.written().annotation("because").ifPresent(because -> collect(because.text(), used));
        }
        return used;
    }

    private static void collect(String text, Set<String> used) {
        var calls = DIAL.matcher(text);
        while (calls.find()) {
            used.add(calls.group(1));
        }
    }

    private static Finding finding(DialRow row) {
        return new Finding(new Diagnostic(
                "unused-dial",
                Severity.WARNING,
                row.at(),
                row.dial(),
                "No rule uses the dial '%s'.".formatted(row.dial()),
                "Delete its rows, or use it in a rule.",
                null));
    }
}
