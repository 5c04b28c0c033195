package io.salesmanager.crm;

import io.salesmanager.sales.history.OpportunityHistory;
import java.util.Collection;
import java.util.List;

/**
 * Internal: deals for counting over the whole company, whoever may see them, and which of them changed; never to be shown as it is.
 * They come with all their activities, stage history and field changes, but without contacts and exemptions (null).
 */
public interface DealChanges {
    /** A write of a fact or event of a deal. */
    record Change(long seq, String dealId) {}

    /** Whether a deal changed that was not counted since. */
    boolean any();

    /** So many changes of which no count was stored. Deals that are read after this have each of them. */
    List<Change> first(int most);

    /** To be called in the transaction that stores the counts of deals that were read after {@link #first}. */
    void forget(List<Change> counted);

    /** Deals in the order of their ids, from the one that follows {@code id}. */
    List<OpportunityHistory> after(String id, int most);

    /** Those that are still deals. */
    List<OpportunityHistory> of(Collection<String> ids);
}
