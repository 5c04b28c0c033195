package io.salesmanager.sales;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rep's conversion at each step, counted when a rule first asks for one. */
public final class Conversions {
    private final Supplier<Map<String, Conversion>> count;
    private volatile @Nullable Map<String, Conversion> counted;

    public Conversions(Supplier<Map<String, Conversion>> count) {
        this.count = count;
    }

    /** @param step such as {@code PROPOSAL_TO_NEGOTIATION} */
    public Conversion of(String step) {
        var known = counted;
        if (known == null) {
            known = count.get();
            counted = known;
        }
        return known.getOrDefault(step, Conversion.UNKNOWN);
    }
}
