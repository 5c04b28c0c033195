package io.salesmanager.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import io.salesmanager.platform.start.Service;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Starts the service; with the name of a command, does that and ends. */
@QuarkusMain
@Command(
        name = "salesmanager",
        description =
                "Checks, tests and analyses a rules folder, and decides by it. Without a command it starts the service.",
        subcommands = {Check.class, Examples.class, Analyse.class, ImpactCommand.class, Decide.class},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:the rulebook or the facts are refused, an example does not hold, there is a finding, or more changes than is allowed",
            "2:wrong usage, or a folder or file cannot be read"
        })
public final class Main {
    /** Held, so that its level is not forgotten: without a configuration, every trace message of the engine is written. */
    private static final Logger ROOT = Logger.getLogger("");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    Main() {}

    public static void main(String... args) {
        if (args.length == 0) {
            Service.run();
        } else {
            ROOT.setLevel(Level.WARNING);
            System.exit(commandLine().execute(args));
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }
}
