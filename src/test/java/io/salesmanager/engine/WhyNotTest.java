package io.salesmanager.engine;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.WhyNot;
import io.salesmanager.advice.WhyNot.Judged;
import io.salesmanager.advice.WhyNot.Outcome;
import io.salesmanager.advice.WhyNot.Way;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.RepHistory;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class WhyNotTest {
    private static final String ARCHIVE = "advise.archive($o);";

    @Test
    void a_rule_that_one_answer_keeps_from_speaking_comes_before_one_that_time_does() {
        var rulebook = SmallRulebook.of(
                rule("A-1", "ageDays > dial(\"large\")", ARCHIVE),
                rule("A-2", "budgetStatus == NO_COMMITTED_BUDGET", ARCHIVE),
                rule("A-3", "budgetStatus == NO_COMMITTED_BUDGET, decisionMaker == NO", ARCHIVE),
                rule("A-4", "decisionMaker == YES", "advise.qualify($o);"));

        var why = why(rulebook, "createdDate", "2026-11-01", "budgetStatus", "CAN_BUY", "decisionMaker", "YES");

        assertThat(why.given()).isEqualTo(Verdict.QUALIFY);
        assertThat(why.ways()).extracting(Way::rule).containsExactly("A-2", "A-1", "A-3");
        assertThat(why.ways()).extracting(Way::notMet).containsExactly(1, 1, 2);
        assertThat(why.ways()).extracting(Way::someoneCanChange).containsExactly(true, false, true);
        assertThat(why.summary())
                .isEqualTo(
                        "The verdict is QUALIFY: It is so. A-2 is nearest to ARCHIVE, with 1 of 1 conditions not met;"
                                + " it would lose even so: QUALIFY goes before ARCHIVE in the playbook's precedence.");
    }

    @Test
    void each_condition_has_its_outcome_with_the_values_of_facts_and_dials() {
        var rulebook =
                SmallRulebook.of(rule("A-1", "ageDays > dial(\"large\"), amount > 5, decisionMaker == YES", ARCHIVE));

        var conditions = why(rulebook, "createdDate", "2026-11-10", "decisionMaker", "YES")
                .ways()
                .get(0)
                .conditions();

        assertThat(conditions)
                .extracting(Judged::outcome)
                .containsExactly(Outcome.FAILED, Outcome.UNKNOWN, Outcome.MET);
        assertThat(conditions.get(0).facts().get(0).value()).isEqualTo(10);
        assertThat(conditions.get(0).dials().get(0).value()).isEqualTo(1000);
        assertThat(conditions.get(0).about()).isEqualTo("Opportunity");
    }

    @Test
    void says_why_a_rule_would_lose_even_if_it_spoke() {
        var rulebook = SmallRulebook.of(
                rule("A-1", "amount > 5", ARCHIVE),
                rule("Q-1", "decisionMaker == YES", "advise.qualify($o);").replace("should", "must"));

        var way = why(rulebook, "createdDate", "2026-11-10", "decisionMaker", "YES", "amount", "9")
                .ways()
                .get(0);

        assertThat(way.spoke()).isTrue();
        assertThat(way.notMet()).isZero();
        assertThat(way.lostBecause()).isEqualTo("should < must");
    }

    @Test
    void judges_the_nearest_of_several_facts_and_patterns_that_are_negated() {
        var rulebook = SmallRulebook.of("""
                rule "A-1 A test"
                    @because("It is so.") @source("test") @owner("test") @strength("should")
                when
                    $o : Opportunity( open )
                    Account( industry == "Chemicals", employees > 100 )
                    not Rep( role == "AE" )
                then
                    advise.archive($o);
                end
                """);
        var accounts = List.of(account("a-1", "Steel", 50), account("a-2", "Chemicals", 50));

        var conditions = rulebook.whyNot(
                        Deciding.pipeline(
                                rulebook,
                                rep("AE"),
                                accounts,
                                Known.deal("id", "o-1", "stage", "Proposal", "accountId", "a-1"),
                                Known.deal("id", "o-2", "stage", "Proposal", "accountId", "a-2")),
                        rulebook.asOf(Deciding.NOON, Cohorts.NONE),
                        "o-1",
                        Verdict.ARCHIVE)
                .ways()
                .get(0)
                .conditions();

        assertThat(conditions).extracting(Judged::about).containsExactly("Opportunity", "Account", "Account", "Rep");
        assertThat(conditions)
                .extracting(Judged::outcome)
                .containsExactly(Outcome.MET, Outcome.MET, Outcome.FAILED, Outcome.FAILED);
        assertThat(conditions.get(3).text()).isEqualTo("not Rep( role == \"AE\" )");
    }

    @Test
    void says_once_that_no_rule_can_change_a_finished_deal() {
        var rulebook = SmallRulebook.of(rule("A-1", "amount > 5", ARCHIVE));

        assertThat(why(rulebook, "createdDate", "2026-11-10", "status", "DISQUALIFIED")
                        .summary())
                .endsWith(
                        "No rule can change that to ARCHIVE: only a revisit can be proposed for a deal that is disqualified.");
    }

    @Test
    void a_rule_that_is_switched_off_says_so() {
        var off = rule("A-1", "open", ARCHIVE).replace("when", "enabled false\nwhen");

        var way = why(SmallRulebook.of(off), "createdDate", "2026-11-10", "stage", "Proposal")
                .ways()
                .get(0);

        assertThat(way.notMet()).isEqualTo(1);
        assertThat(way.conditions().get(0).text())
                .isEqualTo(
                        "the rule is switched on (it is off, rules/rules.drl:1: 'enabled false' stands in the rule.)");
    }

    /** No second interpretation: what has nothing left to meet is exactly what the network fired. */
    @Test
    void a_rule_spoke_if_and_only_if_nothing_is_left_to_meet() {
        var rulebook = ShippedRules.load();
        for (var example : ShippedRules.examples(rulebook)) {
            for (var verdict : Verdict.values()) {
                for (var deal : example.pipeline().opportunities()) {
                    var why = rulebook.whyNot(example.pipeline(), example.asOf(), deal.id(), verdict);
                    assertThat(why.ways())
                            .allSatisfy(way -> assertThat(way.spoke())
                                    .as("%s of %s", way.rule(), deal.id())
                                    .isEqualTo(way.notMet() == 0));
                }
            }
        }
    }

    private static WhyNot why(Rulebook rulebook, Object... namesAndValues) {
        return rulebook.whyNot(
                Deciding.pipeline(rulebook, null, List.of(), Known.deal(namesAndValues)),
                rulebook.asOf(Deciding.NOON, Cohorts.NONE),
                "o-1",
                Verdict.ARCHIVE);
    }

    private static AccountHistory account(String id, String industry, int employees) {
        return Known.account("id", id, "industry", industry, "employees", employees);
    }

    private static RepHistory rep(String role) {
        return Known.rep("role", role);
    }
}
