package io.salesmanager.engine;

import static java.util.Comparator.comparingInt;

import io.salesmanager.advice.Settlement;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.advice.WhyNot.Judged;
import io.salesmanager.advice.WhyNot.Outcome;
import io.salesmanager.advice.WhyNot.Way;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.rule.Condition;
import io.salesmanager.engine.rule.Conditions;
import io.salesmanager.engine.rule.FactUse;
import io.salesmanager.engine.rule.Numbered;
import io.salesmanager.engine.rule.Test;
import io.salesmanager.engine.rule.Tested;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.sales.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what would have led to a verdict: the rules that propose it, asked once more after they have spoken. */
final class WaysTo {
    private static final Comparator<Way> SMALLEST_CHANGE = comparingInt(Way::notMet)
            .thenComparing(way -> !way.someoneCanChange())
            .thenComparing(Way::strength)
            .thenComparing(Way::rule);

    private final Verdict asked;
    private final Tested<Opportunity> deal;
    private final List<Tested<?>> facts;
    private final Settlement settled;
    private final Conditions conditions;
    private final Playbook playbook;
    private final LocalDate today;

    WaysTo(
            Verdict asked,
            Tested<Opportunity> deal,
            List<Tested<?>> facts,
            Settlement settled,
            Conditions conditions,
            Playbook playbook,
            LocalDate today) {
        this.asked = asked;
        this.deal = deal;
        this.facts = facts;
        this.settled = settled;
        this.conditions = conditions;
        this.playbook = playbook;
        this.today = today;
    }

    WhyNot among(List<AdmittedRule> rules) {
        var ways = new ArrayList<Way>();
        for (var rule : rules) {
            for (var action : rule.actions()) {
                if (action.proposes() == asked) {
                    ways.add(way(rule, action.about()));
                    break;
                }
            }
        }
        ways.sort(SMALLEST_CHANGE);
        return new WhyNot(deal.fact().id(), settled.verdict(), asked, summary(ways), List.copyOf(ways));
    }

    private String summary(List<Way> ways) {
        if (asked == settled.verdict()) {
            return "The verdict is %s. %s".formatted(asked, settled.headline());
        }
        var why = "The verdict is %s: %s".formatted(settled.verdict(), settled.headline());
        if (ways.isEmpty()) {
            return why
                    + (asked == playbook.defaultVerdict()
                            ? " %s stands where no rule speaks.".formatted(asked)
                            : " No rule proposes %s.".formatted(asked));
        }
        var barred = settled.bars(asked, deal.fact());
        if (barred != null) {
            return "%s No rule can change that to %s: %s.".formatted(why, asked, barred);
        }
        var nearest = ways.get(0);
        var lost = nearest.lostBecause();
        if (nearest.notMet() == 0) {
            return "%s %s proposes %s and lost: %s.".formatted(why, nearest.rule(), asked, String.valueOf(lost));
        }
        return "%s %s is nearest to %s, with %d of %d conditions not met%s."
                .formatted(
                        why,
                        nearest.rule(),
                        asked,
                        nearest.notMet(),
                        nearest.conditions().size(),
                        lost == null ? "" : "; it would lose even so: " + lost);
    }

    private Way way(AdmittedRule rule, int about) {
        var judged = placed(rule, about).stream().map(PlacedCondition::judged).toList();
        var notMet = judged.stream()
                .filter(condition -> condition.outcome() != Outcome.MET)
                .toList();
        var spoke = Stream.concat(deal.conclusions().stream(), deal.exempted().stream())
                .anyMatch(conclusion -> conclusion.reason().rule().equals(rule.id()));
        return new Way(
                rule.id(),
                rule.title(),
                rule.strength(),
                spoke,
                lostBecause(rule),
                notMet.size(),
                notMet.stream().allMatch(Judged::someoneCanChange),
                judged,
                rule.source(),
                rule.owner(),
                rule.article(),
                rule.place());
    }

    private @Nullable String lostBecause(AdmittedRule rule) {
        var exemption = deal.fact().exemptionFrom(rule.id());
        if (exemption != null) {
            return exemption.words();
        }
        return settled.verdict() == asked ? null : settled.whyLost(rule.strength(), asked, deal.fact(), playbook);
    }

    /** The conditions of a rule, whatever it advises, judged for the deal where one of its patterns is on a deal. */
    List<PlacedCondition> placed(AdmittedRule rule) {
        var binding = rule.binding();
        for (var i = 0; i < binding.size(); i++) {
            if (deal.is(binding.get(i).type())) {
                return placed(rule, i);
            }
        }
        return placed(rule, -1);
    }

