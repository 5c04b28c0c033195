package io.salesmanager.forecast.figure;

import io.salesmanager.inspection.count.CountedDeal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small, middle and large deals: thirds of the amounts of each currency. Those without an amount are a class of their own. */
final class Sizes {
    private static final int UNKNOWN = 3;

    private final Map<String, double[]> limits = new HashMap<>();

    Sizes(List<CountedDeal> deals) {
        Map<String, List<Double>> amounts = new HashMap<>();
        for (var deal : deals) {
            if (!Double.isNaN(deal.amount())) {
                amounts.computeIfAbsent(key(deal.currency()), currency -> new ArrayList<>())
                        .add(deal.amount());
            }
        }
        amounts.forEach((currency, all) -> {
            var sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            limits.put(currency, new double[] {sorted[sorted.length / 3], sorted[2 * sorted.length / 3]});
        });
    }

    int of(CountedDeal deal) {
        var limit = limits.get(key(deal.currency()));
        if (Double.isNaN(deal.amount()) || limit == null) {
            return UNKNOWN;
        }
        if (deal.amount() < limit[0]) {
            return 0;
        }
        return deal.amount() < limit[1] ? 1 : 2;
    }

    private static String key(@Nullable String currency) {
        return currency == null ? "" : currency;
    }
}
