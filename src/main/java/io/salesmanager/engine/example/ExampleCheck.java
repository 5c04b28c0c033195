package io.salesmanager.engine.example;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Runs all examples of a rulebook, and finds the rules that none covers. */
public final class ExampleCheck {
    private final Rulebook rulebook;
    private final Diagnostics found = new Diagnostics();
    private final List<ExampleReader.Located> examples;

    private ExampleCheck(Rulebook rulebook, SourceFiles files) {
        this.rulebook = rulebook;
        this.examples = files.endingWith("examples.yaml").stream()
                .flatMap(file -> ExampleReader.read(file, found).stream())
                .toList();
    }

    /**
     * How the examples came out.
     *
     * @param found examples that cannot be read (errors) or do not hold (warnings), and rules without examples (notes)
     */
    public record Checked(int examples, List<Diagnostic> found) {
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
        check.run();
        check.findUncovered();
        return new Checked(check.examples.size(), check.found.all());
    }

    private void run() {
        var runner = new ExampleRunner(rulebook);
        for (var example : examples) {
            for (var failure : runner.run(example).failures()) {
                found.warn(
                        "example-does-not-hold",
                        example.at(),
                        example.example().name(),
                        "'%s': %s.".formatted(example.example().name(), failure),
                        "Correct the rule, or the example where the rule is right.");
            }
        }
    }

    private void findUncovered() {
        var speaking = covered(true);
        var silent = covered(false);
        for (var rule : rulebook.rules()) {
            if (!speaking.contains(rule.id()) || !silent.contains(rule.id())) {
                found.add(Diagnostic.info(
                                "rule-without-example",
                                place(rule),
                                rule.id(),
                                "No example shows %s %s."
                                        .formatted(
                                                rule.id(),
                                                speaking.contains(rule.id()) ? "staying silent" : "speaking"),
                                "Add one to the examples.yaml beside it.")
                        .inRule(rule.id()));
            }
        }
    }

    private Set<String> covered(boolean fires) {
        var rules = new HashSet<String>();
        for (var located : examples) {
            if (Objects.equals(located.example().fires(), fires)) {
                rules.add(Objects.requireNonNullElse(located.example().rule(), ""));
            }
        }
        return rules;
    }

    private static Location place(RuleInfo rule) {
        return new Location(rule.file(), rule.line(), 0);
    }
}
