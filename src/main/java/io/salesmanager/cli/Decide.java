package io.salesmanager.cli;

import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.SystemClock;
import io.salesmanager.review.judge.DecisionsByRulebook;
import io.salesmanager.review.judge.Explain;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Decides on facts by a rules folder, without a service. */
@Command(
        name = "decide",
        description = "Decides on facts by a rules folder, as POST /api/v1/decisions does, and stores nothing.")
final class Decide implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final List<String> OF_LINES = List.of(".ndjson", ".jsonl");

    @Spec
    CommandSpec command;

    @Mixin
    RulesFolder folder;

    @Option(
            names = "--facts",
            required = true,
            paramLabel = "FILE",
            description =
                    "What POST /api/v1/decisions takes; in a file ending in .ndjson or .jsonl one a line; - for standard input.")
    String facts;

    @Option(names = "--lines", description = "Standard input has one question a line.")
    boolean lines;

    @Option(
            names = "--explain",
            paramLabel = "none|short|full",
            description = "short, if left out, gives the reasons; full their conditions, values and dials too.")
    @Nullable String explain;

    @Option(names = "--json", description = "Answer in JSON, as the service does; where facts come in lines, in lines.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        var detail = detail();
        var out = command.commandLine().getOut();
        var result = RulesFolder.load(folder.files());
        if (!(result instanceof Loaded loaded)) {
            var found = Found.of(result);
            if (json) {
                out.println(Json.of(found));
            } else {
                found.print(out, false);
            }
            return 1;
        }
        var decisions = new DecisionsByRulebook(loaded.rulebook(), SystemClock.get());
        try (var in = facts()) {
            return isOfLines() ? lines(decisions, in, detail) : one(decisions, in, detail);
        }
    }

    private Explain detail() {
        try {
            return Explain.of(explain);
        } catch (Problem problem) {
            throw new ParameterException(
                    command.commandLine(),
                    problem.getMessage() + " " + problem.members().get("advice"),
                    problem);
        }
    }

    private boolean isOfLines() {
        return facts.equals(STANDARD_INPUT) ? lines : OF_LINES.stream().anyMatch(facts::endsWith);
    }

    private InputStream facts() {
        if (facts.equals(STANDARD_INPUT)) {
            return new FilterInputStream(System.in) {
                @Override
                public void close() {
                    // standard input is not ours to close
                }
            };
        }
        try {
            return Files.newInputStream(Path.of(facts));
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(), "'%s' cannot be read.".formatted(facts), e);
        }
    }

    private int one(DecisionsByRulebook decisions, InputStream in, Explain detail) throws IOException {
        var out = command.commandLine().getOut();
        try {
            var answer = decisions.answer(in.readAllBytes(), detail);
            if (json) {
                out.println(Json.of(answer));
            } else {
                DecisionText.print(answer, out);
            }
            return 0;
        } catch (Problem problem) {
            refused(facts, problem.shown());
            return 1;
        }
    }

    private int lines(DecisionsByRulebook decisions, InputStream in, Explain detail) throws IOException {
        var out = command.commandLine().getOut();
        var refused = new boolean[1];
        decisions.answerLines(in, detail, answer -> {
            var problem = answer.problem();
            refused[0] |= problem != null;
            if (json) {
                out.println(Json.line(answer));
            } else if (problem != null) {
                refused(facts + ":" + answer.line(), problem);
            } else if (answer.answer() != null) {
                DecisionText.print(answer.answer(), out);
            }
            out.flush();
        });
        return refused[0] ? 1 : 0;
    }

    /** In JSON as the service answers it; else one line for each thing that is wrong. */
    private void refused(String where, Map<String, Object> problem) {
        if (json) {
            command.commandLine().getOut().println(Json.of(problem));
        } else {
            DecisionText.printProblem(where, problem, command.commandLine().getErr());
        }
    }
}
