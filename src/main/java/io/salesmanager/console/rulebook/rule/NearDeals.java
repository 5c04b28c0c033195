package io.salesmanager.console.rulebook.rule;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Reason;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.journal.DecisionQuery;
import io.salesmanager.journal.DecisionRow;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.journal.Recall;
import io.salesmanager.playbook.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds deals to see a rule with: those where it spoke, then those where the fewest conditions are not met. */
@ApplicationScoped
class NearDeals {
    private static final int SHOWN = 8;
    private static final int SHOWN_SPEAKING = 5;
    /** The most urgent decisions of each verdict that the rule can propose, or of all; their explanations are read. */
    private static final int LOOKED_AT = 150;

    private static final int JUDGED = 40;
    private static final int PIPELINES = 6;

    private final JournalReader journal;
    private final Recall recall;

    @Inject
    NearDeals(JournalReader journal, Recall recall) {
        this.journal = journal;
        this.recall = recall;
    }

    /**
     * Deals to choose one from.
     *
     * @param text what their names were to contain
     * @param ofTeams whether the rule is about teams or managers, which no deal shows
     */
    record Finder(String text, List<DecisionRow> spoke, List<Near> nearly, boolean ofTeams) {
        public boolean isEmpty() {
            return spoke.isEmpty() && nearly.isEmpty();
        }
    }

    /** @param notMet how many conditions the deal does not meet */
    record Near(DecisionRow decision, int notMet) {
        public String words() {
            return notMet == 1 ? "1 condition not met" : notMet + " conditions not met";
        }
    }

    /** @param find part of the name of the deal, the account or the rep; empty for any */
    Finder of(String rule, Rulebook rulebook, String find, ViewScope scope) {
        var facts = rulebook.rule(rule).orElseThrow().facts();
        if (!facts.isEmpty()
                && facts.stream().allMatch(fact -> fact.startsWith("team.") || fact.startsWith("manager."))) {
            return new Finder(find, List.of(), List.of(), true);
        }
        Map<String, DecisionRow> spoke = new LinkedHashMap<>();
        journal.ledBy(rule, find, scope, SHOWN_SPEAKING).forEach(row -> spoke.put(row.id(), row));
        var rows = candidates(rulebook.proposedBy(rule), find, scope);
        var speaking = speaking(rule, rows);
        var silent = new ArrayList<DecisionRow>();
        rows.forEach(row -> {
            if (speaking.contains(row.id())) {
                spoke.put(row.id(), row);
            } else if (silent.size() < JUDGED && !spoke.containsKey(row.id())) {
                silent.add(row);
            }
        });
        var notMet = recall.notMet(silent, rule, rulebook, PIPELINES);
        var nearly = new ArrayList<Near>();
        silent.stream().filter(row -> notMet.containsKey(row.id())).forEach(row -> {
            var missing = notMet.getOrDefault(row.id(), 0);
            if (missing == 0) {
                // what is said of the rep stands in no decision
                spoke.put(row.id(), row);
            } else {
                nearly.add(new Near(row, missing));
            }
        });
        nearly.sort(Comparator.comparingInt(Near::notMet));
        var shown = spoke.values().stream()
                .limit(nearly.isEmpty() ? SHOWN : SHOWN_SPEAKING)
                .toList();
        return new Finder(
                find, shown, nearly.stream().limit((long) SHOWN - shown.size()).toList(), false);
    }

    /** Of each verdict that it can propose, since it lost where another stands; where it proposes none, of all. */
    private List<DecisionRow> candidates(Set<Verdict> proposed, String find, ViewScope scope) {
        Map<String, DecisionRow> found = new LinkedHashMap<>();
        Stream.concat(proposed.stream(), Stream.of((@Nullable Verdict) null))
                .forEach(verdict -> journal.page(
                                new DecisionQuery(scope, true, null, null, null, null, verdict, null, find),
                                DecisionQuery.Order.URGENCY,
                                LOOKED_AT,
                                null)
                        .items()
                        .forEach(row -> found.putIfAbsent(row.id(), row)));
        return List.copyOf(found.values());
    }

    /** Ids of the decisions in which the rule said anything. */
    private Set<String> speaking(String rule, List<DecisionRow> rows) {
        return journal.decisions(rows).stream()
                .filter(decision ->
                        said(decision).anyMatch(reason -> reason.rule().equals(rule)))
                .map(decision -> String.valueOf(decision.id()))
                .collect(Collectors.toSet());
    }

    private static Stream<Reason> said(Decision decision) {
        var escalation = decision.escalation();
        return Stream.of(
                        decision.reasons().stream(),
                        decision.overruled().stream().map(Decision.Overruled::reason),
                        decision.required().stream().map(Decision.Required::reason),
                        decision.risks().stream().map(Decision.RiskFound::reason),
                        decision.engagement().stopped().stream().map(Decision.Stopped::reason),
                        escalation == null ? Stream.<Reason>of() : escalation.reasons().stream())
                .flatMap(all -> all);
    }
}
