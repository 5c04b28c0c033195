package io.salesmanager.forecast.answer;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.read.Names;
import io.salesmanager.forecast.figure.Outlook.Rated;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What people call the deals of a forecast, which is not kept with the count. */
@ApplicationScoped
class DealNames {
    private final PipelineSource source;
    private final Names names;

    /** @param account name of the buyer */
    record Called(@Nullable String name, @Nullable String account) {
        static final Called NOTHING = new Called(null, null);
    }

    @Inject
    DealNames(PipelineSource source, Names names) {
        this.source = source;
        this.names = names;
    }

    /** By id; those that may not be seen have no entry. */
    Map<String, Called> of(List<Rated> deals, ViewScope scope) {
        var fields =
                source.fields(deals.stream().map(deal -> deal.prospect().id()).toList(), scope);
        var accounts = new TreeSet<String>();
        fields.stream()
                .map(OpportunityHistory::accountId)
                .filter(Objects::nonNull)
                .forEach(accounts::add);
        var buyers = accounts.isEmpty() ? Map.<String, String>of() : names.accounts(accounts);
        Map<String, Called> called = new HashMap<>();
        for (var deal : fields) {
            var account = deal.accountId();
            called.put(
                    deal.id(), new Called(deal.name(), account == null ? null : buyers.getOrDefault(account, account)));
        }
        return called;
    }
}
