package io.salesmanager.engine.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.engine.given.FactValue.NotAFact;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // an unknown fact reads as null
class GivenFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Rulebook RULEBOOK = SmallRulebook.of(SmallRulebook.rule("R-1", "open"));

    /** Made of lists of records, or of a share and its count, which one value cannot give. */
    private static final Set<String> NOT_ALONE = Set.of(
            "lostBySameOwner",
            "stageKind",
            "missingExitEvidence",
            "newBusinessShareLow",
            "newBusinessShareHigh",
            "expansionShareLow",
            "expansionShareHigh");

    static Stream<String> plain() {
        return Stream.of("", "account.", "rep.")
                .flatMap(of -> type(of).inOrder().stream()
                        .filter(fact -> !(fact instanceof Fact.NumberOfText
                                || fact instanceof Fact.FlagOfText
                                || fact instanceof Fact.NumberOfNumber))
                        .filter(fact -> !NOT_ALONE.contains(fact.name()))
                        .map(fact -> of + fact.name()));
    }

    private static FactType<?> type(String of) {
        return of.isEmpty() ? FactType.OPPORTUNITY : of.equals("rep.") ? FactType.REP : FactType.ACCOUNT;
    }

    /** The dictionary's own examples are given, and read back as every rule reads them. */
    @ParameterizedTest
    @MethodSource("plain")
    void every_fact_of_the_dictionary_can_be_given_by_its_name(String name) throws NotAFact {
        var fact = type(name.substring(0, name.indexOf('.') + 1))
                .fact(name.substring(name.indexOf('.') + 1))
                .orElseThrow();
        var example = example(fact);
        var value = FactValue.read(name, example);
        var deal = GivenFacts.of(Map.of(name, value), RULEBOOK, DAY)
                .deal()
                .findFirst()
                .orElseThrow();
        var shown = value instanceof Double number ? Fact.number(number) : value;
        assertThat(read(fact, deal)).isEqualTo(shown);
    }

    /** Stages and lines of the small playbook in place of the dictionary's. */
    private static String example(Fact<?> fact) {
        return switch (fact.name()) {
            case "segment" -> "enterprise";
            default -> fact.description().example().replaceAll("^\\[|]$", "");
        };
    }

    @SuppressWarnings("unchecked")
    private static Object read(Fact<?> fact, Opportunity deal) {
        if (FactType.OPPORTUNITY.facts().containsValue(fact)) {
            return ((Fact<Opportunity>) fact).shown(deal);
        }
        return FactType.REP.facts().containsValue(fact)
                ? ((Fact<io.salesmanager.sales.Rep>) fact).shown(deal.rep())
                : ((Fact<io.salesmanager.sales.Account>) fact).shown(deal.account());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "touchesInLast(14) == 3, touchesInLast(30) == 5",
                "evidence(\"pain\"), evidence(\"metrics\") == false",
                "contactsInRole(\"champion\") == 2, contacts == 4",
                "businessDaysSinceHeardFrom(\"champion\") == 7",
                "touchesFor(\"YES_NO\") == 2, daysSinceTouch(\"YES_NO\") == 9",
                "optedOutContacts == 2, contacts == 2",
                "seniorConversations == 3, seniorContacts == 1, contacts == 1",
                "daysFromLossToReturn == 40, lostBySameOwner == false",
                "rep.certificate(\"platform\"), rep.quiz(\"discovery\") == 85",
                "rep.step(\"CALL_TO_MEETING\") == 0.31, rep.stepCount(\"CALL_TO_MEETING\") == 100",
                "account.segment == \"enterprise\", segment == \"enterprise\"",
            })
    void facts_that_are_asked_with_something_can_be_given(String conditions) {
        var facts = new java.util.LinkedHashMap<String, Object>();
        for (var condition : conditions.split(", ", -1)) {
            var parts = condition.split(" == ", -1);
            facts.put(parts[0], value(parts.length == 1 ? "true" : parts[1]));
        }
        var rulebook = SmallRulebook.of(SmallRulebook.rule("R-1", conditions, "advise.risk($o, \"x\");"));
        var given = GivenFacts.of(facts, rulebook, DAY);
        assertThat(rulebook.conclusionsOf(given.pipeline(), given.asOf(), false))
                .hasSize(1);
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.startsWith("\"") ? text.replace("\"", "") : Double.valueOf(text);
    }

    @Test
    void what_follows_from_a_field_is_measured() {
        var deal = GivenFacts.of(Map.of("stage", "Proposal", "daysToNextStep", 3.0), RULEBOOK, DAY)
                .deal()
                .findFirst()
                .orElseThrow();
        assertThat(deal.position().stageOrder()).isEqualTo(3);
        assertThat(deal.timing().nextStepPlanned()).isTrue();
        assertThat(deal.known().nextStepDate()).isEqualTo(DAY.plusDays(3));
    }

    @Test
    void a_name_that_is_none_is_told() {
        assertThatThrownBy(() -> FactValue.read("daySinceActivity", "3"))
                .isInstanceOfSatisfying(
                        NotAFact.class, e -> assertThat(e.advice()).contains("daysSinceActivity"));
        assertThatThrownBy(() -> FactValue.read("motion", "RENEWL"))
                .isInstanceOfSatisfying(
                        NotAFact.class, e -> assertThat(e.advice()).contains("RENEWAL"));
    }
}
