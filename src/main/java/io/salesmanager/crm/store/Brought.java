package io.salesmanager.crm.store;

import io.salesmanager.crm.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events that facts bring along in one of their streams. */
public record Brought<F, E>(List<F> facts, Function<F, String> id, Function<F, @Nullable List<E>> stream) {

    /** Adds the events; a fact that was unchanged but brought something new is changed. */
    public void addTo(List<Change> changes, Function<List<Told<E>>, List<Change>> adding) {
        var added = adding.apply(told());
        var next = 0;
        for (var i = 0; i < facts.size(); i++) {
            var events = stream.apply(facts.get(i));
            var count = events == null ? 0 : events.size();
            var news = added.subList(next, next + count).stream().anyMatch(change -> change != Change.UNCHANGED);
            if (news && changes.get(i) == Change.UNCHANGED) {
                changes.set(i, Change.CHANGED);
            }
            next += count;
        }
    }

    private List<Told<E>> told() {
        var told = new ArrayList<Told<E>>();
        for (var fact : facts) {
            var events = stream.apply(fact);
            if (events != null) {
                events.forEach(event -> told.add(new Told<>(id.apply(fact), event)));
            }
        }
        return told;
    }
}
