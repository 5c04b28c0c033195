package io.salesmanager.engine.rule;

import io.salesmanager.engine.rule.AdmittedRule.AdmittedPattern;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a rulebook, numbered for each type of fact. Those that more rules ask come first in every pattern, so that
 * rules share the beginning of their way through the network, and one failed test settles many of them.
 */
public final class Conditions {
    /** By identity: a type of fact is a constant, and large to compare. */
    private final IdentityHashMap<FactType<?>, Map<String, Integer>> numbers = new IdentityHashMap<>();

    private final Map<String, Integer> uses = new HashMap<>();

    public Conditions(List<AdmittedRule> rules) {
        for (var rule : rules) {
            for (var pattern : rule.patterns()) {
                var ofType = numbers.computeIfAbsent(pattern.type(), type -> new HashMap<>());
                for (var condition : pattern.conditions()) {
                    ofType.putIfAbsent(condition.meaning(), ofType.size());
                    uses.merge(condition.meaning(), 1, Integer::sum);
                }
            }
        }
    }

    /** The conditions of a pattern, those that most rules share first. */
    public <T> List<Numbered<T>> of(AdmittedPattern<T> pattern) {
        var ordered = new ArrayList<>(pattern.conditions());
        ordered.sort(Comparator.comparingInt((Condition<T> condition) -> -uses.getOrDefault(condition.meaning(), 0))
                .thenComparing(Condition::meaning));
        var ofType = numbers.getOrDefault(pattern.type(), Map.of());
        return ordered.stream()
                .map(condition -> new Numbered<>(condition, ofType.getOrDefault(condition.meaning(), 0)))
                .toList();
    }

    public <T> Tested<T> test(FactType<T> type, T fact) {
        return new Tested<>(type, fact, numbers.getOrDefault(type, Map.of()).size());
    }
}
