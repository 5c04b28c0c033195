package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.playbook.ResolvedDials.DialSetting;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a good rule says, and when it is silent. */
@NullUnmarked
class RulebookTest {
    @Test
    void a_dial_that_is_set_wrongly_is_the_only_fault() {
        var files = new SourceFiles(List.of(
                SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK),
                SourceFile.of("dials.csv", SmallRulebook.DIALS.replace("idle-days,,,,,14,", "idle-days,,,,,a week,")),
                SourceFile.of("rules.drl", SmallRulebook.rule("A-1", "ageDays > dial(\"idle-days\")"))));

        assertThat(RulebookLoader.load(files).diagnostics())
                .extracting(
                        diagnostic -> diagnostic.code() + " " + diagnostic.at().file())
                .containsExactly("not-a-number dials.csv");
    }

    @Test
    void each_operator_means_what_it_says() {
        holds("amount == 5", "amount", "5").butNot("amount", "6");
        holds("amount != 5", "amount", "6").butNot("amount", "5");
        holds("amount < 5", "amount", "4").butNot("amount", "5");
        holds("amount <= 5", "amount", "5").butNot("amount", "6");
        holds("amount > 5", "amount", "6").butNot("amount", "5");
        holds("amount >= 5", "amount", "5").butNot("amount", "4");
        holds("5 < amount", "amount", "6").butNot("amount", "5");
        holds("budgetStatus == CAN_BUY", "budgetStatus", "CAN_BUY").butNot("budgetStatus", "MAY_BUY");
        holds("budgetStatus != CAN_BUY", "budgetStatus", "MAY_BUY").butNot("budgetStatus", "CAN_BUY");
        holds("budgetStatus in (CAN_BUY, WILL_BUY)", "budgetStatus", "WILL_BUY").butNot("budgetStatus", "MAY_BUY");
        holds("budgetStatus not in (CAN_BUY)", "budgetStatus", "MAY_BUY").butNot("budgetStatus", "CAN_BUY");
        holds("stage == \"Proposal\"", "stage", "proposal").butNot("stage", "New");
        holds("name matches \"(?i).*renewal.*\"", "name", "A Renewal").butNot("name", "A sale");
        holds("name contains \"new\"", "name", "a new one").butNot("name", "another");
        holds("evidenceGiven contains \"pain\"", "evidence", List.of("pain")).butNot("evidence", List.of());
        holds("evidence(\"pain\")", "evidence", List.of("pain")).butNot("evidence", List.of("metrics"));
        holds("inbound", "inbound", true).butNot("inbound", false);
        holds("inbound == false", "inbound", false).butNot("inbound", true);
        holds("known(inbound), !inbound", "inbound", false).butNot("inbound", true);
        holds("closeDate > \"2026-12-01\"", "closeDate", "2026-12-02").butNot("closeDate", "2026-12-01");
        holds("closeDate >= nextStepDate", "closeDate", "2026-12-02", "nextStepDate", "2026-12-02")
                .butNot("closeDate", "2026-12-01", "nextStepDate", "2026-12-02");
        holds("amount + 2 * 3 == 11", "amount", "5").butNot("amount", "6");
        holds("max(amount, 3) - min(amount, 3) == 2", "amount", "5").butNot("amount", "6");
        holds("-amount < 0", "amount", "5").butNot("amount", "-5");
        holds("(amount > 5 || inbound)", "amount", "1", "inbound", true).butNot("amount", "1", "inbound", false);
        holds("amount > 5 && inbound", "amount", "6", "inbound", true).butNot("amount", "6", "inbound", false);
        holds("amount > dial(\"large\")", "amount", "1001").butNot("amount", "1000");
    }

    @Test
    void every_comparison_with_an_unknown_is_false() {
        for (var condition : List.of(
                "amount == 5",
                "amount != 5",
                "amount < 5",
                "amount >= 5",
                "amount + 1 > 0",
                "max(amount, 3) >= 3",
                "amount / 0 != 1",
                "5 != amount",
                "budgetStatus == CAN_BUY",
                "budgetStatus != CAN_BUY",
                "budgetStatus not in (CAN_BUY)",
                "name != \"x\"",
                "name matches \".*\"",
                "name contains \"\"",
                "closeDate != \"2026-12-01\"",
                "closeDate >= closeDate",
                "inbound",
                "inbound == false",
                "inbound != true",
                "evidence(\"pain\")",
                "evidenceGiven contains \"pain\"",
                "touches == 0",
                "touchesInLast(14) == 0",
                "account.employees != 3",
                "rep.ramping == false")) {
            assertThat(Deciding.rulesFor(SmallRulebook.of(SmallRulebook.rule("A-1", condition)), "stage", "New"))
                    .as(condition)
                    .isEmpty();
        }
    }

    @Test
    void a_window_of_unknown_length_has_no_known_touches() {
        var rulebook = SmallRulebook.of(SmallRulebook.rule("A-1", "touchesInLast(typicalCycleDays) == 0"));

        assertThat(Deciding.rulesFor(rulebook, "activities", List.of())).isEmpty();
        assertThat(Deciding.rulesFor(rulebook, "activities", List.of(), "productLine", "Platform"))
                .containsExactly("A-1");
    }

    @Test
    void a_deal_is_postponed_by_days_that_its_account_knows() {
        var rulebook = SmallRulebook.of("""
                rule "A-1 Until the contract ends"
                    @because("It is so.") @source("test") @owner("test") @strength("must")
                when
                    $o : Opportunity( open )
                    $a : Account( known(daysToRenewal) )
                then
                    advise.postpone($o, $a.daysToRenewal);
                end
                """);

        var decision = Deciding.of(
                        rulebook,
                        null,
                        List.of(Known.account("renewalDate", "2027-01-19")),
                        Known.deal("accountId", "a-1", "stage", "Proposal"))
                .decisions()
                .get(0);

        assertThat(decision.until()).isEqualTo("2027-01-19");
    }

    @Test
    void a_deal_may_be_of_a_product_line_that_the_playbook_does_not_have() {
        var rulebook = SmallRulebook.of(SmallRulebook.rule("A-1", "productLine != \"Platform\""));

        assertThat(Deciding.rulesFor(rulebook, "productLine", "Something else")).containsExactly("A-1");
        assertThat(Deciding.rulesFor(rulebook, "productLine", "platform")).isEmpty();
    }

    @Test
    void blanks_within_quotes_make_a_difference() {
        var rulebook = SmallRulebook.of(
                SmallRulebook.rule("A-1", "name == \"a  b\""), SmallRulebook.rule("A-2", "name == \"a b\""));

        assertThat(Deciding.rulesFor(rulebook, "name", "a b")).containsExactly("A-2");
        assertThat(Deciding.rulesFor(rulebook, "name", "a  b")).containsExactly("A-1");
    }

    @Test
    void a_reason_shows_each_condition_with_its_facts_its_dial_and_where_that_is_set() {
        var rulebook = SmallRulebook.of("""
                rule "A-1 A large deal"
                    @because("{amount} is more than {dial('large')} at {account.name}; inbound: {inbound}; {closeDate}, {evidenceGiven}.")
                    @source("practices 1") @owner("ops") @strength("must") @article("large")
                when
                    $o : Opportunity( amount > dial("large"), stage == "Proposal" )
                then
                    advise.qualify($o);
                end
                """);
        var decision = Deciding.of(
                        rulebook,
                        null,
                        List.of(Known.account("name", "ACME", "employees", 500)),
                        Known.deal(
                                "accountId", "a-1", "stage", "Proposal", "amount", "12345.678", "evidence", List.of()))
                .decisions()
                .get(0);

        var reason = decision.reasons().get(0);
        assertThat(reason.because())
                .isEqualTo("12,345.68 is more than 8,000 at ACME; inbound: unknown; unknown, none.");
        assertThat(reason.at()).isEqualTo("rules/rules.drl:1");
        assertThat(reason.title()).isEqualTo("A large deal");
        assertThat(reason.conditions().get(0).text()).isEqualTo("amount > dial(\"large\")");
        assertThat(reason.conditions().get(0).facts()).containsExactly(new FactShown("amount", 12345.678));
        assertThat(reason.conditions().get(0).dials())
                .containsExactly(new DialSetting("large", 8000, "money", "rules/dials.csv:4"));
        assertThat(reason.conditions().get(1).facts()).containsExactly(new FactShown("stage", "Proposal"));
    }

    @Test
    void lists_the_facts_that_alone_kept_a_rule_silent() {
        var rulebook = SmallRulebook.of(
                SmallRulebook.rule("A-1", "open, amount > 5, inbound"),
                SmallRulebook.rule("A-2", "stage == \"Proposal\", known(closeDate)"));

        assertThat(Deciding.of(rulebook, "stage", "New", "createdDate", "2026-11-01")
                        .decisions()
                        .get(0)
                        .missing())
                .containsExactly("amount", "inbound");
        assertThat(Deciding.of(rulebook, "stage", "New", "amount", "4", "createdDate", "2026-11-01")
                        .decisions()
                        .get(0)
                        .missing())
                .isEmpty();
    }

    @Test
    void a_rule_speaks_from_its_day_of_effect_to_its_last_day_and_when_it_is_enabled() {
        assertThat(spoken("date-effective \"2026-11-20\"")).isTrue();
        assertThat(spoken("date-effective \"2026-11-21\"")).isFalse();
        assertThat(spoken("date-expires \"2026-11-20\"")).isTrue();
        assertThat(spoken("date-expires \"2026-11-19\"")).isFalse();
        assertThat(spoken("enabled true")).isTrue();
        assertThat(spoken("enabled false")).isFalse();
    }

    @Test
    void not_and_exists_ask_for_other_facts_of_the_pipeline() {
        var rulebook = SmallRulebook.of(
                SmallRulebook.rule("A-1", "open").replace("$o :", "not Rep( ramping ) $o :"),
                SmallRulebook.rule("A-2", "open").replace("$o :", "exists Rep( ramping ) $o :"));

        assertThat(rulesOf(rulebook, "2026-11-01")).containsExactly("A-2");
        assertThat(rulesOf(rulebook, "2020-11-01")).containsExactly("A-1");
    }

    @Test
    void a_rule_can_speak_of_the_rep() {
        var rulebook = SmallRulebook.of("""
                rule "CO-1 New"
                    @because("{name} is new.") @source("x") @owner("x")
                when
                    $r : Rep( ramping )
                then
                    advise.coach($r, "discovery");
                end
                """);
        var judged = Deciding.of(rulebook, Known.rep("name", "Ada", "hireDate", "2026-11-01"), List.of());

        assertThat(judged.aboutRep()).singleElement().isInstanceOfSatisfying(Conclusion.Coach.class, coach -> {
            assertThat(coach.about()).isEqualTo("r-1");
            assertThat(coach.reason().because()).isEqualTo("Ada is new.");
        });
    }

    @Test
    @Timeout(30)
    void a_rule_over_all_pairs_of_a_large_pipeline_is_stopped() {
        var rulebook =
                SmallRulebook.of(SmallRulebook.rule("A-1", "open").replace("$o :", "$p : Opportunity( open ) $o :"));
        var deals = IntStream.range(0, 5_000)
                .mapToObj(i -> Known.deal("id", "o-" + i, "stage", "New"))
                .toArray(OpportunityHistory[]::new);

        assertThatThrownBy(() -> Deciding.of(rulebook, null, List.of(), deals))
                .isInstanceOf(io.salesmanager.engine.network.EvaluationStopped.class)
                .hasMessageContaining("A-1")
                .hasMessageContaining("25000000 pairs");
    }

    private static boolean spoken(String attribute) {
        var rule = SmallRulebook.rule("A-1", "open").replace("when\n", attribute + "\nwhen\n");
        return !Deciding.rulesFor(SmallRulebook.of(rule), "stage", "New").isEmpty();
    }

    private static List<String> rulesOf(Rulebook rulebook, String hired) {
        return Deciding.rules(Deciding.of(rulebook, Known.rep("hireDate", hired), List.of(), Known.deal("stage", "New"))
                .decisions()
                .get(0));
    }

    private static Held holds(String condition, Object... fields) {
        var rulebook = SmallRulebook.of(SmallRulebook.rule("A-1", condition));
        assertThat(Deciding.rulesFor(rulebook, fields)).as(condition).containsExactly("A-1");
        return others -> assertThat(Deciding.rulesFor(rulebook, others))
                .as("not " + condition)
                .isEmpty();
    }

    private interface Held {
        void butNot(Object... fields);
    }
}
