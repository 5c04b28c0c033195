package io.salesmanager.forecast.score;

import io.salesmanager.statistics.Interval;
import io.salesmanager.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Figures over scored forecasts. Intervals are of 95%, by drawing whole groups anew, since forecasts of one group are alike. */
public final class Accuracy {
    private static final int ROUNDS = 2_000;
    private static final long SEED = 20_260_101;
    private static final double OUTSIDE = 0.025;

    private Accuracy() {}

    /** How many outcomes were within their range. */
    public static Proportion coverage(List<Scored> forecasts) {
        return new Proportion((int) forecasts.stream().filter(Scored::isHeld).count(), forecasts.size());
    }

    /** The interval of that share, with whole groups drawn; NaN without a forecast. */
    public static Interval coverageInterval(List<Scored> forecasts) {
        return interval(forecasts, forecast -> forecast.isHeld() ? 1 : 0);
    }

    /** The share that held where an end counts in part, so that 80% is meant in few whole deals too; NaN without a forecast. */
    public static double exactCoverage(List<Scored> forecasts) {
        return forecasts.stream().mapToDouble(Scored::partHeld).average().orElse(Double.NaN);
    }

    /** The interval of that share, with whole groups drawn; NaN without a forecast. */
    public static Interval exactCoverageInterval(List<Scored> forecasts) {
        return interval(forecasts, Scored::partHeld);
    }

    /** NaN without a forecast. */
    public static double loss(List<Scored> forecasts) {
        return forecasts.stream().mapToDouble(Scored::loss).average().orElse(Double.NaN);
    }

    /**
     * The interval of the mean of the first loss minus the second, pair by pair. The first is better where it lies below 0 as a
     * whole.
     *
     * @param others forecasts of the same, in the same order
     */
    public static Interval lossDifference(List<Scored> forecasts, List<Scored> others) {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < forecasts.size(); i++) {
            pairs.add(new Pair(
                    forecasts.get(i).group(),
                    forecasts.get(i).loss() - others.get(i).loss()));
        }
        return interval(pairs);
    }

    private record Pair(String group, double value) {}

    private static Interval interval(List<Scored> forecasts, ToDoubleFunction<Scored> of) {
        return interval(forecasts.stream()
                .map(forecast -> new Pair(forecast.group(), of.applyAsDouble(forecast)))
                .toList());
    }

    private static Interval interval(List<Pair> values) {
        if (values.isEmpty()) {
            return new Interval(Double.NaN, Double.NaN);
        }
        Map<String, double[]> groups = new LinkedHashMap<>();
        for (var value : values) {
            var sum = groups.computeIfAbsent(value.group(), group -> new double[2]);
            sum[0] += value.value();
            sum[1]++;
        }
        var sums = List.copyOf(groups.values());
        var random = new SplittableRandom(SEED);
        var means = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var sum = 0.0;
            var count = 0.0;
            for (var i = 0; i < sums.size(); i++) {
                var drawn = sums.get(random.nextInt(sums.size()));
                sum += drawn[0];
                count += drawn[1];
            }
            means[round] = sum / count;
        }
        Arrays.sort(means);
        return new Interval(means[(int) (OUTSIDE * ROUNDS)], means[(int) ((1 - OUTSIDE) * ROUNDS) - 1]);
    }
}
