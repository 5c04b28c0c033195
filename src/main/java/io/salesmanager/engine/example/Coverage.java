package io.salesmanager.engine.example;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.example.ExampleRunner.Outcome;
import io.salesmanager.playbook.source.Location;
import java.util.List;
import java.util.function.Function;

/**
 * How examples show a rule, or a row of a table.
 *
 * @param spoke in how many examples it speaks
 * @param decided in how many its proposal wins
 * @param shownSpeaking how many say that it is to speak
 * @param shownSilent how many say that it is not
 */
public record Coverage(String rule, Location at, int spoke, int decided, int shownSpeaking, int shownSilent) {

    static List<Coverage> of(Rulebook rulebook, List<Outcome> outcomes) {
        return rulebook.admitted().stream()
                .map(rule -> new Coverage(
                        rule.id(),
                        rule.at(),
                        count(outcomes, rule.id(), Outcome::spoken),
                        count(outcomes, rule.id(), Outcome::deciding),
                        count(outcomes, rule.id(), outcome -> outcome.example().shows(true)),
                        count(outcomes, rule.id(), outcome -> outcome.example().shows(false))))
                .toList();
    }

    private static int count(List<Outcome> outcomes, String rule, Function<Outcome, List<String>> rules) {
        return (int) outcomes.stream()
                .filter(outcome -> rules.apply(outcome).contains(rule))
                .count();
    }
}
