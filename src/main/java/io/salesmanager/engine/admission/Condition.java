package io.salesmanager.engine.admission;

import io.salesmanager.advice.Reason.ConditionShown;
import io.salesmanager.advice.Reason.DialShown;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.engine.admission.Uses.FactUse;
import io.salesmanager.playbook.ResolvedDials;
import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One condition of a rule, ready to run. Conditions with the same {@code id} mean the same, and are tested once for all
 * rules that share them.
 */
public final class Condition<T> {
    private final String id;
    private final String text;
    private final Location at;
    private final Predicate<T> test;
    private final List<FactUse<T>> facts;
    private final List<DialUse> dials;
    private final Function<T, ResolvedDials> dialsOf;

    private record DialUse(String name, int index) {}

    Condition(String id, String text, Location at, Predicate<T> test, Uses<T> uses, Subject<T> subject) {
        this.id = id;
        this.text = text;
        this.at = at;
        this.test = test;
        this.facts = List.copyOf(uses.facts().values());
        this.dials = uses.dials().entrySet().stream()
                .map(entry -> new DialUse(entry.getKey(), entry.getValue()))
                .toList();
        this.dialsOf = subject.dialsOf();
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public Location at() {
        return at;
    }

    public boolean test(T fact) {
        return test.test(fact);
    }

    /** Names of the facts it reads. */
    public List<String> factNames() {
        return facts.stream().map(FactUse::name).toList();
    }

    /** Names of the dials it reads. */
    public List<String> dialNames() {
        return dials.stream().map(DialUse::name).toList();
    }

    /** Whether any of the facts it reads is not known. */
    public boolean readsUnknown(T fact) {
        for (var use : facts) {
            if (use.canBeUnknown() && use.shown().apply(fact) == null) {
                return true;
            }
        }
        return false;
    }

    /** Adds the names of the facts it reads that are not known. */
    public void addUnknown(T fact, Set<String> names) {
        for (var use : facts) {
            if (use.canBeUnknown() && use.shown().apply(fact) == null) {
                names.add(use.name());
            }
        }
    }

    /** The condition with the values it was judged by. */
    public ConditionShown shown(T fact, boolean met) {
        var values = new ArrayList<FactShown>(facts.size());
        for (var use : facts) {
            values.add(new FactShown(use.name(), use.shown().apply(fact)));
        }
        if (dials.isEmpty()) {
            return new ConditionShown(text, values, List.of(), met);
        }
        var settings = new ArrayList<DialShown>(dials.size());
        var resolved = dialsOf.apply(fact);
        for (var dial : dials) {
            var row = resolved.row(dial.index());
            settings.add(
                    new DialShown(dial.name(), row.value(), row.unit(), row.at().shown()));
        }
        return new ConditionShown(text, values, settings, met);
    }
}
