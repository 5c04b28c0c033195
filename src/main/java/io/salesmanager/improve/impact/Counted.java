package io.salesmanager.improve.impact;

import io.salesmanager.improve.impact.Impact.Money;
import io.salesmanager.improve.impact.Impact.Numbers;
import io.salesmanager.improve.impact.cause.Compared;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts some deals. The order in which they come does not matter. */
final class Counted {
    /** Of fewer open deals, one that flips is more than 5%. */
    static final int FEW = 20;

    /** Stands for an unknown currency among keys. */
    private static final String UNKNOWN = "";

    private int deals;
    private int flips;
    private int open;
    private int openFlips;
    private int openWithoutAmount;
    private final Map<String, Sum> sums = new TreeMap<>();

    private static final class Sum {
        private BigDecimal open = BigDecimal.ZERO;
        private BigDecimal flipped = BigDecimal.ZERO;
    }

    int deals() {
        return deals;
    }

    int flips() {
        return flips;
    }

    void add(Compared compared) {
        var flips = compared.flips();
        deals++;
        this.flips += flips ? 1 : 0;
        if (!compared.before().open()) {
            return;
        }
        open++;
        openFlips += flips ? 1 : 0;
        var amount = compared.before().known().amount();
        if (amount == null) {
            openWithoutAmount++;
            return;
        }
        var sum = sums.computeIfAbsent(key(compared.before().known().currency()), currency -> new Sum());
        sum.open = sum.open.add(amount);
        sum.flipped = flips ? sum.flipped.add(amount) : sum.flipped;
    }

    Numbers numbers() {
        return new Numbers(
                deals,
                flips,
                open,
                openFlips,
                open == 0 ? null : (double) openFlips / open,
                openWithoutAmount,
                open < FEW,
                sums.entrySet().stream()
                        .map(entry -> money(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Money money(String currency, Sum sum) {
        return new Money(
                currency(currency),
                sum.open,
                sum.flipped,
                sum.open.signum() <= 0 ? null : sum.flipped.doubleValue() / sum.open.doubleValue());
    }

    static String key(@Nullable String currency) {
        return Objects.requireNonNullElse(currency, UNKNOWN);
    }

    static @Nullable String currency(String key) {
        return key.isEmpty() ? null : key;
    }
}
