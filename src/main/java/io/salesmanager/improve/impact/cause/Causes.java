package io.salesmanager.improve.impact.cause;

import io.salesmanager.advice.Conclusion.Proposal;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Settlement;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Opportunity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes a deal flip, by trial: a change of what one rule proposes is a cause where it alone leads to the new verdict,
 * or where without it there would be another. The proposals of the two decisions are settled anew for each trial, as the engine
 * settles them.
 */
public final class Causes {
    private final Rulebook before;
    private final Rulebook after;
    private final ChangedRules rules;

    public Causes(Rulebook before, Rulebook after) {
        this.before = before;
        this.after = after;
        this.rules = new ChangedRules(before, after);
    }

    /** At least one, in order of rules. */
    public List<Cause> of(Compared flip) {
        var was = proposals(flip.was());
        var now = proposals(flip.now());
        var differing = differing(was, now);
        var causes = new LinkedHashSet<Cause>();
        for (var rule : differing) {
            if (isCause(rule, was, now, flip)) {
                causes.addAll(rules.causes(rule, was, now, flip));
            }
        }
        if (playbookIsCause(was, now, flip)) {
            causes.addAll(PlaybookParts.settling(before.playbook(), after.playbook()));
        }
        if (causes.isEmpty()) {
            // none does it alone and none is needed: they do it together
            differing.forEach(rule -> causes.addAll(rules.causes(rule, was, now, flip)));
        }
        return List.copyOf(causes);
    }

    private boolean isCause(
            String rule, Map<String, List<Proposal>> was, Map<String, List<Proposal>> now, Compared flip) {
        var verdict = flip.now().verdict();
        return settled(with(was, rule, now), flip.before(), before.playbook()) == verdict
                || settled(with(now, rule, was), flip.after(), after.playbook()) != verdict;
    }

    private boolean playbookIsCause(Map<String, List<Proposal>> was, Map<String, List<Proposal>> now, Compared flip) {
        var verdict = flip.now().verdict();
        return settled(was, flip.after(), after.playbook()) == verdict
                || settled(now, flip.before(), before.playbook()) != verdict;
    }

    private static Verdict settled(Map<String, List<Proposal>> proposals, Opportunity deal, Playbook playbook) {
        return Settlement.of(
                        deal, proposals.values().stream().flatMap(List::stream).toList(), playbook)
                .verdict();
    }

    /** The proposals with those of one rule taken from elsewhere. */
    private static Map<String, List<Proposal>> with(
            Map<String, List<Proposal>> proposals, String rule, Map<String, List<Proposal>> other) {
        var mixed = new HashMap<>(proposals);
        mixed.remove(rule);
        var instead = other.get(rule);
        if (instead != null) {
            mixed.put(rule, instead);
        }
        return mixed;
    }

    /** The rules that propose otherwise than before: with another strength, another verdict, or only on one side. */
    private static Set<String> differing(Map<String, List<Proposal>> was, Map<String, List<Proposal>> now) {
        var all = new TreeSet<>(was.keySet());
        all.addAll(now.keySet());
        all.removeIf(rule -> said(was.get(rule)).equals(said(now.get(rule))));
        return all;
    }

    private static Set<String> said(@Nullable List<Proposal> proposals) {
        return proposals == null
                ? Set.of()
                : proposals.stream()
                        .map(proposal ->
                                proposal.verdict() + " " + proposal.reason().strength())
                        .collect(Collectors.toSet());
    }

    /** Everything that was proposed for the deal, whether it won or lost, by rule. */
    private static Map<String, List<Proposal>> proposals(Decision decision) {
        Map<String, List<Proposal>> proposals = new TreeMap<>();
        for (var reason : decision.reasons()) {
            proposals
                    .computeIfAbsent(reason.rule(), rule -> new ArrayList<>(1))
                    .add(new Proposal(decision.opportunityId(), decision.verdict(), decision.until(), reason));
        }
        for (var overruled : decision.overruled()) {
            proposals
                    .computeIfAbsent(overruled.rule(), rule -> new ArrayList<>(1))
                    .add(new Proposal(decision.opportunityId(), overruled.verdict(), null, overruled.reason()));
        }
        return proposals;
    }
}
