package io.salesmanager.forecast.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.forecast.figure.SampleBacktest.Result;
import io.salesmanager.forecast.score.Accuracy;
import io.salesmanager.forecast.score.Scored;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often P10 to P90 held on thirty sample companies of half the size, with planted differences; a few minutes. */
@Tag("slow")
class BacktestMeasurementTest {
    private static final int SEEDS = 30;
    private static final double SIZE = 0.5;

    @Test
    void p10_to_p90_hold_75_to_85_percent_of_outcomes() {
        var results = new ArrayList<Result>();
        for (var seed = 1; seed <= SEEDS; seed++) {
            results.addAll(new SampleBacktest(seed, SIZE).ofQuarters());
        }
        for (var level : List.of("company", "team", "rep")) {
            for (var unit : List.of("money", "deals")) {
                var of = results.stream()
                        .filter(result -> result.level().equals(level))
                        .toList();
                var scored = of.stream().map(result -> result.in(unit)).toList();
                var meant = of.stream()
                        .mapToDouble(result -> result.meantIn(unit))
                        .average()
                        .orElseThrow();
                show(level + ", " + unit, scored, meant);
                assertThat(Accuracy.exactCoverage(scored))
                        .as(level + ", " + unit)
                        .isBetween(0.75, 0.85);
            }
        }
    }

    private static void show(String what, List<Scored> scored, double meant) {
        var held = Accuracy.coverage(scored);
        var interval = Accuracy.coverageInterval(scored);
        var exact = Accuracy.exactCoverageInterval(scored);
        System.out.printf(
                "%s: %d of %d = %.1f%% (%.1f to %.1f), meant %.1f%%; with ends in part %.1f%% (%.1f to %.1f), meant 80%%%n",
                what,
                held.successes(),
                held.trials(),
                100 * held.share(),
                100 * interval.low(),
                100 * interval.high(),
                100 * meant,
                100 * Accuracy.exactCoverage(scored),
                100 * exact.low(),
                100 * exact.high());
    }
}
