package io.salesmanager.engine.analysis;

import io.salesmanager.advice.Concluded;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Settlement;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.analysis.solve.FactModel;
import io.salesmanager.engine.given.GivenFacts;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds rules that say the same twice, and rules that only precedence keeps apart. */
final class PairCheck {
    private final Rulebook rulebook;
    private final FactModel model;
    private final LocalDate today;
    private final Pool pool;
    private final Trial trial;
    private final List<Finding> found;

    PairCheck(Rulebook rulebook, FactModel model, LocalDate today, Pool pool, Trial trial, List<Finding> found) {
        this.rulebook = rulebook;
        this.model = model;
        this.today = today;
        this.pool = pool;
        this.trial = trial;
        this.found = found;
    }

    void check(Analysed one, Analysed other) {
        if (!one.formula().whole() || !other.formula().whole() || !one.isAbout(other)) {
            return;
        }
        checkSame(one, other);
        if (one.proposes() != null
                && other.proposes() != null
                && one.proposes() != other.proposes()
                && one.strength() == other.strength()) {
            checkPrecedence(one, other);
        }
    }

    private void checkSame(Analysed one, Analysed other) {
        var first = addsNothing(other, one) && covers(one, other);
        var second = addsNothing(one, other) && covers(other, one);
        if (first && second && one.calls().equals(other.calls())) {
            found.add(report(
                    "said-twice",
                    other,
                    one,
                    "%s and %s ask the same and conclude the same.",
                    "Delete one of them, or give it another condition."));
        } else if (first) {
            found.add(covered(other, one));
        } else if (second) {
            found.add(covered(one, other));
        }
    }

    private Finding covered(Analysed rule, Analysed by) {
        return rule.isRow() && by.isRow() && rule.table().equals(by.table())
                ? report(
                        "row-masked",
                        rule,
                        by,
                        "Wherever %s speaks, %s speaks too and concludes the same.",
                        "Delete the row, or narrow the other one.")
                : report(
                        "covered-by",
                        rule,
                        by,
                        "Wherever %s speaks, %s speaks too and concludes the same, as strongly or more.",
                        "Delete the rule, or narrow the other one; accept it where its own sentence is wanted.");
    }

    private Finding report(String code, Analysed rule, Analysed other, String message, String advice) {
        var witness = pool.meeting(rule, other, model);
        var asked = new HashSet<>(rule.formula().facts());
        asked.addAll(other.formula().facts());
        return new Finding(
                rule.diagnostic(code, Severity.WARNING, message.formatted(rule.id(), other.id()), advice),
                List.of(other.id()),
                witness.map(entry -> Trial.shown(entry.facts(), asked)).orElse(List.of()));
    }

    /** Whether all that a rule concludes is concluded by the other, as strongly. */
    private static boolean addsNothing(Analysed rule, Analysed other) {
        return other.calls().containsAll(rule.calls()) && other.strength().compareTo(rule.strength()) <= 0;
    }

    /** Whether the rule speaks wherever the other does, and both do somewhere. */
    private boolean covers(Analysed rule, Analysed other) {
        if (pool.parts(other, rule)) {
            return false;
        }
        var answer = model.find(List.of(other.formula()), List.of(rule.formula()));
        if (answer.found()) {
            pool.add(answer.facts());
        }
        return answer.impossible() && pool.meeting(rule, other, model).isPresent();
    }

    private void checkPrecedence(Analysed one, Analysed other) {
        var entry = pool.meeting(one, other, model);
        var day = one.dayWith(other, today);
        if (entry.isEmpty() || day.isEmpty()) {
            return;
        }
        var conclusions = day.get().equals(today)
                ? pool.conclusions(entry.get())
                : trial.given(entry.get().facts(), day.get())
                        .map(trial::conclusions)
                        .orElse(List.of());
        var settled = settled(one, other, conclusions, entry.get().given());
        if (settled.isEmpty()) {
            return;
        }
        var wins = settled.get().verdict() == one.proposes() ? one : other;
        var loses = wins.equals(one) ? other : one;
        var asked = new HashSet<>(one.formula().facts());
        asked.addAll(other.formula().facts());
        found.add(new Finding(
                loses.diagnostic(
                        "settled-by-precedence",
                        Severity.INFO,
                        "%s (%s) and %s (%s) can speak of the same deal, both with '%s'; only the playbook's precedence lets %s win."
                                .formatted(
                                        loses.id(),
                                        loses.proposes(),
                                        wins.id(),
                                        wins.proposes(),
                                        loses.strength().name().toLowerCase(java.util.Locale.ROOT),
                                        wins.proposes()),
                        "Give one of them another strength, or a condition that keeps them apart."),
                List.of(wins.id()),
                Trial.shown(entry.get().facts(), asked)));
    }

    /** How the engine settles the proposals of these two, where both count. */
    private Optional<Settlement> settled(
            Analysed one, Analysed other, List<Conclusion> conclusions, GivenFacts.Given given) {
        var ofTwo = conclusions.stream()
                .filter(conclusion -> List.of(one.id(), other.id())
                        .contains(conclusion.reason().rule()))
                .toList();
        var proposals = Concluded.of(ofTwo).proposals();
        return given.deal()
                .flatMap(deal -> Stream.of(Settlement.of(deal, proposals, rulebook.playbook()))
                        .filter(settlement -> settlement.winners().size() == 1
                                && settlement.overruled().size() == 1
                                && settlement.bars(settlement.overruled().get(0).verdict(), deal) == null))
                .findFirst();
    }
}
