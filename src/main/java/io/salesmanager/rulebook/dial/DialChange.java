package io.salesmanager.rulebook.dial;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a dial.
 *
 * @param dial its name
 * @param value null where the row is removed
 * @param stage for which deals, as the other three; all four left out mean all deals that no other row is for
 * @param remove whether the row for these deals is removed, so that a more general one holds for them
 */
public record DialChange(
        @Nullable String dial,
        @Nullable BigDecimal value,
        @Nullable String stage,
        @Nullable String motion,
        @Nullable String productLine,
        @Nullable String segment,
        @Nullable Boolean remove,
        @Nullable String why) {

    boolean removes() {
        return Boolean.TRUE.equals(remove);
    }

    DialChange of(String name) {
        return new DialChange(name, value, stage, motion, productLine, segment, remove, why);
    }
}
