package io.salesmanager.improve.impact;

import io.salesmanager.improve.impact.Impact.Amount;
import io.salesmanager.sales.Opportunity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Deals with their amounts, summed by currency. */
final class Amounts {
    private int deals;
    private final Map<String, BigDecimal> sums = new TreeMap<>();

    void add(Opportunity deal) {
        deals++;
        var amount = deal.known().amount();
        if (amount != null) {
            sums.merge(Counted.key(deal.known().currency()), amount, BigDecimal::add);
        }
    }

    int deals() {
        return deals;
    }

    List<Amount> sums() {
        return sums.entrySet().stream()
                .map(sum -> new Amount(Counted.currency(sum.getKey()), sum.getValue()))
                .toList();
    }
}
