package io.salesmanager.cli;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The folder that a command is about. */
final class RulesFolder {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = "rules",
            description = "The rules folder; ${DEFAULT-VALUE} where it is left out.")
    Path folder;

    SourceFiles files() {
        return files(folder, command);
    }

    static SourceFiles files(Path folder, CommandSpec command) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(command.commandLine(), "There is no folder '%s'.".formatted(folder));
        }
        try {
            return SourceFiles.read(folder);
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "'%s' cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    static LoadResult load(SourceFiles files) {
        return RulebookLoader.load(files);
    }
}
