package io.salesmanager.crm.batch;

import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Refuses what would be above itself. */
final class Circles<T> implements Refusals.Others<T> {
    private final Database database;
    private final String table;
    private final Function<T, String> id;
    private final Function<T, @Nullable String> parent;

    /** @param table with a column {@code parent_id} */
    Circles(Database database, String table, Function<T, String> id, Function<T, @Nullable String> parent) {
        this.database = database;
        this.table = table;
        this.id = id;
        this.parent = parent;
    }

    @Override
    public Map<Integer, Problem> of(List<T> facts) {
        Map<Integer, Problem> refused = new HashMap<>();
        if (facts.stream().allMatch(fact -> parent.apply(fact) == null)) {
            return refused;
        }
        var parents = stored(facts);
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            var before = parents.put(id.apply(fact), parent.apply(fact));
            var circle = circle(id.apply(fact), parents);
            if (!circle.isEmpty()) {
                parents.put(id.apply(fact), before);
                refused.put(i, problem(circle));
            }
        }
        return refused;
    }

    /** The parents of the facts and of all that are above them, as they are stored. */
    private Map<String, @Nullable String> stored(List<T> facts) {
        Map<String, @Nullable String> parents = new HashMap<>();
        Set<String> next = new LinkedHashSet<>();
        facts.forEach(fact -> next.add(id.apply(fact)));
        facts.stream().map(parent).filter(Objects::nonNull).forEach(next::add);
        while (!next.isEmpty()) {
            var above = new LinkedHashSet<String>();
            next.forEach(one -> parents.put(one, null));
            database.eachOf("select id, parent_id from %s where id in (%%s)".formatted(table), next, row -> {
                parents.put(row.getString(1), row.getString(2));
                if (row.getString(2) != null) {
                    above.add(row.getString(2));
                }
            });
            above.removeAll(parents.keySet());
            next.clear();
            next.addAll(above);
        }
        return parents;
    }

    /** From one up to itself; empty where it is not above itself. */
    private static List<String> circle(String one, Map<String, @Nullable String> parents) {
        var way = new ArrayList<>(List.of(one));
        var seen = new HashSet<String>();
        for (var above = parents.get(one); above != null && seen.add(above); above = parents.get(above)) {
            way.add(above);
            if (above.equals(one)) {
                return way;
            }
        }
        return List.of();
    }

    private Problem problem(List<String> circle) {
        return Problem.ofField(
                "circle",
                "parentId",
                "The %s '%s' would be above itself: %s."
                        .formatted(table, circle.get(0), String.join(" is below ", circle)),
                "Send the %s that is above it, or none where it is at the top.".formatted(table));
    }
}
