package io.salesmanager.engine.analysis;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.given.GivenFacts;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.AdmittedRule.AdmittedPattern;
import io.salesmanager.engine.rule.Test;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts that are given to the engine, to see what it really does with them. */
final class Trial {
    private final Rulebook rulebook;

    Trial(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Nothing where facts cannot be as they are given. */
    Optional<GivenFacts.Given> given(Map<String, @Nullable Object> facts, LocalDate day) {
        try {
            var given = GivenFacts.of(facts, rulebook, day);
            return given.pipeline().opportunities().isEmpty() ? Optional.empty() : Optional.of(given);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The rules that the engine lets speak. */
    Set<String> spoken(GivenFacts.Given given) {
        return conclusions(given).stream()
                .map(conclusion -> conclusion.reason().rule())
                .collect(Collectors.toSet());
    }

    /** What the engine concludes. */
    List<Conclusion> conclusions(GivenFacts.Given given) {
        var conclusions = new ArrayList<>(rulebook.conclusionsOf(given.pipeline(), given.asOf(), false));
        var organization = given.organization();
        if (!organization.teams().isEmpty() || !organization.managers().isEmpty()) {
            conclusions.addAll(rulebook.judge(organization, given.asOf(), false));
        }
        return conclusions;
    }

    /** Whether the compiled conditions of a rule are met, without firing it: many rules can be asked at once. */
    static boolean meets(AdmittedRule rule, GivenFacts.Given given) {
        return rule.patterns().stream()
                .allMatch(pattern -> pattern.part() != Part.EACH
                        || facts(pattern.type(), given).anyMatch(fact -> meets(pattern, fact)));
    }

    private static <T> boolean meets(AdmittedPattern<T> pattern, Object fact) {
        var of = pattern.type().type().cast(fact);
        return pattern.conditions().stream()
                .allMatch(condition -> condition.test().outcome(of) == Test.MET);
    }

    private static Stream<?> facts(FactType<?> type, GivenFacts.Given given) {
        var deals = given.pipeline().opportunities();
        return switch (type.name()) {
            case "Opportunity" -> deals.stream();
            case "Account" -> deals.stream().map(Opportunity::account).filter(account -> account.known() != null);
            case "Rep" -> Stream.of(given.pipeline().rep()).filter(rep -> rep.known() != null);
            case "Team" -> given.organization().teams().stream();
            default -> given.organization().managers().stream();
        };
    }

    /** What of a witness is worth showing: the facts that the rules ask. */
    static List<Finding.Given> shown(Map<String, @Nullable Object> facts, Set<String> asked) {
        return facts.entrySet().stream()
                .filter(fact -> asked.contains(fact.getKey()))
                .map(fact -> new Finding.Given(fact.getKey(), value(fact.getValue())))
                .toList();
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof Double number ? io.salesmanager.sales.dictionary.Fact.number(number) : value;
    }
}
