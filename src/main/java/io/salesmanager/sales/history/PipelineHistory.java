package io.salesmanager.sales.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one rep's deals.
 *
 * @param rep null where the owner of the deals is not known
 * @param accounts those that the deals name; a deal may name one that is not here
 */
public record PipelineHistory(
        @Nullable RepHistory rep, List<AccountHistory> accounts, List<OpportunityHistory> opportunities) {
    public PipelineHistory {
        accounts = List.copyOf(accounts);
        opportunities = List.copyOf(opportunities);
    }
}
