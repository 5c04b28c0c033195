package io.salesmanager.engine.model;

import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.FactType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names of a model stand for: types of facts, and decisions that others use. */
final class Names {
    private final Map<String, Meaning> meanings = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    sealed interface Meaning {
        record Data(FactType<?> type) implements Meaning {}

        record Value(Spot spot) implements Meaning {}

        record Entries(Map<String, Spot> entries) implements Meaning {}

        /** @param why what cannot be done with it, behind its name */
        record Refused(String why, String advice) implements Meaning {}
    }

    void add(String name, Meaning meaning) {
        meanings.put(name, meaning);
    }

    /** What the first name of a path stands for. */
    @Nullable Meaning find(Feel.Name name, Map<String, Spot> local) {
        var first = name.path().get(0);
        var near = local.get(first);
        if (near != null) {
            return new Meaning.Value(near);
        }
        used.add(first);
        return meanings.get(first);
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    /** Refuses a name that stands for nothing. */
    BadFeel unknown(Feel.Name name, Spot where, FactType<?> subject, Collection<String> local) {
        var first = name.path().get(0);
        if (subject.fact(first).isPresent()) {
            return where.bad(
                    "unknown-name",
                    name.shown(),
                    "'%s' is a fact of %s.".formatted(first, subject.name()),
                    "Write %s.%s.".formatted(subject.name(), name.shown()));
        }
        var known = new LinkedHashSet<>(meanings.keySet());
        known.addAll(local);
        return where.bad(
                "unknown-name",
                name.shown(),
                "Nothing in this model is called '%s'.".formatted(first),
                NearestName.advice(first, known)
                        + " Input data is named after the types of facts; a text stands in double quotes.");
    }
}
