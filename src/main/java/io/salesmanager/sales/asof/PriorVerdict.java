package io.salesmanager.sales.asof;

import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The verdict that stands for a deal.
 *
 * @param since when it was first reached; a later review that confirms it does not change this
 */
public record PriorVerdict(
        @Nullable Verdict verdict, @Nullable Instant since) {
    public static final PriorVerdict NONE = new PriorVerdict(null, null);

    /** The deal's history with this verdict. */
    public OpportunityHistory on(OpportunityHistory deal) {
        var fields = new HistoryFields(deal);
        fields.set("priorVerdict", verdict);
        fields.set("priorVerdictAt", since);
        return fields.build();
    }
}
