package io.salesmanager.crm.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.Change;
import io.salesmanager.crm.ItemResult;
import io.salesmanager.crm.ItemResult.Warning;
import io.salesmanager.crm.fact.FactTable;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.store.Told;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores what was sent, one or many; what is valid is stored, what is not is answered with its reason. */
@ApplicationScoped
public class Batches {
    private static final int MOST_ITEMS = 10_000;

    private final Database database;

    Batches(Database database) {
        this.database = database;
    }

    /** @param scope what whoever sends them may see */
    public <T> BatchResult facts(
            Kind<T> kind, @Nullable JsonNode body, Origin origin, boolean dryRun, ViewScope scope) {
        return store(kind, body, origin, dryRun, items -> permitted(once(items, kind), kind, scope));
    }

    /**
     * Stores one fact.
     *
     * @throws Problem that says why it is not stored
     */
    public <T> ItemResult one(Kind<T> kind, JsonNode json, Origin origin, boolean dryRun, ViewScope scope) {
        var fact = kind.reader().read(json, "");
        var refused = kind.refusals().of(List.of(fact), scope).get(0);
        if (refused != null) {
            throw refused;
        }
        var change = database.transaction(dryRun, () -> kind.keeper().store(List.of(fact), origin))
                .get(0);
        var warnings = warnings(kind, List.of(new Item<>(0, "", fact, null)));
        return ItemResult.stored(0, kind.id().apply(fact), change, warnings.get(0));
    }

    /** @param known answers where events of these deals or reps are to be kept */
    public <E> BatchResult events(
            Kind<Told<E>> kind,
            @Nullable JsonNode body,
            Origin origin,
            boolean dryRun,
            Function<Collection<String>, Map<String, String>> known) {
        return store(kind, body, origin, dryRun, items -> {
            var kept = known.apply(
                    items.stream().map(item -> item.fact().of()).distinct().toList());
            return items.stream().map(item -> followed(item, kept, kind)).toList();
        });
    }

    private record Item<T>(
            int index, String path, T fact, @Nullable Problem problem) {}

    private <T> BatchResult store(
            Kind<T> kind, @Nullable JsonNode body, Origin origin, boolean dryRun, UnaryOperator<List<Item<T>>> follow) {
        var nodes = nodes(kind, body);
        var results = new @Nullable ItemResult[nodes.size()];
        var read = new ArrayList<Item<T>>();
        for (var i = 0; i < nodes.size(); i++) {
            var path = body != null && body.isArray() ? "%s[%d].".formatted(kind.name(), i) : "";
            try {
                read.add(new Item<>(i, path, kind.reader().read(nodes.get(i), path), null));
            } catch (Problem problem) {
                results[i] = ItemResult.rejected(i, text(nodes.get(i), "id"), problem);
            }
        }
        var valid = new ArrayList<Item<T>>();
        for (var item : follow.apply(read)) {
            if (item.problem() == null) {
                valid.add(item);
            } else {
                results[item.index()] =
                        ItemResult.rejected(item.index(), kind.id().apply(item.fact()), item.problem());
            }
        }
        var facts = valid.stream().map(Item::fact).toList();
        List<Change> changes = facts.isEmpty()
                ? List.of()
                : database.transaction(dryRun, () -> kind.keeper().store(facts, origin));
        var warnings = warnings(kind, valid);
        for (var i = 0; i < valid.size(); i++) {
            var index = valid.get(i).index();
            results[index] =
                    ItemResult.stored(index, kind.id().apply(facts.get(i)), changes.get(i), warnings.get(index));
        }
        return BatchResult.of(of(kind.owner(), List.of(results), nodes), dryRun);
    }

