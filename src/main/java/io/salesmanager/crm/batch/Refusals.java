package io.salesmanager.crm.batch;

import io.salesmanager.access.ViewScope;
import io.salesmanager.platform.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why facts that make sense by themselves are not stored, because of what is stored or of whoever sends them. */
public interface Refusals<T> {
    /** By the place of the fact among those given; a field is named without the path of the fact. */
    Map<Integer, Problem> of(List<T> facts, ViewScope scope);

    /** Of some ids those that whoever sees {@code scope} may not write or delete. */
    Set<String> closed(Collection<String> ids, ViewScope scope);

    /** Nothing is refused. */
    static <T> Refusals<T> none() {
        return new Refusals<>() {
            @Override
            public Map<Integer, Problem> of(List<T> facts, ViewScope scope) {
                return Map.of();
            }

            @Override
            public Set<String> closed(Collection<String> ids, ViewScope scope) {
                return Set.of();
            }
        };
    }

    /** The same, and where it has nothing against a fact what {@code other} has. */
    default Refusals<T> and(Others<T> other) {
        var first = this;
        return new Refusals<>() {
            @Override
            public Map<Integer, Problem> of(List<T> facts, ViewScope scope) {
                var all = new HashMap<>(other.of(facts));
                all.putAll(first.of(facts, scope));
                return all;
            }

            @Override
            public Set<String> closed(Collection<String> ids, ViewScope scope) {
                return first.closed(ids, scope);
            }
        };
    }

    /** Refusals whoever sends the facts. */
    interface Others<T> {
        Map<Integer, Problem> of(List<T> facts);
    }
}
