package io.salesmanager.crm.fact;

import io.salesmanager.crm.store.ChangedDeals;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts that the CRM deleted or merged. They are kept for history, but are no part of any pipeline. */
@ApplicationScoped
public class Retirement {
    /** A chain of merges that is longer is taken for a circle. */
    private static final int LONGEST_CHAIN = 10;

    private final Database database;
    private final ChangedDeals changed;

    Retirement(Database database, ChangedDeals changed) {
        this.database = database;
        this.changed = changed;
    }

    /**
     * Retires one fact. To be called in a transaction.
     *
     * @param into the fact that it was merged into, which takes over what was done with the buyer
     */
    public void retire(FactTable<?> table, String id, @Nullable String into, Origin origin) {
        if (!table.load(database, List.of(id)).containsKey(id)) {
            throw Problem.notFound(table.name(), id);
        }
        var survivor = into == null ? null : survivor(table, id, into);
        database.update(
                "update %s set retired = true, merged_into = ?, updated = ? where id = ?".formatted(table.name()),
                survivor,
                origin.recorded().toEpochMilli(),
                id);
        if (isOfDeals(table)) {
            changed.note(List.of(id));
        }
        if (survivor != null && isOfDeals(table)) {
            moveEvents(id, survivor);
            changed.note(List.of(survivor));
        }
    }

    /** Retires what a source no longer has; what REST or another import brought stays. Answers how many that is. */
    public int retireAllBut(FactTable<?> table, Set<String> kept, Origin origin) {
        var gone = new ArrayList<@Nullable Object[]>();
        database.each(
                "select id from %s where source = ? and retired = false".formatted(table.name()),
                row -> {
                    if (!kept.contains(row.getString(1))) {
                        gone.add(new @Nullable Object[] {origin.recorded().toEpochMilli(), row.getString(1)});
                    }
                },
                origin.source());
        database.batch("update %s set retired = true, updated = ? where id = ?".formatted(table.name()), gone);
        if (isOfDeals(table)) {
            changed.note(gone.stream().map(row -> String.valueOf(row[1])).toList());
        }
        return gone.size();
    }

    private static boolean isOfDeals(FactTable<?> table) {
        return table.type().equals(OpportunityHistory.class);
    }

    /** The ids as they are to be used: a merged one leads to the one it was merged into; an unknown one is missing. */
    public Map<String, String> followed(FactTable<?> table, Collection<String> ids) {
        Map<String, String> followed = new HashMap<>();
        Map<String, String> pending = new HashMap<>();
        ids.forEach(id -> pending.put(id, id));
        for (var step = 0; step < LONGEST_CHAIN && !pending.isEmpty(); step++) {
            var rows = table.load(database, Set.copyOf(pending.values()));
            for (var entry : Map.copyOf(pending).entrySet()) {
                var row = rows.get(entry.getValue());
                var next = row == null ? null : row.mergedInto();
                if (next != null) {
                    pending.put(entry.getKey(), next);
                } else {
                    pending.remove(entry.getKey());
                    if (row != null) {
                        followed.put(entry.getKey(), entry.getValue());
                    }
                }
            }
        }
        return followed;
    }

    private String survivor(FactTable<?> table, String id, String into) {
        var survivor = followed(table, List.of(into)).get(into);
        if (survivor == null || survivor.equals(id)) {
            throw Problem.ofField(
                    "cannot-merge",
                    "mergedInto",
                    "'%s' cannot be merged into '%s': there is no such %s, or it was merged into this one."
                            .formatted(id, into, table.name()),
                    "Send the record that remains first, then delete this one with mergedInto.");
        }
        return survivor;
    }

    private void moveEvents(String from, String to) {
        for (var events : List.of("activity", "contact", "exemption")) {
            var known = Set.copyOf(database.list(
                    "select id from %s where opportunity_id = ?".formatted(events), row -> row.getString(1), to));
            var moved = new ArrayList<@Nullable Object[]>();
            database.each(
                    "select id from %s where opportunity_id = ?".formatted(events),
                    row -> {
                        if (!known.contains(row.getString(1))) {
                            moved.add(new @Nullable Object[] {to, from, row.getString(1)});
                        }
                    },
                    from);
            database.batch(
                    "update %s set opportunity_id = ? where opportunity_id = ? and id = ?".formatted(events), moved);
        }
    }
}
