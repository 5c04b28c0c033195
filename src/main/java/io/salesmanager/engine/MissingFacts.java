package io.salesmanager.engine;

import io.salesmanager.engine.admission.AdmittedRule;
import io.salesmanager.engine.admission.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.admission.Condition;
import io.salesmanager.engine.drl.RuleSource.Part;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the unknown facts that alone kept a rule about a deal from speaking. */
final class MissingFacts {
    private final List<Asking> asking;

    private record Asking(AdmittedRule rule, List<Condition<Opportunity>> conditions) {}

    MissingFacts(List<AdmittedRule> rules) {
        asking = rules.stream()
                .filter(rule -> rule.enabled() && rule.patterns().size() == 1)
                .filter(rule -> rule.patterns().get(0).part() == Part.EACH)
                .filter(rule -> rule.patterns().get(0).type() == (Object) FactType.OPPORTUNITY)
                .map(rule -> new Asking(rule, conditions(rule)))
                .toList();
    }

    Set<String> of(Opportunity deal, LocalDate today) {
        var missing = new LinkedHashSet<String>();
        var ofRule = new HashSet<String>();
        for (var each : asking) {
            if (each.rule().speaksOn(today) && onlyUnknownsFail(each, deal, ofRule)) {
                missing.addAll(ofRule);
            }
            ofRule.clear();
        }
        return missing;
    }

    private static boolean onlyUnknownsFail(Asking rule, Opportunity deal, Set<String> unknown) {
        for (var condition : rule.conditions()) {
            if (!condition.test(deal) && !condition.addUnknown(deal, unknown)) {
                return false;
            }
        }
        return !unknown.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Condition<Opportunity>> conditions(AdmittedRule rule) {
        return ((AdmittedPattern<Opportunity>) rule.patterns().get(0)).conditions();
    }
}
