package io.salesmanager.console.rulebook.rule;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.engine.example.ExampleRunner;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The examples of a rule, run. */
final class CoveringExamples {
    private CoveringExamples() {}

    /**
     * @param speaks whether the rule is to speak; null where the example does not say
     * @param failures what is not as expected; none where the example holds
     */
    record Shown(String name, @Nullable Boolean speaks, String at, String file, int line, List<String> failures) {}

    static List<Shown> of(String rule, Rulebook rulebook, SourceFiles files) {
        var runner = new ExampleRunner(rulebook.switchedOn());
        return ExampleReader.readAll(files, new Diagnostics()).stream()
                .filter(located -> located.example().rules().contains(rule))
                .map(located -> new Shown(
                        located.example().name(),
                        located.example().speaks(rule),
                        located.at().shown(),
                        located.at().file(),
                        located.at().line(),
                        failures(runner, located)))
                .toList();
    }

    private static List<String> failures(ExampleRunner runner, ExampleReader.Located located) {
        try {
            return runner.run(located).failures();
        } catch (IllegalArgumentException e) {
            return List.of("Its facts cannot be: " + e.getMessage());
        }
    }
}
