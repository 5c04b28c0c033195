package io.salesmanager.engine.table;

import static io.salesmanager.engine.table.Tables.HEAD;
import static io.salesmanager.engine.table.Tables.assertError;
import static io.salesmanager.engine.table.Tables.conditions;
import static io.salesmanager.engine.table.Tables.errors;
import static io.salesmanager.engine.table.Tables.load;
import static io.salesmanager.engine.table.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.SmallRulebook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A row of a table is a rule like any other, and every mistake is told with its cell. */
@NullUnmarked
class TableReaderTest {
    @Test
    void a_row_is_the_rule_in_drl() {
        assertConditions("amount > [money]", "5000", "amount > 5000");
        assertConditions("amount > [money]", "dial:large", "amount > dial(\"large\")");
        assertConditions("amount [money]", "10..20", "amount >= 10", "amount <= 20");
        assertConditions("amount [money]", "dial:large..20000", "amount >= dial(\"large\")", "amount <= 20000");
        assertConditions("amount [money]", ">= 5", "amount >= 5");
        assertConditions("amount [money]", "\"> 10, <= 20.5\"", "amount > 10", "amount <= 20.5");
        assertConditions("amount [money]", "-5", "amount == -5");
        assertConditions("touches ==", "0", "touches == 0");
        assertConditions("amount", "known", "known(amount)");
        assertConditions("amount", "unknown", "!known(amount)");
        assertConditions("discountPercent > [percent]", "15%", "discountPercent > 15");
        assertConditions("probability > [0 to 1]", "15%", "probability > 0.15");
        assertConditions("budgetStatus", "Can buy", "budgetStatus == CAN_BUY");
        assertConditions("budgetStatus", "\"CAN_BUY, WILL_BUY\"", "budgetStatus in (CAN_BUY, WILL_BUY)");
        assertConditions("budgetStatus", "\"not CAN_BUY, WILL_BUY\"", "budgetStatus not in (CAN_BUY, WILL_BUY)");
        assertConditions("productLine !=", "Platform", "productLine != \"Platform\"");
        assertConditions("competitor", "\"\"\"A, B\"\", C\"", "competitor in (\"A, B\", \"C\")");
        assertConditions("competitor", "\"\"\"known\"\"\"", "competitor == \"known\"");
        assertConditions("lostReason matches", ".*\\d+.*", "lostReason matches \".*\\\\d+.*\"");
        assertConditions("inbound", "yes", "inbound");
        assertConditions("inbound", "no", "inbound == false");
        assertConditions("closeDate >", "2026-12-31", "closeDate > \"2026-12-31\"");
        assertConditions(
                "closeDate", "2026-12-01..2026-12-31", "closeDate >= \"2026-12-01\"", "closeDate <= \"2026-12-31\"");
        assertConditions(
                "evidenceGiven",
                "\"metrics, pain\"",
                "evidenceGiven contains \"metrics\"",
                "evidenceGiven contains \"pain\"");
        assertConditions("evidence(?)", "metrics", "evidence(\"metrics\")");
        assertConditions("evidence(\"\"metrics\"\")", "no", "evidence(\"metrics\") == false");
        assertConditions("touchesInLast(?) == 0", "dial:idle-days", "touchesInLast(dial(\"idle-days\")) == 0");
        assertConditions("account.employees >= [people]", "100", "account.employees >= 100");
    }

    @Test
    void an_empty_cell_asks_nothing_and_a_column_can_be_for_people() {
        var rulebook = SmallRulebook.good(
                load(HEAD.replace("strength\n", "strength,amount > [money],touches ==,remark,advise.archive\n")
                        + "A-1,x,x,x,x,must,5,,said the boss,yes\nA-2,x,x,x,x,must,,0,,yes\n,,,,,,,,,\n"));

        assertThat(conditions(rulebook, "A-1")).containsExactly("amount > 5");
        assertThat(conditions(rulebook, "A-2")).containsExactly("touches == 0");
        assertThat(rulebook.rules()).hasSize(2);
    }

    @Test
    void a_number_under_its_unit_draws_no_warning_and_one_without_is_refused() {
        assertThat(load(table("amount > [money]", "5")).diagnostics()).isEmpty();
        assertError(table("amount >", "5"), "number-without-unit", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("amount > [percent]", "5"), "wrong-unit", "rules/10-x/t.csv:2:7 (H)");
        assertError(table("amount > [money]", "5%"), "wrong-unit", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("touchesInLast(14) == [count]", "5"), "number-in-binding", "rules/10-x/t.csv:2:7 (H)");
    }

