package io.salesmanager.sales.measure;

import io.salesmanager.sales.Account;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        var existing = new ArrayList<OpportunityHistory>(history.opportunities().size());
        for (var opportunity : history.opportunities()) {
            if (asOf.daysTo(opportunity.createdDate()) > 0) {
                continue;
            }
            existing.add(Rewind.to(asOf, opportunity));
        }
        var accounts = new HashMap<String, Account>();
        for (var account : history.accounts()) {
            accounts.put(account.id(), AccountMeasure.of(account, asOf));
        }
        var rep = RepMeasure.of(history.rep(), existing, track, asOf);
        return new Pipeline(rep, opportunities(existing, accounts, rep, asOf));
    }

    /** The facts of an account alone. */
    public static Account account(@Nullable AccountHistory account, AsOf asOf) {
        return account == null ? Account.UNKNOWN : AccountMeasure.of(account, asOf);
    }

    private static List<Opportunity> opportunities(
            List<OpportunityHistory> known, HashMap<String, Account> accounts, Rep rep, AsOf asOf) {
        var facts = new ArrayList<Opportunity>(known.size());
        for (var opportunity : known) {
            var account = accounts.getOrDefault(opportunity.accountId(), Account.UNKNOWN);
            var position = PositionMeasure.of(opportunity, account, asOf);
            var scope = PositionMeasure.scope(opportunity, position, asOf.playbook());
            facts.add(new Opportunity(
                    opportunity,
                    scope,
                    position,
                    TimingMeasure.of(opportunity, position, asOf),
                    EngagementMeasure.of(opportunity, scope, asOf),
                    account,
                    rep,
                    asOf.dials().at(scope)));
        }
        return facts;
    }
}
