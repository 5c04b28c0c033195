package io.salesmanager.benchmark;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every benchmark of the core and prints what a decision costs, bytes included. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include("io\\.salesmanager\\.benchmark\\..*Benchmark\\..*")
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms1g", "-Xmx1g")
                .build();
        new Runner(options).run();
    }
}
