package io.salesmanager.benchmark;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.analysis.Findings;
import io.salesmanager.engine.analysis.RulebookAnalysis;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a full analysis costs, the first one of a process included: of the shipped rulebook, and of one with copies of its rules whose
 * thresholds differ a little, so that nearly every copy speaks with its original. Five times the rules are 469.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Measurement(iterations = 3)
@Fork(1)
public class AnalysisBenchmark {
    @Param({"1", "5"})
    int times;

    private Rulebook rulebook;

    @Setup
    public void load() throws IOException {
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
        var shipped = SourceFiles.read(Path.of("rules"));
        var files = new ArrayList<>(shipped.files());
        for (var copy = 1; copy < times; copy++) {
            for (var file : shipped.endingWith(".drl")) {
                var text = file.text()
                        .replaceAll("rule \"([A-Z]+)-", "rule \"$1x" + copy + "-")
                        .replaceAll("dial\\(\"([^\"]+)\"\\)", "dial(\"$1\") + 0." + copy);
                files.add(SourceFile.of("copy" + copy + "/" + file.path(), text));
            }
        }
        var result = RulebookLoader.load(new SourceFiles(files));
        if (!(result instanceof LoadResult.Loaded loaded)) {
            throw new IllegalStateException(result.diagnostics().get(0).shown());
        }
        rulebook = loaded.rulebook();
    }

    @Benchmark
    public Findings analyse() {
        return RulebookAnalysis.of(rulebook, LocalDate.of(2026, 11, 20));
    }
}
