package io.salesmanager.cli;

import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.engine.example.ExampleCheck;
import io.salesmanager.engine.example.ExampleCheck.Checked;
import java.io.PrintWriter;
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
        }
        return checked.failing() == 0 ? 0 : 1;
    }

    private static void print(Checked checked, PrintWriter out) {
        checked.found().forEach(diagnostic -> out.println(diagnostic.shown()));
        out.printf(
                "%d examples, %s%n",
                checked.examples(), checked.failing() == 0 ? "all hold." : checked.failing() + " do not hold.");
    }
}
