package io.salesmanager.engine;

import io.salesmanager.engine.admission.AdmittedRule;
import io.salesmanager.engine.admission.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.admission.Condition;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the unknown facts that alone kept a rule about a deal from speaking. A condition that rules share is tested once. */
final class MissingFacts {
    private static final byte MET = 1;
    private static final byte UNKNOWN = 2;
    private static final byte FAILED = 3;

    private final List<Asking> asking;
    private final List<Condition<Opportunity>> conditions = new ArrayList<>();

    /** @param conditions indexes into all conditions */
    private record Asking(AdmittedRule rule, int[] conditions) {}

    MissingFacts(List<AdmittedRule> rules) {
        Map<String, Integer> indexes = new HashMap<>();
        asking = rules.stream()
                .filter(rule -> rule.enabled() && rule.patterns().size() == 1)
                .filter(rule -> rule.patterns().get(0).part() == Part.EACH)
                .filter(rule -> rule.patterns().get(0).type() == (Object) FactType.OPPORTUNITY)
                .map(rule -> new Asking(rule, indexes(rule, indexes)))
                .toList();
    }

    Set<String> of(Opportunity deal, LocalDate today) {
        var missing = new LinkedHashSet<String>();
        var results = new byte[conditions.size()];
        for (var each : asking) {
            if (each.rule().speaksOn(today) && onlyUnknownsFail(each, deal, results)) {
                for (var index : each.conditions()) {
                    if (results[index] == UNKNOWN) {
                        conditions.get(index).addUnknown(deal, missing);
                    }
                }
            }
        }
        return missing;
    }

    private boolean onlyUnknownsFail(Asking rule, Opportunity deal, byte[] results) {
        var unknown = false;
        for (var index : rule.conditions()) {
            if (results[index] == 0) {
                results[index] = result(conditions.get(index), deal);
            }
            if (results[index] == FAILED) {
                return false;
            }
            unknown |= results[index] == UNKNOWN;
        }
        return unknown;
    }

    private static byte result(Condition<Opportunity> condition, Opportunity deal) {
        if (condition.test(deal)) {
            return MET;
        }
        return condition.readsUnknown(deal) ? UNKNOWN : FAILED;
    }

    @SuppressWarnings("unchecked")
    private int[] indexes(AdmittedRule rule, Map<String, Integer> indexes) {
        var pattern = (AdmittedPattern<Opportunity>) rule.patterns().get(0);
        return pattern.conditions().stream()
                .mapToInt(condition -> indexes.computeIfAbsent(condition.id(), id -> {
                    conditions.add(condition);
                    return conditions.size() - 1;
                }))
                .toArray();
    }
}
