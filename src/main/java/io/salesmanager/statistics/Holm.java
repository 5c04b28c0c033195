package io.salesmanager.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction for many comparisons. S. Holm, Scandinavian Journal of Statistics 6 (1979), 65-70. */
public final class Holm {
    private Holm() {}

    /**
     * Adjusted p-values: where those below a limit are taken as findings, the chance that even one of them is false is at most
     * that limit, however the comparisons depend on each other.
     *
     * @return in the order given, each at most 1
     */
    public static double[] adjust(double... pValues) {
        var order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]))
                .toList();
        var adjusted = new double[pValues.length];
        Arrays.fill(adjusted, 1);
        var most = 0.0;
        for (var rank = 0; rank < order.size(); rank++) {
            var i = order.get(rank);
            most = Math.max(most, Math.min(1, pValues[i] * (pValues.length - rank)));
            adjusted[i] = most;
        }
        return adjusted;
    }
}