    /** What facts name that is not known, by their index. */
    private <T> Map<Integer, List<Warning>> warnings(Kind<T> kind, List<Item<T>> items) {
        Map<Integer, List<Warning>> warnings = new HashMap<>();
        for (var reference : kind.references()) {
            var known = known(
                    reference.table(),
                    items.stream()
                            .map(item -> reference.id().apply(item.fact()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            for (var item : items) {
                var id = reference.id().apply(item.fact());
                if (id != null && !known.contains(id)) {
                    warnings.computeIfAbsent(item.index(), index -> new ArrayList<>())
                            .add(new Warning(
                                    item.path() + reference.field(),
                                    id,
                                    "No %s '%s' is known.".formatted(reference.what(), id),
                                    reference.advice()));
                }
            }
        }
        return warnings;
    }

    private Set<String> known(FactTable<?> table, Set<String> ids) {
        var known = new HashSet<String>();
        database.eachOf(
                "select id from %s where (retired = false or merged_into is not null) and id in (%%s)"
                        .formatted(table.name()),
                ids,
                row -> known.add(row.getString(1)));
        return known;
    }

    private static List<JsonNode> nodes(Kind<?> kind, @Nullable JsonNode body) {
        if (body == null || body.isNull() || body.isMissingNode()) {
            throw Problem.ofField("missing-body", "", "Nothing was sent.", "Send one object, or an array of them.");
        }
        if (!body.isArray()) {
            return List.of(body);
        }
        if (body.size() > MOST_ITEMS) {
            throw new Problem(
                            "too-many-items",
                            413,
                            "Too many at once",
                            "%d %s were sent at once.".formatted(body.size(), kind.name()))
                    .with("advice", "Send at most %d at once, or upload a file to /imports.".formatted(MOST_ITEMS));
        }
        var nodes = new ArrayList<JsonNode>(body.size());
        body.forEach(nodes::add);
        return nodes;
    }

    /** With the deal or rep that each event was sent for. */
    private static List<ItemResult> of(@Nullable String owner, List<ItemResult> results, List<JsonNode> nodes) {
        return owner == null
                ? results
                : results.stream()
                        .map(result -> result.of(owner, text(nodes.get(result.index()), owner)))
                        .toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    private static <T> List<Item<T>> permitted(List<Item<T>> items, Kind<T> kind, ViewScope scope) {
        var refused = kind.refusals().of(items.stream().map(Item::fact).toList(), scope);
        var all = new ArrayList<Item<T>>(items.size());
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var problem = refused.get(i);
            all.add(problem == null || item.problem() != null ? item : refused(item, problem));
        }
        return all;
    }

    private static <T> Item<T> refused(Item<T> item, Problem problem) {
        var field = problem.members().get("field");
        return new Item<>(item.index(), item.path(), item.fact(), problem.with("field", item.path() + field));
    }

    /** Of several that differ under one id the first is stored: which of them is meant, nobody can say. The same again is no fault. */
    private static <T> List<Item<T>> once(List<Item<T>> items, Kind<T> kind) {
        Map<@Nullable String, T> first = new HashMap<>();
        return items.stream()
                .map(item -> {
                    var before = first.putIfAbsent(kind.id().apply(item.fact()), item.fact());
                    return before == null || before.equals(item.fact()) ? item : repeated(item, kind);
                })
                .toList();
    }

    private static <T> Item<T> repeated(Item<T> item, Kind<T> kind) {
        var problem = Problem.ofField(
                "duplicate-id",
                item.path() + "id",
                "The id '%s' is given twice, for facts that differ."
                        .formatted(kind.id().apply(item.fact())),
                "Send each one once in a call; the first was taken.");
        return new Item<>(item.index(), item.path(), item.fact(), problem);
    }

    private static <E> Item<Told<E>> followed(Item<Told<E>> item, Map<String, String> kept, Kind<Told<E>> kind) {
        var of = item.fact().of();
        var remaining = kept.get(of);
        if (remaining == null) {
            var what = EventKinds.OF_DEAL.equals(kind.owner()) ? "opportunity" : "rep";
            return new Item<>(
                    item.index(),
                    item.path(),
                    item.fact(),
                    Problem.ofField(
                            "unknown-" + what,
                            item.path() + kind.owner(),
                            "There is no %s '%s' that you may see.".formatted(what, of),
                            "Send the %s first, then what happened to it.".formatted(what)));
        }
        return new Item<>(
                item.index(), item.path(), new Told<>(remaining, item.fact().event()), null);
    }
}
