package io.salesmanager.cli;

import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with a rulebook, each with its place. */
@Command(
        name = "check",
        description = "Loads a rules folder and says everything that is wrong with it, each with its place.")
final class Check implements Callable<Integer> {
    @Spec
    CommandSpec command;

    @Mixin
    RulesFolder folder;

    @Option(names = "--json", description = "Answer in JSON.")
    boolean json;

    @Option(names = "--strict", description = "Warnings count as errors.")
    boolean strict;

    @Option(names = "--notes", description = "Also list what is worth knowing, such as sentences that no rule uses.")
    boolean notes;

    @Override
    public Integer call() {
        var found = Found.of(RulesFolder.load(folder.files()));
        var out = command.commandLine().getOut();
        if (json) {
            out.println(Json.of(found));
        } else {
            found.print(out, notes);
        }
        return !found.loaded() || (strict && found.count(Severity.WARNING) > 0) ? 1 : 0;
    }
}
