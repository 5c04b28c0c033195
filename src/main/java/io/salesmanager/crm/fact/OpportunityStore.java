package io.salesmanager.crm.fact;

import io.salesmanager.crm.Change;
import io.salesmanager.crm.store.Brought;
import io.salesmanager.crm.store.ChangedDeals;
import io.salesmanager.crm.store.EventRows;
import io.salesmanager.crm.store.EventStore;
import io.salesmanager.crm.store.Told;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Stores deals with their streams. A field that is overwritten leaves a field change, and a stage a stage change too, unless
 * the source told of that change itself. To be called in a transaction.
 */
@ApplicationScoped
public class OpportunityStore {
    private final FactTables tables;
    private final FactStore facts;
    private final EventStore events;
    private final EventRows rows;
    private final ChangedDeals changed;

    OpportunityStore(FactTables tables, FactStore facts, EventStore events, EventRows rows, ChangedDeals changed) {
        this.tables = tables;
        this.facts = facts;
        this.events = events;
        this.rows = rows;
        this.changed = changed;
    }

    public List<Change> upsert(List<OpportunityHistory> deals, Origin origin) {
        var written = facts.write(tables.opportunities(), deals, origin);
        var changes = new ArrayList<>(written.changes());
        changed.note(IntStream.range(0, deals.size())
                .filter(i -> changes.get(i) != Change.UNCHANGED)
                .mapToObj(i -> deals.get(i).id())
                .toList());
        new Brought<>(deals, OpportunityHistory::id, OpportunityHistory::activities)
                .addTo(changes, events::addActivities);
        new Brought<>(deals, OpportunityHistory::id, OpportunityHistory::stageHistory)
                .addTo(changes, events::addStageChanges);
        new Brought<>(deals, OpportunityHistory::id, OpportunityHistory::fieldChanges)
                .addTo(changes, events::addFieldChanges);
        new Brought<>(deals, OpportunityHistory::id, OpportunityHistory::contacts).addTo(changes, events::addContacts);
        follow(written.overwritten(), origin);
        return changes;
    }

    private void follow(List<FactStore.Overwritten<OpportunityHistory>> overwritten, Origin origin) {
        var ids = overwritten.stream().map(one -> one.fact().id()).distinct().toList();
        var toldFields = rows.fieldChanges(ids);
        var toldStages = rows.stageChanges(ids);
        var fields = new ArrayList<Told<FieldChange>>();
        var stages = new ArrayList<Told<StageChange>>();
        for (var one : overwritten) {
            var id = one.fact().id();
            for (var change : FieldDiff.between(one.before(), one.after(), origin)) {
                if (!isTold(change, toldFields.getOrDefault(id, List.of()))) {
                    fields.add(new Told<>(id, change));
                }
                var to = change.to();
                if (change.field().equals("stage") && to != null && !isIn(to, id, toldStages)) {
                    stages.add(
                            new Told<>(id, new StageChange(change.from(), to, origin.happened(), origin.recorded())));
                }
            }
        }
        events.addFieldChanges(fields);
        events.addStageChanges(stages);
    }

    /** Whether the last change that is known of this field already led to the new value. */
    private static boolean isTold(FieldChange change, List<FieldChange> known) {
        return known.stream()
                .filter(one -> one.field().equals(change.field()))
                .reduce((earlier, later) -> later)
                .filter(last -> Objects.equals(last.to(), change.to()))
                .isPresent();
    }

    private static boolean isIn(String stage, String id, Map<String, List<StageChange>> told) {
        var changes = told.getOrDefault(id, List.of());
        return !changes.isEmpty() && changes.get(changes.size() - 1).to().equalsIgnoreCase(stage);
    }
}
