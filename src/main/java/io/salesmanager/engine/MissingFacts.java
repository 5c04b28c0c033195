package io.salesmanager.engine;

import io.salesmanager.advice.Settlement;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.rule.Conditions;
import io.salesmanager.engine.rule.Numbered;
import io.salesmanager.engine.rule.Test;
import io.salesmanager.engine.rule.Tested;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Finds the unknown facts that alone kept a rule about a deal from speaking. Rules that begin with the same conditions share a
 * branch, and a branch is left where a condition fails.
 */
final class MissingFacts {
    private final List<Branch> roots = new ArrayList<>();
    private final List<String> names;
    private final Playbook playbook;

    private static final class Branch {
        private final Numbered<Opportunity> condition;
        private final int[] facts;
        private final List<Branch> next = new ArrayList<>();
        private final List<AdmittedRule> rules = new ArrayList<>();

        /** @param facts where the names of its facts stand among all */
        private Branch(Numbered<Opportunity> condition, int[] facts) {
            this.condition = condition;
            this.facts = facts;
        }

        /** Notes the facts that are not known. A condition on one fact is unknown because that fact is. */
        private void note(Opportunity deal, BitSet into) {
            if (facts.length == 1) {
                into.set(facts[0]);
                return;
            }
            var uses = condition.condition().facts();
            for (var i = 0; i < facts.length; i++) {
                if (uses.get(i).isUnknown(deal)) {
                    into.set(facts[i]);
                }
            }
        }
    }

    MissingFacts(List<AdmittedRule> rules, Conditions conditions, Playbook playbook) {
        this.playbook = playbook;
        var asking = rules.stream()
                .filter(AdmittedRule::enabled)
                .filter(MissingFacts::isAboutOneDeal)
                .toList();
        names = asking.stream()
                .flatMap(rule -> pattern(rule).conditions().stream())
                .flatMap(condition -> condition.factNames().stream())
                .distinct()
                .sorted()
                .toList();
        asking.forEach(rule -> add(rule, conditions.of(pattern(rule))));
    }

    @SuppressWarnings("unchecked")
    private static AdmittedPattern<Opportunity> pattern(AdmittedRule rule) {
        return (AdmittedPattern<Opportunity>) rule.patterns().get(0);
    }

    private static boolean isAboutOneDeal(AdmittedRule rule) {
        return rule.patterns().size() == 1
                && rule.patterns().get(0).part() == Part.EACH
                && rule.patterns().get(0).type() == (Object) FactType.OPPORTUNITY;
    }

    private void add(AdmittedRule rule, List<Numbered<Opportunity>> conditions) {
        var branches = roots;
        Branch last = null;
        for (var condition : conditions) {
            last = branches.stream()
                    .filter(branch -> branch.condition.number() == condition.number())
                    .findFirst()
                    .orElse(null);
            if (last == null) {
                last = new Branch(condition, facts(condition));
                branches.add(last);
            }
            branches = last.next;
        }
        if (last != null) {
            last.rules.add(rule);
        }
    }

    private int[] facts(Numbered<Opportunity> condition) {
        return condition.condition().factNames().stream()
                .mapToInt(name -> Collections.binarySearch(names, name))
                .toArray();
    }

    /** The names, each once: first those that kept back a proposal that would have won, then the others, by the alphabet. */
    List<String> of(Tested<Opportunity> deal, Settlement settled, LocalDate today) {
        var walk = new Walk(deal, settled, today);
        walk.down(roots);
        return walk.found();
    }

    /** One deal's way through the branches. */
    private final class Walk {
        private final Tested<Opportunity> deal;
        private final Settlement settled;
        private final LocalDate today;
        private final List<Branch> unknown = new ArrayList<>();
        private final BitSet deciding = new BitSet();
        private final BitSet others = new BitSet();

        private Walk(Tested<Opportunity> deal, Settlement settled, LocalDate today) {
            this.deal = deal;
            this.settled = settled;
            this.today = today;
        }

        private void down(List<Branch> branches) {
            for (var i = 0; i < branches.size(); i++) {
                var branch = branches.get(i);
                var outcome = deal.outcome(branch.condition);
                if (outcome == Test.MET) {
                    into(branch);
                } else if (outcome == Test.UNKNOWN) {
                    unknown.add(branch);
                    into(branch);
                    unknown.remove(unknown.size() - 1);
                }
            }
        }

        private void into(Branch branch) {
            if (!unknown.isEmpty()) {
                for (var i = 0; i < branch.rules.size(); i++) {
                    var rule = branch.rules.get(i);
                    if (rule.speaksOn(today) && deal.fact().exemptionFrom(rule.id()) == null) {
                        keptBack(rule);
                    }
                }
            }
            down(branch.next);
        }

        private void keptBack(AdmittedRule rule) {
            var into = others;
            for (var i = 0; i < rule.actions().size(); i++) {
                var proposed = rule.actions().get(i).proposes();
                if (proposed != null && settled.yieldsTo(rule.strength(), proposed, deal.fact(), playbook)) {
                    into = deciding;
                }
            }
            for (var i = 0; i < unknown.size(); i++) {
                unknown.get(i).note(deal.fact(), into);
            }
        }

        private List<String> found() {
            if (deciding.isEmpty() && others.isEmpty()) {
                return List.of();
            }
            others.andNot(deciding);
            var found = new ArrayList<String>(deciding.cardinality() + others.cardinality());
            addNames(deciding, found);
            addNames(others, found);
            return found;
        }

        private void addNames(BitSet indexes, List<String> found) {
            for (var index = indexes.nextSetBit(0); index >= 0; index = indexes.nextSetBit(index + 1)) {
                found.add(names.get(index));
            }
        }
    }
}
