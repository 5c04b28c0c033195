package io.salesmanager.crm.store;

import io.salesmanager.crm.Change;
import io.salesmanager.platform.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of event is stored. The same event twice changes nothing.
 *
 * @param normal an event as it is stored
 * @param key tells events of the same deal or rep apart
 * @param update null where what is known stays as it is; else it takes the same values as {@code insert}
 */
record EventKind<E>(
        Function<E, E> normal,
        Function<E, @Nullable Object> key,
        String insert,
        @Nullable String update,
        Values<E> values) {

    interface Values<E> {
        @Nullable Object[] of(String owner, E event);
    }

    private record Key(String owner, @Nullable Object event) {}

    /**
     * Adds what is new and overwrites what is different.
     *
     * @param stored what is known of the same deals or reps
     * @return what became of each event, in the order given
     */
    List<Change> add(Database database, Map<String, List<E>> stored, List<Told<E>> told) {
        Map<Key, E> known = new HashMap<>();
        stored.forEach((owner, events) -> events.forEach(event -> known.put(new Key(owner, key.apply(event)), event)));
        var changes = new ArrayList<Change>(told.size());
        var inserts = new ArrayList<@Nullable Object[]>();
        var updates = new ArrayList<@Nullable Object[]>();
        for (var one : told) {
            var event = normal.apply(one.event());
            var place = new Key(one.of(), key.apply(event));
            var before = known.get(place);
            if (before != null && (update == null || before.equals(event))) {
                changes.add(Change.UNCHANGED);
                continue;
            }
            known.put(place, event);
            (before == null ? inserts : updates).add(values.of(one.of(), event));
            changes.add(before == null ? Change.CREATED : Change.CHANGED);
        }
        database.batch(insert, inserts);
        if (update != null) {
            database.batch(update, updates);
        }
        return changes;
    }
}
