package io.salesmanager.cli;

import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.network.EvaluationStopped;
import io.salesmanager.improve.impact.Comparison;
import io.salesmanager.improve.impact.Given;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.improve.impact.Limit;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.SystemClock;
import io.salesmanager.review.question.QuestionLines;
import io.salesmanager.review.question.QuestionLines.Question;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what another rulebook would change, on deals in a file. */
@Command(
        name = "impact",
        description =
                "Decides the deals of a file by two rulebooks and says which get another verdict, and what makes them.")
final class ImpactCommand implements Callable<Integer> {
    private static final int MOST_FAULTS = 20;

    @Spec
    CommandSpec command;

    @Parameters(index = "0", paramLabel = "RULES", description = "The rules folder that decides now.")
    Path rules;

    @Parameters(index = "1", paramLabel = "CANDIDATE", description = "The rules folder that is to decide.")
    Path candidate;

    @Option(
            names = "--facts",
            required = true,
            paramLabel = "FILE",
            description = "The deals: one question a line, as POST /api/v1/decisions/bulk takes them.")
    Path facts;

    @Option(
            names = "--most-flipped",
            paramLabel = "PERCENT",
            description = "End with 1 where more of the open amount gets another verdict, such as 5%%.")
    @Nullable String mostFlipped;

    @Option(names = "--json", description = "Answer in JSON.")
    boolean json;

    private long faults;

    @Override
    public Integer call() {
        var limit = Optional.ofNullable(mostFlipped).map(this::limit);
        var before = load(rules);
        var after = load(candidate);
        if (before.isEmpty() || after.isEmpty()) {
            return 1;
        }
        var impact = compare(before.get(), after.get());
        if (faults > 0) {
            command.commandLine()
                    .getErr()
                    .printf("%d lines cannot be read, so nothing is compared. Correct them.%n", faults);
            return 2;
        }
        var exceeded = limit.map(most -> most.exceeded(impact)).orElse(List.of());
        var out = command.commandLine().getOut();
        if (json) {
            out.println(Json.of(impact));
        } else {
            ImpactText.print(impact, out);
        }
        exceeded.forEach(sentence -> command.commandLine().getErr().println(sentence));
        return exceeded.isEmpty() ? 0 : 1;
    }

    private Limit limit(String text) {
        try {
            return Limit.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<Rulebook> load(Path folder) {
        var result = RulesFolder.load(RulesFolder.files(folder, command));
        if (result instanceof Loaded loaded) {
            return Optional.of(loaded.rulebook());
        }
        var err = command.commandLine().getErr();
        err.printf("%s is refused:%n", folder);
        Found.of(result).print(err, false);
        return Optional.empty();
    }

    private Impact compare(Rulebook before, Rulebook after) {
        var comparison = new Comparison(before, after);
        var progress = new Progress(command.commandLine().getErr());
        try (var in = Files.newInputStream(facts)) {
            new QuestionLines(before.playbook(), SystemClock.get()).read(in, new QuestionLines.Visitor() {
                @Override
                public void asked(Question question) {
                    try {
                        count(question, comparison);
                        progress.tell(comparison.progress());
                    } catch (EvaluationStopped e) {
                        fault(question.line(), String.valueOf(e.getMessage()));
                    }
                }

                @Override
                public void refused(long line, Problem problem) {
                    fault(line, words(problem));
                }
            });
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "'%s' cannot be read: %s".formatted(facts, e.getMessage()), e);
        }
        progress.end();
        return comparison.impact();
    }

    private static void count(Question question, Comparison comparison) {
        var before = comparison.before();
        var after = comparison.after();
        comparison.count(
                new Given(question.history(), null),
                before.asOf(question.asOf(), question.usual(before.playbook())),
                after.asOf(question.asOf(), question.usual(after.playbook())));
    }

    private void fault(long line, String words) {
        faults++;
        if (faults <= MOST_FAULTS) {
            command.commandLine().getErr().printf("%s:%d: %s%n", facts, line, words);
        }
    }

    private static String words(Problem problem) {
        var field = problem.members().get("field");
        var advice = problem.members().get("advice");
        return "%s%s%s"
                .formatted(field == null ? "" : field + ": ", problem.getMessage(), advice == null ? "" : " " + advice);
    }

    /** How far it is, on a terminal. */
    private static final class Progress {
        private static final int EACH = 1_000;

        private final PrintWriter err;
        private final boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        private int told;

        Progress(PrintWriter err) {
            this.err = err;
        }

        void tell(Impact.Progress so) {
            if (terminal && so.deals() - told >= EACH) {
                told = so.deals();
                err.printf("\r%,d deals, %,d get another verdict", so.deals(), so.flips());
                err.flush();
            }
        }

        void end() {
            if (told > 0) {
                err.print("\r\033[K");
                err.flush();
            }
        }
    }
}