    @Test
    void commas_and_quotes_in_the_wrong_place_are_told_as_such_and_nothing_that_follows_from_them() {
        var row = "A-1,x,Silent, for long,x,x,must\n";
        assertThat(errors(HEAD + row)).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("wrong-cell-count");
            assertThat(error.message()).contains("7 cells under 6 headings");
        });
        assertThat(errors(table("amount > [money]", "5")
                        + "A-2,x,\"Silent for long,x,x,must,5,yes\nA-3,x,x,x,x,must,5,yes\n"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.at().exact()).isEqualTo("rules/10-x/t.csv:4:3 (Reads)");
                    assertThat(error.message()).startsWith("This text has no closing quote");
                });
        assertThat(errors(table("amount > [money]", "5").replace(',', ';')))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).isEqualTo("The cells are parted by semicolons."));
        assertThat(errors(table("amount > [money]", "5").replace(",yes", ",")))
                .singleElement()
                .satisfies(error -> assertThat(error.advice()).startsWith("Fill in a cell under a heading"));
    }

    @Test
    void a_mistake_is_told_with_line_column_and_heading() {
        assertError(table("amout > [money]", "5"), "unknown-fact", "rules/10-x/t.csv:2:7 (H)");
        assertError(table("amount > [money]", "10,000"), "wrong-cell-count", "rules/10-x/t.csv:3:9");
        assertError(table("amount [money]", "\"10,000\""), "bad-cell", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("amount > [money]", "a lot"), "bad-cell", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("amount > [money]", "dial:larg"), "unknown-dial", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("stage", "Proposel"), "unknown-value", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("productLine", "\"Platform, Platfrom\""), "unknown-value", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("budgetStatus", "MAYBE"), "unknown-value", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("budgetStatus >", "CAN_BUY"), "bad-binding", "rules/10-x/t.csv:2:7 (H)");
        assertError(table("closeDate", "soon"), "not-a-day", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("inbound", "perhaps"), "bad-cell", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("inbound", "=1=1"), "formula-in-cell", "rules/10-x/t.csv:3:7");
        assertError(table("evidence", "x"), "wrong-argument", "rules/10-x/t.csv:2:7 (H)");
        assertError(table("because", "x"), "duplicate-column", "rules/10-x/t.csv:2:7 (H)");
        assertError(table("", "x"), "unbound-column", "rules/10-x/t.csv:1:7 (H)");
        assertError(table("open", "yes").replace("A-1", ""), "no-id", "rules/10-x/t.csv:3:1 (Id)");
        assertError(table("open", "yes").replace("A-1", "one"), "bad-id", "rules/10-x/t.csv:3:1 (Id)");
        assertError(table("open", "yes") + "B-2,x,x,x,x,must,yes,yes\n", "bad-id", "rules/10-x/t.csv:4:1 (Id)");
        assertError(table("open", ""), "no-condition", "rules/10-x/t.csv:3:1 (Id)");
        assertError(table("open", "yes").replace("id,title", "key,title"), "no-id-column", "rules/10-x/t.csv:2:1 (Id)");
        assertError(
                table("open", "yes").replace("id,title", "id of Rap,title"),
                "unknown-type",
                "rules/10-x/t.csv:2:1 (Id)");
        assertError(
                table("open", "yes").replace("must", "perhaps"), "unknown-value", "rules/10-x/t.csv:3:6 (Strength)");
        assertError(
                table("open", "yes").replace("A-1,x,x", "A-1,x,{amout}"),
                "unknown-fact",
                "rules/10-x/t.csv:3:3 (Reads)");
        assertError(
                table("open", "yes").replace("archive\n", "archiv\n"), "unknown-advice", "rules/10-x/t.csv:3:8 (Do)");
        assertError(
                table("open", "yes").replace("must,yes,yes", "must,yes,perhaps"),
                "bad-cell",
                "rules/10-x/t.csv:3:8 (Do)");
    }

    @Test
    void all_mistakes_of_all_rows_are_told_at_once() {
        assertThat(errors(table("amount [money]", "a lot") + "A-2,x,x,x,x,perhaps,\"10,000\",yes\n"))
                .extracting(error -> error.at().shown() + " " + error.code())
                .containsExactly("rules/10-x/t.csv:3 bad-cell", "rules/10-x/t.csv:4 bad-cell");
    }

    @Test
    void conclusions_are_calls_on_advise() {
        var rulebook = SmallRulebook.good(load(HEAD.replace(
                        "strength\n",
                        "strength,open,verdict,until,advise.require(?),\"advise.engage(?, dial(\"\"idle-days\"\"))\"\n")
                + "A-1,x,x,x,x,must,yes,POSTPONE,fact:nextStepDate,\"budget, need\",CALL\n"));

        assertThat(rulebook.rules()).hasSize(1);
        assertError(
                HEAD.replace("strength\n", "strength,open,verdict\n") + "A-1,x,x,x,x,must,yes,POSTPONE\n",
                "wrong-argument",
                "rules/10-x/t.csv:3:8");
        assertError(
                HEAD.replace("strength\n", "strength,open,verdict\n") + "A-1,x,x,x,x,must,yes,DELETE\n",
                "unknown-value",
                "rules/10-x/t.csv:3:8");
        assertError(
                HEAD.replace("strength\n", "strength,open,until,advise.archive\n")
                        + "A-1,x,x,x,x,must,yes,2026-12-31,yes\n",
                "wrong-argument",
                "rules/10-x/t.csv:3:8");
    }

    private static void assertConditions(String binding, String cell, String... conditions) {
        var rulebook = SmallRulebook.good(load(table(binding, cell)));
        assertThat(conditions(rulebook, "A-1")).as(binding + " / " + cell).containsExactly(conditions);
        var drl = SmallRulebook.of(SmallRulebook.rule("A-1", String.join(", ", conditions)));
        assertThat(conditions(drl, "A-1")).containsExactly(conditions);
    }
}
