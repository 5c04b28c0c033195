package io.salesmanager.cli;

import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.engine.example.ExampleRunner;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the examples of a rulebook. */
@Command(
        name = "test",
        description = "Runs every examples.yaml of a rules folder, and names the rules that no example covers.")
final class Examples implements Callable<Integer> {
    @Spec
    CommandSpec command;

    @Mixin
    RulesFolder folder;

    @Option(names = "--json", description = "Answer in JSON.")
    boolean json;

    /**
     * How the examples came out.
     *
     * @param withoutExample rules that no example shows speaking, or none shows silent
     */
    record Tested(int examples, List<Failure> failures, List<String> withoutExample) {}

    record Failure(String at, String name, List<String> failures) {}

    @Override
    public Integer call() {
        var files = folder.files();
        var out = command.commandLine().getOut();
        var result = RulesFolder.load(files);
        if (!(result instanceof Loaded loaded)) {
            var found = Found.of(result);
            if (json) {
                out.println(Json.of(found));
            } else {
                found.print(out, false);
            }
            return 1;
        }
        var unreadable = new Diagnostics();
        var tested = run(loaded.rulebook(), files, unreadable);
        if (json) {
            out.println(Json.of(tested));
        } else {
            unreadable.all().forEach(diagnostic -> out.println(diagnostic.shown()));
            print(tested, out);
        }
        return tested.failures().isEmpty() && !unreadable.hasErrors() ? 0 : 1;
    }

    private static Tested run(Rulebook rulebook, SourceFiles files, Diagnostics unreadable) {
        var examples = files.endingWith("examples.yaml").stream()
                .flatMap(file -> ExampleReader.read(file, unreadable).stream())
                .toList();
        var runner = new ExampleRunner(rulebook);
        var failures = examples.stream()
                .map(runner::run)
                .filter(outcome -> !outcome.holds())
                .map(outcome ->
                        new Failure(outcome.at().exact(), outcome.example().name(), outcome.failures()))
                .toList();
        var speaks = covered(examples, true);
        var silent = covered(examples, false);
        var without = rulebook.rules().stream()
                .map(RuleInfo::id)
                .filter(rule -> !speaks.contains(rule) || !silent.contains(rule))
                .toList();
        return new Tested(examples.size(), failures, without);
    }

    private static Set<String> covered(List<ExampleReader.Located> examples, boolean fires) {
        var rules = new HashSet<String>();
        for (var located : examples) {
            var example = located.example();
            if (example.rule() != null && example.fires() != null && example.fires() == fires) {
                rules.add(example.rule());
            }
        }
        return rules;
    }

    private static void print(Tested tested, PrintWriter out) {
        for (var failure : tested.failures()) {
            out.printf("%s: %s%n", failure.at(), failure.name());
            failure.failures().forEach(line -> out.printf("    %s%n", line));
        }
        if (!tested.withoutExample().isEmpty()) {
            out.printf(
                    "Without an example that speaks and one that does not: %s%n",
                    String.join(", ", tested.withoutExample()));
        }
        out.printf(
                "%d examples, %s%n",
                tested.examples(),
                tested.failures().isEmpty() ? "all hold." : tested.failures().size() + " do not hold.");
    }
}
