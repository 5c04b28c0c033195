package io.salesmanager.sales.history;

import io.salesmanager.sales.history.Answers.AccountType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an account. Null means unknown.
 *
 * @param annualRevenue in the company's currency
 * @param timeZone IANA name, such as {@code Europe/Berlin}
 * @param shareOfRevenue its share of our revenue, 0 to 1
 * @param advocates how many people there speak for us
 * @param lifetimeValueToCost lifetime value over the cost of acquisition
 * @param paybackMonths months until the cost of acquisition is earned back
 * @param lostDeals its deals that were lost, whoever owned them
 */
public record AccountHistory(
        String id,
        @Nullable String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable BigDecimal annualRevenue,
        @Nullable String region,
        @Nullable String market,
        @Nullable String timeZone,
        @Nullable AccountType type,
        @Nullable Boolean keyAccount,
        @Nullable String parentId,
        @Nullable BigDecimal recurringRevenue,
        @Nullable LocalDate renewalDate,
        @Nullable LocalDate stakeholderAuditDate,
        @Nullable LocalDate businessReviewDate,
        @Nullable Double shareOfRevenue,
        @Nullable Integer advocates,
        @Nullable Double lifetimeValueToCost,
        @Nullable Double paybackMonths,
        @Nullable Boolean emailOptOut,
        @Nullable Boolean doNotCall,
        @Nullable List<LostDeal> lostDeals) {

    /**
     * A deal that was lost.
     *
     * @param id of the deal
     */
    public record LostDeal(String id, @Nullable String ownerId, LocalDate closedDate) {}

    /** The same fields with these deals. */
    public AccountHistory withLostDeals(List<LostDeal> lost) {
        return new AccountHistory(
                id,
                name,
                domain,
                industry,
                employees,
                annualRevenue,
                region,
                market,
                timeZone,
                type,
                keyAccount,
                parentId,
                recurringRevenue,
                renewalDate,
                stakeholderAuditDate,
                businessReviewDate,
                shareOfRevenue,
                advocates,
                lifetimeValueToCost,
                paybackMonths,
                emailOptOut,
                doNotCall,
                lost);
    }
}