    private List<PlacedCondition> placed(AdmittedRule rule, int about) {
        var judged = new ArrayList<PlacedCondition>();
        if (!rule.speaksOn(today)) {
            judged.add(PlacedCondition.nowhere(
                    new Judged("Rulebook", inEffect(rule), Outcome.FAILED, true, List.of(), List.of())));
        }
        var bound = 0;
        for (var pattern : rule.patterns()) {
            if (pattern.part() == Part.EACH) {
                judged.addAll(each(pattern, bound++ == about));
            } else {
                judged.add(new PlacedCondition(whether(pattern), places(pattern)));
            }
        }
        return List.copyOf(judged);
    }

    private static List<Location> places(AdmittedPattern<?> pattern) {
        return pattern.conditions().stream().<Location>map(Condition::at).toList();
    }

    private static String inEffect(AdmittedRule rule) {
        var off = rule.off();
        return off != null
                ? "the rule is switched on (it is off%s, %s: %s)"
                        .formatted(off.until() == null ? "" : " until " + off.until(), off.at(), off.why())
                : "the rule is in effect (from %s to %s)"
                        .formatted(
                                rule.effective() == null ? "ever" : rule.effective(),
                                rule.expires() == null ? "open" : rule.expires());
    }

    /** Of several facts that a pattern could match, the nearest one is judged. */
    private <T> List<PlacedCondition> each(AdmittedPattern<T> pattern, boolean theDeal) {
        var ordered = conditions.of(pattern);
        var candidates = theDeal ? List.of(cast(pattern, deal)) : candidates(pattern);
        return candidates.stream()
                .min(comparingInt(fact -> notMet(ordered, fact)))
                .map(fact -> pattern.conditions().stream()
                        .map(condition -> new PlacedCondition(
                                judged(pattern, ordered, condition.meaning(), fact), List.of(condition.at())))
                        .toList())
                .orElseGet(() -> List.of(new PlacedCondition(
                        new Judged(
                                pattern.type().name(),
                                "a %s is known".formatted(pattern.type().name()),
                                Outcome.UNKNOWN,
                                true,
                                List.of(),
                                List.of()),
                        places(pattern))));
    }

    private static <T> int notMet(List<Numbered<T>> ordered, Tested<T> fact) {
        return (int)
                ordered.stream().filter(condition -> !fact.meets(condition)).count();
    }

    private static <T> Judged judged(
            AdmittedPattern<T> pattern, List<Numbered<T>> ordered, String meaning, Tested<T> fact) {
        var numbered = ordered.stream()
                .filter(each -> each.condition().meaning().equals(meaning))
                .findFirst()
                .orElseThrow();
        var outcome = fact.outcome(numbered);
        var shown = numbered.condition().shown(fact.fact(), outcome == Test.MET);
        return new Judged(
                pattern.type().name(),
                shown.text(),
                outcome == Test.MET ? Outcome.MET : outcome == Test.UNKNOWN ? Outcome.UNKNOWN : Outcome.FAILED,
                numbered.condition().facts().stream().anyMatch(FactUse::changeable),
                shown.facts(),
                shown.dials());
    }

    private <T> Judged whether(AdmittedPattern<T> pattern) {
        var ordered = conditions.of(pattern);
        var exists = candidates(pattern).stream().anyMatch(fact -> notMet(ordered, fact) == 0);
        var met = exists == (pattern.part() == Part.EXISTS);
        return new Judged(
                pattern.type().name(),
                pattern.asked().text(),
                met ? Outcome.MET : Outcome.FAILED,
                pattern.conditions().stream()
                        .flatMap(condition -> condition.facts().stream())
                        .anyMatch(FactUse::changeable),
                List.of(),
                List.of());
    }

    private <T> List<Tested<T>> candidates(AdmittedPattern<T> pattern) {
        return facts.stream()
                .filter(fact -> fact.is(pattern.type()))
                .map(fact -> cast(pattern, fact))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> Tested<T> cast(AdmittedPattern<T> pattern, Tested<?> fact) {
        if (!fact.is(pattern.type())) {
            throw new IllegalArgumentException(
                    "a %s is no %s".formatted(fact.type().name(), pattern.type().name()));
        }
        return (Tested<T>) fact;
    }
}
