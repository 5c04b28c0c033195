package io.salesmanager.crm.read;

import io.salesmanager.crm.DealChanges;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deals to count, out of the store. */
@ApplicationScoped
class StoredChanges implements DealChanges {
    private static final int IDS_AT_ONCE = 500;

    private final Database database;
    private final DealReader deals;
    private final TableStatistics statistics;

    StoredChanges(Database database, DealReader deals, TableStatistics statistics) {
        this.database = database;
        this.deals = deals;
        this.statistics = statistics;
    }

    @Override
    public boolean any() {
        return !database.list("select 1 from changed_deal limit 1", row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public List<Change> first(int most) {
        return database.list(
                "select seq, opportunity_id from changed_deal order by seq limit " + most,
                row -> new Change(row.getLong(1), row.getString(2)));
    }

    @Override
    public void forget(List<Change> counted) {
        // One by one: a range would take along changes that are committed in the meantime and were not counted.
        inParts(
                counted.stream().map(Change::seq).toList(),
                part -> database.update("delete from changed_deal where seq in (%s)".formatted(marks()), part));
    }

    @Override
    public List<OpportunityHistory> after(String id, int most) {
        if (id.isEmpty()) {
            statistics.renew();
        }
        return deals.withActivities(
                deals.deals("where fact.id > ? and fact.retired = false order by fact.id limit " + most, id));
    }

    @Override
    public List<OpportunityHistory> of(Collection<String> ids) {
        var found = new ArrayList<DealReader.Deal>();
        inParts(
                List.copyOf(ids),
                part -> found.addAll(
                        deals.deals("where fact.id in (%s) and fact.retired = false".formatted(marks()), part)));
        return deals.withActivities(found);
    }

    private interface Part {
        void with(@Nullable Object[] values);
    }

    /** Always the same number of values, so that a statement is prepared once. */
    private static void inParts(List<?> all, Part each) {
        for (var from = 0; from < all.size(); from += IDS_AT_ONCE) {
            var values = new @Nullable Object[IDS_AT_ONCE];
            for (var i = 0; i < IDS_AT_ONCE; i++) {
                values[i] = from + i < all.size() ? all.get(from + i) : null;
            }
            each.with(values);
        }
    }

    private static String marks() {
        return String.join(",", Collections.nCopies(IDS_AT_ONCE, "?"));
    }
}
