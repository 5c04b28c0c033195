package io.salesmanager.inspection.shown;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the deals behind a number with their names, which are not kept with the count. */
@ApplicationScoped
public class DealLists {
    private static final String LIST = "deals";

    private final PipelineSource source;

    DealLists(PipelineSource source) {
        this.source = source;
    }

    /**
     * One page of them.
     *
     * @param deals all of them, in order; only those that the asker may see
     * @param after the {@code next} of the page before, or null for the first
     */
    public DealPage page(CompanyCount company, Selected deals, int limit, @Nullable String after, ViewScope scope) {
        var most = Page.limit(limit);
        var first = (int) Math.min(
                after == null || after.isBlank()
                        ? 0
                        : Math.max(0, Cursor.number(Cursor.keys(LIST, after, 1).get(0), after)),
                deals.size());
        var shown = deals.between(first, Math.min(first + most, deals.size()));
        Map<String, OpportunityHistory> named =
                source.fields(shown.stream().map(one -> one.deal().id()).toList(), scope).stream()
                        .collect(Collectors.toMap(OpportunityHistory::id, Function.identity()));
        var items = shown.stream()
                .map(one -> listed(one, named.get(one.deal().id()), company))
                .toList();
        var end = first + items.size();
        var next = end < deals.size() ? Cursor.of(LIST, String.valueOf(end)) : null;
        var sentence = deals.size() == 0
                ? "No deal that you may see is behind this number."
                : "%s, of which %d to %d are shown.".formatted(Said.count(deals.size(), "deal"), first + 1, end);
        return DealPage.of(company.asOf(), deals.size(), sentence, new Page<>(items, next));
    }

    private static ListedDeal listed(Behind behind, @Nullable OpportunityHistory fields, CompanyCount company) {
        var deal = behind.deal();
        return new ListedDeal(
                deal.id(),
                fields == null ? null : fields.name(),
                deal.rep(),
                deal.rep() == null ? null : Dimension.REP.nameOf(deal.rep(), company),
                deal.line(),
                deal.stage(),
                deal.started(),
                deal.closed(),
                deal.end(),
                Said.known(deal.amount()),
                deal.currency(),
                behind.figures(),
                behind.sentence());
    }
}
