package io.salesmanager.forecast.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.forecast.figure.SampleBacktest.Result;
import io.salesmanager.forecast.score.Accuracy;
import io.salesmanager.forecast.score.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often P10 to P90 held on thirty sample companies of half the size, with planted differences; a few minutes. */
@Tag("slow")
class BacktestMeasurementTest {
    private static final int SEEDS = 30;
    private static final double SIZE = 0.5;
    private static final double MEANT = 0.8;

    @Test
    void p10_to_p90_hold_75_to_85_percent_of_outcomes() {
        var results = new ArrayList<Result>();
        for (var seed = 1; seed <= SEEDS; seed++) {
            results.addAll(new SampleBacktest(seed, SIZE).ofQuarters());
        }
        for (var level : List.of("company", "team", "rep")) {
            show(level + ", money", scored(results, level, Result::money), meant(results, level, Result::meantMoney));
            show(level + ", deals", scored(results, level, Result::deals), meant(results, level, Result::meantDeals));
        }

        for (var level : List.of("company", "team", "rep")) {
            assertThat(Accuracy.coverage(scored(results, level, Result::money)).share())
                    .as(level)
                    .isBetween(0.75, 0.855);
            var deals = scored(results, level, Result::deals);
            assertThat(Accuracy.coverage(deals).share() / meant(results, level, Result::meantDeals) * MEANT)
                    .as(level + ", deals, of those that were meant to be held")
                    .isBetween(0.75, 0.85);
        }
    }

    /** The share of ranges that were meant to hold. */
    private static double meant(List<Result> results, String level, ToDoubleFunction<Result> of) {
        return results.stream()
                .filter(result -> result.level().equals(level))
                .mapToDouble(of)
                .average()
                .orElseThrow();
    }

    private static List<Scored> scored(List<Result> results, String level, Function<Result, Scored> of) {
        return results.stream()
                .filter(result -> result.level().equals(level))
                .map(of)
                .toList();
    }

    private static void show(String what, List<Scored> scored, double meant) {
        var held = Accuracy.coverage(scored);
        var interval = Accuracy.coverageInterval(scored);
        System.out.printf(
                "%s: %d of %d = %.1f%% (%.1f to %.1f), meant %.1f%%, as if whole numbers had no edges %.1f%%%n",
                what,
                held.successes(),
                held.trials(),
                100 * held.share(),
                100 * interval.low(),
                100 * interval.high(),
                100 * meant,
                100 * MEANT * held.share() / meant);
    }
}
