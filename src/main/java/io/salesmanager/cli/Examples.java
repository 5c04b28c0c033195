package io.salesmanager.cli;

import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.engine.example.Coverage;
import io.salesmanager.engine.example.ExampleCheck;
import io.salesmanager.engine.example.ExampleCheck.Checked;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the examples of a rulebook. */
@Command(
        name = "test",
        description = "Runs all examples of a rules folder, and names the rules that no example covers.")
final class Examples implements Callable<Integer> {
    @Spec
    CommandSpec command;

    @Mixin
    RulesFolder folder;

    @Option(names = "--json", description = "Answer in JSON.")
    boolean json;

    @Option(names = "--coverage", description = "Also list how examples show each rule and each row of a table.")
    boolean coverage;

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
        var checked = ExampleCheck.of(loaded.rulebook(), files);
        if (json) {
            out.println(Json.of(checked));
        } else {
            print(checked, out);
            if (coverage) {
                print(checked.coverage(), out);
            }
        }
        return checked.failing() == 0 ? 0 : 1;
    }

    private static void print(Checked checked, PrintWriter out) {
        checked.found().forEach(diagnostic -> out.println(diagnostic.shown()));
        out.printf(
                "%d examples, %s%n",
                checked.examples(), checked.failing() == 0 ? "all hold." : checked.failing() + " do not hold.");
    }

    private static void print(List<Coverage> coverage, PrintWriter out) {
        out.printf("%-12s %6s %8s %9s %7s  %s%n", "rule", "speaks", "decides", "expected", "silent", "at");
        for (var rule : coverage) {
            out.printf(
                    "%-12s %6d %8d %9d %7d  %s%n",
                    rule.rule(),
                    rule.spoke(),
                    rule.decided(),
                    rule.shownSpeaking(),
                    rule.shownSilent(),
                    rule.at().shown());
        }
        out.printf(
                "%d of %d rules speak in an example, %d are shown silent.%n",
                coverage.stream().filter(rule -> rule.spoke() > 0).count(),
                coverage.size(),
                coverage.stream().filter(rule -> rule.shownSilent() > 0).count());
    }
}
