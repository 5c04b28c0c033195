package io.salesmanager.crm.batch;

import com.fasterxml.jackson.databind.JsonNode;
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

    public <T> BatchResult facts(Kind<T> kind, @Nullable JsonNode body, Origin origin, boolean dryRun) {
        return store(kind, body, origin, dryRun, items -> once(items, kind));
    }

    /** @param known answers where events of these deals or reps are to be kept */
    public <E> BatchResult events(
            Kind<Told<E>> kind,
            @Nullable JsonNode body,
            Origin origin,
            boolean dryRun,
            String owner,
            Function<Collection<String>, Map<String, String>> known) {
        return store(kind, body, origin, dryRun, items -> {
            var kept = known.apply(
                    items.stream().map(item -> item.fact().of()).distinct().toList());
            return items.stream().map(item -> followed(item, kept, owner)).toList();
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
                results[i] = ItemResult.rejected(i, id(nodes.get(i)), problem);
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
                    new ItemResult(index, kind.id().apply(facts.get(i)), changes.get(i), null, warnings.get(index));
        }
        return BatchResult.of(List.of(results), dryRun);
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

    private static @Nullable String id(JsonNode node) {
        return node.path("id").isTextual() ? node.path("id").asText() : null;
    }

    /** Of several that differ under one id the first is stored: which of them is meant, nobody can say. The same again is no fault. */
    private static <T> List<Item<T>> once(List<Item<T>> items, Kind<T> kind) {
        Map<String, T> first = new HashMap<>();
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

    private static <E> Item<Told<E>> followed(Item<Told<E>> item, Map<String, String> kept, String owner) {
        var of = item.fact().of();
        var remaining = kept.get(of);
        if (remaining == null) {
            var what = owner.equals(EventKinds.OF_DEAL) ? "opportunity" : "rep";
            return new Item<>(
                    item.index(),
                    item.path(),
                    item.fact(),
                    Problem.ofField(
                            "unknown-" + what,
                            item.path() + owner,
                            "There is no %s '%s'.".formatted(what, of),
                            "Send the %s first, then what happened to it.".formatted(what)));
        }
        return new Item<>(
                item.index(), item.path(), new Told<>(remaining, item.fact().event()), null);
    }
}
