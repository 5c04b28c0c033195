package io.salesmanager.engine.admission;

import io.salesmanager.engine.rule.FactUse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts and dials that an expression reads, by the name the author wrote, in order. */
final class Uses<T> {
    private final Map<String, FactUse<T>> facts = new LinkedHashMap<>();
    private final Map<String, Integer> dials = new LinkedHashMap<>();

    void add(FactUse<T> fact) {
        facts.putIfAbsent(fact.name(), fact);
    }

    void addDial(String name, int index) {
        dials.putIfAbsent(name, index);
    }

    Map<String, FactUse<T>> facts() {
        return facts;
    }

    Map<String, Integer> dials() {
        return dials;
    }
}
