package io.salesmanager.intake.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.batch.Batches;
import io.salesmanager.crm.batch.EventKinds;
import io.salesmanager.crm.batch.FactKinds;
import io.salesmanager.crm.batch.Kind;
import io.salesmanager.crm.fact.FactTable;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.store.Told;
import io.salesmanager.intake.mapping.RowKind;
import io.salesmanager.platform.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Rows that are mapped, into the store: each kind of row goes the way that the same fact goes over HTTP. */
@ApplicationScoped
class RowStore {
    /** Imports are for sales ops, who see all. */
    private static final ViewScope ALL = new ViewScope.Everything();

    private final FactKinds facts;
    private final EventKinds events;
    private final Batches batches;
    private final FactTables tables;

    RowStore(FactKinds facts, EventKinds events, Batches batches, FactTables tables) {
        this.facts = facts;
        this.events = events;
        this.batches = batches;
        this.tables = tables;
    }

    /** @param seen ids of this import by kind; in a dry run they are not stored, but known */
    BatchResult store(RowKind kind, ArrayNode rows, Origin origin, boolean dryRun, Map<RowKind, Set<String>> seen) {
        return switch (kind) {
            case TEAM -> batches.facts(facts.teams(), rows, origin, dryRun, ALL);
            case REP -> batches.facts(facts.reps(), rows, origin, dryRun, ALL);
            case ACCOUNT -> batches.facts(facts.accounts(), rows, origin, dryRun, ALL);
            case OPPORTUNITY -> batches.facts(facts.opportunities(), rows, origin, dryRun, ALL);
            case ACTIVITY -> ofDeals(events.activities(), rows, origin, dryRun, seen);
            case STAGE_CHANGE -> ofDeals(events.stageChanges(), rows, origin, dryRun, seen);
            case FIELD_CHANGE -> ofDeals(events.fieldChanges(), rows, origin, dryRun, seen);
            case CONTACT -> ofDeals(events.contacts(), rows, origin, dryRun, seen);
            case QUOTA -> ofReps(events.quotas(), rows, origin, dryRun, seen);
            case CERTIFICATE -> ofReps(events.certificates(), rows, origin, dryRun, seen);
        };
    }

    /** Adds what is wrong with a fact by itself; nothing is stored. */
    void check(RowKind kind, ObjectNode fact, Problems problems) {
        Kind<?> known = switch (kind) {
            case TEAM -> facts.teams();
            case REP -> facts.reps();
            case ACCOUNT -> facts.accounts();
            case OPPORTUNITY -> facts.opportunities();
            case ACTIVITY -> events.activities();
            case STAGE_CHANGE -> events.stageChanges();
            case FIELD_CHANGE -> events.fieldChanges();
            case CONTACT -> events.contacts();
            case QUOTA -> events.quotas();
            case CERTIFICATE -> events.certificates();
        };
        problems.attempt(() -> known.reader().read(fact, ""));
    }

    /** The tables whose facts can be gone from a source, those that name others first. */
    List<Map.Entry<RowKind, FactTable<?>>> retirable() {
        return List.of(
                Map.entry(RowKind.OPPORTUNITY, tables.opportunities()),
                Map.entry(RowKind.ACCOUNT, FactTables.ACCOUNTS),
                Map.entry(RowKind.REP, FactTables.REPS),
                Map.entry(RowKind.TEAM, FactTables.TEAMS));
    }

    private <E> BatchResult ofDeals(
            Kind<Told<E>> kind, ArrayNode rows, Origin origin, boolean dryRun, Map<RowKind, Set<String>> seen) {
        var here = dryRun ? seen.getOrDefault(RowKind.OPPORTUNITY, Set.of()) : Set.<String>of();
        return batches.events(kind, rows, origin, dryRun, with(here, events::knownDeals));
    }

    private <E> BatchResult ofReps(
            Kind<Told<E>> kind, ArrayNode rows, Origin origin, boolean dryRun, Map<RowKind, Set<String>> seen) {
        var here = dryRun ? seen.getOrDefault(RowKind.REP, Set.of()) : Set.<String>of();
        return batches.events(kind, rows, origin, dryRun, with(here, events::knownReps));
    }

    private static Function<Collection<String>, Map<String, String>> with(
            Set<String> here, Function<Collection<String>, Map<String, String>> stored) {
        return ids -> {
            var known = new HashMap<>(stored.apply(ids));
            ids.stream().filter(here::contains).forEach(id -> known.putIfAbsent(id, id));
            return known;
        };
    }
}
