package io.salesmanager.improve.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Deals of about the same size, each in its own currency. */
enum AmountBand {
    BELOW_10_000("below 10,000", 10_000),
    BELOW_50_000("10,000 to 50,000", 50_000),
    BELOW_100_000("50,000 to 100,000", 100_000),
    BELOW_500_000("100,000 to 500,000", 500_000),
    FROM_500_000("500,000 and more", Long.MAX_VALUE);

    private final String words;
    private final BigDecimal below;

    AmountBand(String words, long below) {
        this.words = words;
        this.below = BigDecimal.valueOf(below);
    }

    String words() {
        return words;
    }

    /** Null where the amount is not known. */
    static @Nullable AmountBand of(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        for (var band : values()) {
            if (amount.compareTo(band.below) < 0) {
                return band;
            }
        }
        return FROM_500_000;
    }
}
