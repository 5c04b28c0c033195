package io.salesmanager.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Deciding;
import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Known;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of decision tables are rules: what each way of writing FEEL asks, and what it concludes. */
@NullUnmarked
class ModelRulesTest {
    private static final String OUT = " => because | verdict";
    private static final String ARCHIVE = " => \"x\" | \"ARCHIVE\"";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Opportunity.amount          ~ > 5                          ~ amount > 5
            Opportunity.amount          ~ 5                            ~ amount == 5
            Opportunity.amount          ~ -5                           ~ amount == -5
            Opportunity.amount          ~ 1.5e3                        ~ amount == 1500
            Opportunity.amount          ~ [1..5]                       ~ amount >= 1, amount <= 5
            Opportunity.amount          ~ (1..5)                       ~ amount > 1, amount < 5
            Opportunity.amount          ~ ]1..5[                       ~ amount > 1, amount < 5
            Opportunity.amount          ~ [1..dial("large"))           ~ amount >= 1, amount < dial("large")
            Opportunity.amount          ~ < Opportunity.budgetAmount   ~ amount < budgetAmount
            Opportunity.amount          ~ 1, 2, > 10                   ~ amount == 1 || amount == 2 || amount > 10
            Opportunity.amount          ~ [1..5], > 10                 ~ (amount >= 1 && amount <= 5) || amount > 10
            Opportunity.amount          ~ not(1, 2)                    ~ amount != 1, amount != 2
            Opportunity.amount          ~ not([1..5])                  ~ amount < 1 || amount > 5
            Opportunity.amount          ~ not(> 5)                     ~ amount <= 5
            Opportunity.amount          ~ != 5                         ~ amount != 5
            Opportunity.amount          ~ null                         ~ !known(amount)
            Opportunity.amount          ~ not(null)                    ~ known(amount)
            Opportunity.amount          ~ ? > 5 and ? < 10             ~ amount > 5, amount < 10
            Opportunity.amount * 2 + 1  ~ > 5                          ~ amount * 2 + 1 > 5
            2 * (Opportunity.amount + 1) ~ > 5                         ~ 2 * (amount + 1) > 5
            -Opportunity.amount         ~ < 5                          ~ -amount < 5
            max(Opportunity.amount, 3)  ~ < 5                          ~ max(amount, 3) < 5
            Opportunity.status          ~ "ACTIVE"                     ~ status == ACTIVE
            Opportunity.status          ~ "ACTIVE", "POSTPONED"        ~ status in (ACTIVE, POSTPONED)
            Opportunity.status          ~ not("ACTIVE", "POSTPONED")   ~ status not in (ACTIVE, POSTPONED)
            Opportunity.status          ~ not("ACTIVE")                ~ status != ACTIVE
            Opportunity.stage           ~ "Proposal"                   ~ stage == "Proposal"
            Opportunity.competitor      ~ "say \\"x\\" \\\\ y"         ~ competitor == "say \\"x\\" \\\\ y"
            Opportunity.competitor      ~ "A", null                    ~ competitor == "A" || !known(competitor)
            Opportunity.open            ~ true                         ~ open
            Opportunity.inbound         ~ false                        ~ inbound == false
            Opportunity.amount > 5      ~ true                         ~ amount > 5
            Opportunity.amount > 5      ~ false                        ~ amount <= 5
            Opportunity.amount > 5 and Opportunity.open ~ false        ~ amount <= 5 || open == false
            Opportunity.amount between 1 and 5 ~ true                  ~ amount >= 1, amount <= 5
            Opportunity.amount in [1..5] ~ true                        ~ amount >= 1, amount <= 5
            Opportunity.status in ("ACTIVE", "POSTPONED") ~ true       ~ status in (ACTIVE, POSTPONED)
            Opportunity.amount = null   ~ false                        ~ known(amount)
            Opportunity.closeDate       ~ > date("2026-12-31")         ~ closeDate > "2026-12-31"
            Opportunity.closeDate       ~ [@"2026-01-01"..@"2026-12-31"] ~ closeDate >= "2026-01-01", closeDate <= "2026-12-31"
            Opportunity.nextStep        ~ contains(?, "call")          ~ nextStep contains "call"
            Opportunity.nextStep        ~ starts with(?, "a.b")        ~ nextStep matches "(?s)a\\\\.b.*"
            list contains(Opportunity.evidenceGiven, "metrics") ~ true ~ evidenceGiven contains "metrics"
            Opportunity.evidence("metrics") ~ true                     ~ evidence("metrics")
            Opportunity.touchesInLast(14) ~ > 3                        ~ touchesInLast(14) > 3
            Account.segment             ~ "smb"                        ~ account.segment == "smb"
            Opportunity.account.segment ~ "smb"                        ~ account.segment == "smb"
            Rep.certificate("platform") ~ true                         ~ rep.certificate("platform")
            Opportunity.amount          ~ > 5 // not much              ~ amount > 5
            """)
    void a_cell_asks(String input, String cell, String conditions) {
        var rule = rule(one(input, cell));

        assertThat(String.join(", ", rule.conditions())).isEqualTo(conditions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20191111", "20211108", "20230324"})
    void in_every_version_of_the_format(String version) {
        var model = Model.version(version)
                .input("Opportunity")
                .table("Big", "COLLECT", "Opportunity.amount" + OUT, List.of("> 5" + ARCHIVE), "Opportunity");

        assertThat(rule(model).conditions()).containsExactly("amount > 5");
    }

    @Test
    void a_rule_is_named_and_placed_by_its_table_and_row() {
        var model = Model.of()
                .input("Opportunity")
                .table(
                        "BA Idle deals",
                        "COLLECT",
                        "Opportunity.amount" + OUT,
                        List.of("> 5" + ARCHIVE, "< 5" + ARCHIVE));
        var rules = rulebook(model).rules();

        assertThat(rules).extracting(RuleInfo::id).containsExactly("BA-1", "BA-2");
        assertThat(rules).extracting(RuleInfo::title).containsOnly("Idle deals");
        assertThat(rules.get(1).sheet()).isEqualTo("BA Idle deals");
        assertThat(rules.get(1).cell()).isEqualTo("row 2");
        var at = Deciding.of(rulebook(model), "amount", "1", "stage", "Proposal", "createdDate", "2026-11-01")
                .decisions()
                .get(0)
                .reasons()
                .get(0)
                .at();
        assertThat(at).matches("rules/10-x/t.dmn:\\d+ \\(BA Idle deals, row 2\\)");
    }

    @Test
    void decisions_that_tables_use_are_written_out_where_they_are_used() {
        var model = Model.of()
                .input("Opportunity")
                .literal("Net worth", "Opportunity.amount - base.cost")
                .context("base", List.of("rate: 2", "cost: Opportunity.budgetAmount * rate"))
                .literal("worth it", "Net worth > 10 or Opportunity.open")
                .table("T", "COLLECT", "worth it | Net  worth" + OUT, List.of("true | < 5" + ARCHIVE));

        assertThat(rule(model).conditions())
                .containsExactly("amount - budgetAmount * 2 > 10 || open", "amount - budgetAmount * 2 < 5");
    }

    @Test
    void of_a_first_hit_table_a_row_speaks_where_those_before_it_do_not() {
        var model = Model.of()
                .input("Opportunity")
                .table(
                        "T",
                        "FIRST",
                        "Opportunity.amount | Opportunity.status" + OUT,
                        List.of("> 5 | \"ACTIVE\"" + ARCHIVE, "> 3 | -" + ARCHIVE, "- | -" + ARCHIVE));
        var rules = rulebook(model).rules();

        assertThat(rules.get(1).conditions()).containsExactly("amount > 3", "amount <= 5 || status != ACTIVE");
        assertThat(rules.get(2).conditions()).containsExactly("amount <= 5 || status != ACTIVE", "amount <= 3");
    }

    @Test
    void conclusions_are_said_in_a_sentence_with_the_deals_own_facts() {
        var model = Model.of()
                .input("Opportunity")
                .table(
                        "T",
                        "COLLECT",
                        "Opportunity.amount => because | strength | verdict | until | require",
                        List.of(
                                "> 5 => \"Worth \" + string(Opportunity.amount) + \" {currency}\" | \"must\" | \"postpone\""
                                        + " | dial(\"idle-days\") | [\"a\", \"b\"]"));
        var decision = Deciding.of(
                        rulebook(model),
                        "amount",
                        "1200",
                        "currency",
                        "EUR",
                        "stage",
                        "Proposal",
                        "createdDate",
                        "2026-11-01")
                .decisions()
                .get(0);

        assertThat(decision.verdict()).isEqualTo(Verdict.POSTPONE);
        assertThat(decision.until()).isEqualTo("2026-12-04");
        assertThat(decision.headline()).isEqualTo("Worth 1,200 EUR");
        assertThat(decision.required()).extracting(each -> each.evidence()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void two_columns_say_by_which_channel_and_within_how_many_days() {
        var model = Model.of()
                .input("Opportunity")
                .table(
                        "T",
                        "COLLECT",
                        "Opportunity.amount => because | verdict | engage | inDays",
                        List.of("> 5 => \"x\" | \"QUALIFY\" | \"CALL\" | dial(\"idle-days\")"));
        var next = Deciding.of(rulebook(model), "amount", "1200", "stage", "Proposal", "createdDate", "2026-11-01")
                .decisions()
                .get(0)
                .engagement()
                .next();

        assertThat(String.valueOf(next.channel())).isEqualTo("CALL");
    }

    @Test
    void a_table_without_advice_for_deals_speaks_of_reps() {
        var model = Model.of()
                .input("Rep")
                .table("T", "COLLECT", "Rep.winRate => because | coach", List.of("< 0.2 => \"x\" | \"closing\""));
        var judged = Deciding.of(rulebook(model), Known.rep(), List.of());

        assertThat(judged.aboutRep()).isEmpty();
        assertThat(rule(model).facts()).containsExactly("rep.winRate");
    }

    static Model one(String input, String cell) {
        return Model.of()
                .input("Opportunity")
                .input("Account")
                .input("Rep")
                .table("T", "COLLECT", input + OUT, List.of(cell + ARCHIVE));
    }

    private static RuleInfo rule(Model model) {
        return rulebook(model).rules().get(0);
    }

    private static Rulebook rulebook(Model model) {
        return SmallRulebook.good(model.load());
    }
}
