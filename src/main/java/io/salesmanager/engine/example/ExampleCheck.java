package io.salesmanager.engine.example;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.example.ExampleRunner.Outcome;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;

/** Runs all examples of a rulebook, and finds the rules that none covers. */
public final class ExampleCheck {
    private final Rulebook rulebook;
    private final Diagnostics found = new Diagnostics();
    private final List<ExampleReader.Located> examples;

    private ExampleCheck(Rulebook rulebook, SourceFiles files) {
        this.rulebook = rulebook;
        this.examples = ExampleReader.readAll(files, found);
    }

    /**
     * How the examples came out.
     *
     * @param found examples that cannot be read (errors) or do not hold (warnings), and rules without examples (notes)
     * @param coverage for every rule, in order of place, how examples show it
     */
    public record Checked(int examples, List<Diagnostic> found, List<Coverage> coverage) {
        /** How many examples cannot be read or do not hold; one may have several faults. */
        public long failing() {
            return found.stream()
                    .filter(diagnostic -> diagnostic.severity() != Diagnostic.Severity.INFO)
                    .map(Diagnostic::at)
                    .distinct()
                    .count();
        }
    }

    /** Examples prove rules, not settings: rules that a switch has off are asked too. */
    public static Checked of(Rulebook rulebook, SourceFiles files) {
        var check = new ExampleCheck(rulebook.switchedOn(), files);
        var coverage = Coverage.of(check.rulebook, check.run());
        coverage.forEach(check::findUncovered);
        return new Checked(check.examples.size(), check.found.all(), coverage);
    }

    private List<Outcome> run() {
        var runner = new ExampleRunner(rulebook);
        var outcomes = new ArrayList<Outcome>();
        for (var example : examples) {
            try {
                var outcome = runner.run(example);
                outcomes.add(outcome);
                if (!outcome.holds()) {
                    doesNotHold(example, String.join("; ", outcome.failures()));
                }
            } catch (IllegalArgumentException e) {
                doesNotHold(example, "its facts cannot be: " + e.getMessage());
            }
        }
        return outcomes;
    }

    private void doesNotHold(ExampleReader.Located example, String failure) {
        found.warn(
                "example-does-not-hold",
                example.at(),
                example.example().name(),
                "'%s': %s.".formatted(example.example().name(), failure),
                "Correct the rule, or the example where the rule is right.");
    }

    private void findUncovered(Coverage rule) {
        if (rule.shownSpeaking() == 0 || rule.shownSilent() == 0) {
            found.add(Diagnostic.info(
                            "rule-without-example",
                            rule.at(),
                            rule.rule(),
                            "No example shows %s %s."
                                    .formatted(rule.rule(), rule.shownSpeaking() > 0 ? "staying silent" : "speaking"),
                            "Add one to the examples beside it.")
                    .inRule(rule.rule()));
        }
    }
}
