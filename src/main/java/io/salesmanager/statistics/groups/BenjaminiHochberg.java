package io.salesmanager.statistics.groups;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Correction for many comparisons of which some are true. Y. Benjamini and Y. Hochberg, JRSS B 57 (1995), 289-300.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * Adjusted p-values: of those below a limit, at most that share is false on average; and where nothing is true, the chance
     * that even one is below it is at most that limit.
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
        var least = 1.0;
        for (var rank = order.size(); rank > 0; rank--) {
            var i = order.get(rank - 1);
            least = Math.min(least, pValues[i] * pValues.length / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
