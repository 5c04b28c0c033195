package io.salesmanager.sales;

import io.salesmanager.sales.history.AccountHistory;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stood at the instant of a review. Unknown numbers are {@link Double#NaN}.
 *
 * @param known null where the deal names no account
 * @param daysToRenewal calendar days, negative where it has passed
 */
public record Account(
        @Nullable AccountHistory known,
        @Nullable String segment,
        double daysToRenewal,
        double daysSinceBusinessReview,
        double daysSinceStakeholderAudit) {

    /** The account of a deal that names none. */
    public static final Account UNKNOWN = new Account(null, null, Double.NaN, Double.NaN, Double.NaN);
}
