package io.salesmanager.sales.measure;

import io.salesmanager.sales.Account;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Rewind;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.PipelineHistory;
import java.util.ArrayList;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** From what is known of a rep's deals to facts as of an instant. Pure: the same arguments give the same facts. */
public final class PipelineFacts {
    private PipelineFacts() {}

    /** Facts of a pipeline whose rep is judged by the deals in it. Deals created after the day are left out. */
    public static Pipeline of(PipelineHistory history, AsOf asOf) {
        return of(history, null, asOf);
    }

    /** @param track what the rep closed before, where it is known from more deals than those given here */
    public static Pipeline of(PipelineHistory history, @Nullable TrackRecord track, AsOf asOf) {
        var accounts = new HashMap<String, Account>();
        for (var account : history.accounts()) {
            accounts.put(account.id(), AccountMeasure.of(account, asOf));
        }
        var deals = new ArrayList<MeasuredDeal>(history.opportunities().size());
        for (var opportunity : history.opportunities()) {
            if (asOf.daysTo(opportunity.createdDate()) > 0) {
                continue;
            }
            var known = Rewind.to(asOf, opportunity);
            deals.add(MeasuredDeal.of(known, accounts.getOrDefault(known.accountId(), Account.UNKNOWN), asOf));
        }
        var rep = RepMeasure.of(history.rep(), deals, track, asOf);
        return new Pipeline(rep, deals.stream().map(deal -> deal.of(rep, asOf)).toList());
    }
}
