package io.salesmanager.inspection.revenue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was won from one day to another, both included.
 *
 * @param money one for each currency, never added up
 * @param withoutAmount won deals that count for nothing, since their amount is not known
 */
public record RevenueReport(
        Instant asOf,
        LocalDate from,
        LocalDate to,
        RevenueBy by,
        List<String> notes,
        int withoutAmount,
        List<Money> money) {

    /**
     * In one currency.
     *
     * @param currency null is the company's own
     * @param amount won by {@code deals} deals
     * @param groups the largest first
     * @param more groups that are not shown, with {@code moreAmount} together
     * @param ungrouped amount of the {@code ungroupedDeals} deals of which the group is not known
     */
    public record Money(
            @Nullable String currency,
            double amount,
            int deals,
            List<Group> groups,
            int more,
            double moreAmount,
            double ungrouped,
            int ungroupedDeals,
            Concentration concentration) {}

    /**
     * One client, market, region, line or segment.
     *
     * @param name of the client where it has one, else the id
     * @param share of the amount of the currency
     * @param recurring a year, of the {@code recurringDeals} deals that tell it
     * @param multiYear over all years of the contracts, of the {@code multiYearDeals} deals that tell it
     */
    public record Group(
            String id,
            String name,
            double amount,
            int deals,
            double share,
            double recurring,
            int recurringDeals,
            double multiYear,
            int multiYearDeals) {
        Group named(String called) {
            return new Group(id, called, amount, deals, share, recurring, recurringDeals, multiYear, multiYearDeals);
        }
    }

    /**
     * How much hangs on the largest customer (practices 72).
     *
     * @param account null where no deal names its account
     * @param share its part of the amount
     * @param risk {@code NONE}, {@code WATCH}, {@code HIGH}; {@code UNKNOWN} without a deal that names its account
     */
    public record Concentration(@Nullable String account, double share, Risk risk, String sentence) {}

    public enum Risk {
        NONE,
        WATCH,
        HIGH,
        UNKNOWN
    }
}
