package io.salesmanager.benchmark;

import io.salesmanager.advice.Decision;
import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.jboss.logmanager.LogContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What deciding costs: pipelines of 50 open deals of the sample company, under the shipped rulebook and under one of ten times
 * the rules of which the same number fire. One operation is one decision.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {
    private static final int DEALS = 50;

    @Param({"1", "10"})
    int times;

    private Rulebook rulebook;
    private AsOf asOf;
    private List<PipelineHistory> histories;
    private List<Pipeline> pipelines;
    private int next;

    @Setup
    public void load() throws IOException {
        // outside the service the log manager lets every trace message through, which costs fifty times the decision
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
        rulebook = load(times);
        var company = SamplePipelines.company();
        var cohorts = CohortBuilder.of(company.opportunities(), rulebook.playbook(), SamplePipelines.INSTANT);
        asOf = rulebook.asOf(SamplePipelines.INSTANT, cohorts);
        histories = SamplePipelines.of(company, rulebook.playbook(), DEALS);
        pipelines = histories.stream()
                .map(history -> PipelineFacts.of(history, asOf))
                .toList();
    }

    /** Facts are there; rules fire, proposals settle, reasons carry their sentences and conditions with values. */
    @Benchmark
    @OperationsPerInvocation(DEALS)
    public List<Decision> decideExplained() {
        return rulebook.decide(pipelines.get(next()), asOf, true);
    }

    /** The same with sentences alone. */
    @Benchmark
    @OperationsPerInvocation(DEALS)
    public List<Decision> decide() {
        return rulebook.decide(pipelines.get(next()), asOf, false);
    }

    /** From history to decision: measures are taken too. */
    @Benchmark
    @OperationsPerInvocation(DEALS)
    public List<Decision> measureAndDecideExplained() {
        return rulebook.decide(PipelineFacts.of(histories.get(next()), asOf), asOf, true);
    }

    private int next() {
        next = (next + 1) % pipelines.size();
        return next;
    }

    /** The shipped rules, and copies of them with other thresholds, none of which ever fires. */
    static Rulebook load(int times) throws IOException {
        var shipped = SourceFiles.read(Path.of("rules"));
        var files = new ArrayList<>(shipped.files());
        for (var copy = 1; copy < times; copy++) {
            for (var file : shipped.endingWith(".drl")) {
                files.add(SourceFile.of("copy" + copy + "/" + file.path(), copied(file.text(), copy)));
            }
        }
        var result = RulebookLoader.load(new SourceFiles(files));
        if (result instanceof LoadResult.Loaded loaded) {
            return loaded.rulebook();
        }
        throw new IllegalStateException(result.diagnostics().get(0).shown());
    }

    /**
     * Other ids; every number is compared with another threshold, and each rule has one condition of its own that is never met,
     * tested after all that it shares. Conditions without a number, such as that a deal is open, are the same in all copies.
     */
    private static String copied(String rules, int copy) {
        var other = rules.replaceAll("rule \"([A-Z]+)-", "rule \"$1x" + copy + "-")
                .replaceAll("dial\\(\"([^\"]+)\"\\)", "dial(\"$1\") + 0." + copy);
        return Pattern.compile("\\)\\s*\\nthen")
                .matcher(other)
                .replaceAll(end -> ", ageDays < -%d.%d )\nthen".formatted(copy, end.start()));
    }
}
