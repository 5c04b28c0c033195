package io.salesmanager.forecast.figure;

import io.salesmanager.forecast.score.Accuracy;
import io.salesmanager.forecast.score.Scored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleBacktestMeasurement {
    @Test
    void run() {
        var results = new ArrayList<SampleBacktest.Result>();
        var seeds = Integer.getInteger("seeds", 6);
        var size = Double.parseDouble(System.getProperty("size", "0.1"));
        for (var seed = 1; seed <= seeds; seed++) {
            var test = new SampleBacktest(seed, size);
            for (var q : List.of("2026-Q1", "2026-Q2", "2026-Q3")) {
                var period = Period.named(q);
                results.addAll(test.of(period, period.from().minusDays(1)));
                results.addAll(test.of(period, period.from().plusDays(45)));
            }
        }
        for (var level : List.of("company", "team", "rep")) {
            show(level + " deals", results.stream().filter(r -> r.level().equals(level)).map(SampleBacktest.Result::deals).toList());
            show(level + " money", results.stream().filter(r -> r.level().equals(level)).map(SampleBacktest.Result::money).toList());
        }
    }

    private static void show(String what, List<Scored> scored) {
        var c = Accuracy.coverage(scored);
        var below = scored.stream().filter(s -> s.outcome() < s.p10()).count();
        var width = scored.stream().mapToDouble(s -> (s.p90() - s.p10()) / Math.max(1, s.p50())).average().orElse(0);
        var bias = scored.stream().mapToDouble(Scored::p50).sum() / scored.stream().mapToDouble(Scored::outcome).sum();
        System.out.printf("%s: %d of %d = %.3f %s below %d width %.2f bias %.3f%n", what, c.successes(), c.trials(), c.share(), Accuracy.coverageInterval(scored), below, width, bias);
    }
}
