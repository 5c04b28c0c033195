package io.salesmanager.crm.fact;

import io.salesmanager.crm.Change;
import io.salesmanager.crm.store.Brought;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.crm.store.RepEvents;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores facts by the CRM's own ids. Facts that did not change write nothing. To be called in a transaction. */
@ApplicationScoped
public class FactStore {
    private final Database database;
    private final RepEvents repEvents;

    FactStore(Database database, RepEvents repEvents) {
        this.database = database;
        this.repEvents = repEvents;
    }

    /** A fact that was overwritten. */
    record Overwritten<T>(T fact, String before, String after) {}

    /** What became of each fact, in the order given, and the facts that were overwritten. */
    record Outcome<T>(List<Change> changes, List<Overwritten<T>> overwritten) {}

    public <T> List<Change> upsert(FactTable<T> table, List<T> facts, Origin origin) {
        return write(table, facts, origin).changes();
    }

    /** Reps with what happened to them. */
    public List<Change> upsertReps(List<RepHistory> reps, Origin origin) {
        var changes = new ArrayList<>(upsert(FactTables.REPS, reps, origin));
        new Brought<>(reps, RepHistory::id, RepHistory::quotas).addTo(changes, repEvents::addQuotas);
        new Brought<>(reps, RepHistory::id, RepHistory::certificates).addTo(changes, repEvents::addCertificates);
        new Brought<>(reps, RepHistory::id, RepHistory::quizResults).addTo(changes, repEvents::addQuizResults);
        new Brought<>(reps, RepHistory::id, RepHistory::coachingSessions)
                .addTo(changes, repEvents::addCoachingSessions);
        return changes;
    }

    <T> Outcome<T> write(FactTable<T> table, List<T> facts, Origin origin) {
        var known = new HashMap<>(
                table.load(database, facts.stream().map(table.id()).distinct().toList()));
        var changes = new ArrayList<Change>(facts.size());
        var overwritten = new ArrayList<Overwritten<T>>();
        var inserts = new ArrayList<@Nullable Object[]>();
        var updates = new ArrayList<@Nullable Object[]>();
        for (var fact : facts) {
            var id = table.id().apply(fact);
            var before = known.get(id);
            var document = Documents.write(fact);
            var streams = table.streams().applyAsInt(fact) | (before == null ? 0 : before.streams());
            if (before != null && isSame(before, document, streams)) {
                changes.add(Change.UNCHANGED);
                continue;
            }
            known.put(id, new FactTable.Row(document, streams, false, null));
            var row = table.row(fact, document, streams, origin);
            (before == null ? inserts : updates).add(row);
            changes.add(before == null || before.isGone() ? Change.CREATED : Change.CHANGED);
            if (before != null) {
                overwritten.add(new Overwritten<>(fact, before.document(), document));
            }
        }
        table.insert(database, inserts);
        table.update(database, updates);
        return new Outcome<>(changes, overwritten);
    }

    private static boolean isSame(FactTable.Row before, String document, int streams) {
        return !before.retired()
                && before.streams() == streams
                && before.document().equals(document);
    }
}
