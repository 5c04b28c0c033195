package io.salesmanager.forecast.figure;

import io.salesmanager.forecast.chance.Trail;
import org.jspecify.annotations.Nullable;

/**
 * A deal as a forecast sees it.
 *
 * @param currency empty for the company's own
 * @param amount NaN where it is not known
 * @param category name of the rep's forecast category
 */
public record Prospect(
        String id,
        Trail trail,
        String currency,
        double amount,
        @Nullable String category) {
    boolean hasAmount() {
        return !Double.isNaN(amount);
    }
}
