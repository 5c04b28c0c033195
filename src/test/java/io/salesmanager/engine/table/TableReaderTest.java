package io.salesmanager.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A row of a table is a rule like any other, and every mistake is told with its cell. */
@NullUnmarked
class TableReaderTest {
    private static final String HEAD = """
            Id,Title,Reads,Source,Owner,Strength
            id,title,because,source,owner,strength
            """;

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
    void a_mistake_is_told_with_line_column_and_heading() {
        assertError(table("amout > [money]", "5"), "unknown-fact", "rules/10-x/t.csv:2:7 (H)");
        assertError(table("amount > [money]", "10,000"), "unbound-column", "rules/10-x/t.csv:3:9");
        assertError(table("amount [money]", "\"10,000\""), "bad-cell", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("amount > [money]", "a lot"), "bad-cell", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("amount > [money]", "dial:larg"), "unknown-dial", "rules/10-x/t.csv:3:7 (H)");
        assertError(table("stage", "Proposel"), "unknown-value", "rules/10-x/t.csv:3:7 (H)");
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

    @Test
    void a_workbook_is_read_with_its_types_and_told_by_sheet_and_cell() {
        Object[] headings = {"Id", "Reads", "Source", "Owner", "Amount", "Discount", "Inbound", "Closing", "Do"};
        Object[] bindings = {
            "id",
            "because",
            "source",
            "owner",
            "amount > [money]",
            "discountPercent > [percent]",
            "inbound",
            "closeDate >",
            "advise.archive"
        };
        var good = Workbooks.of(sheet -> {
            for (var i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i].toString());
                sheet.value(1, i, bindings[i].toString());
            }
            sheet.hideRow(1);
            sheet.value(2, 0, "DA-3");
            for (var i = 1; i < 4; i++) {
                sheet.value(2, i, "x");
            }
            sheet.value(2, 4, 50_000);
            sheet.value(2, 5, 0.155);
            sheet.style(2, 5).format("0.0%").set();
            sheet.value(2, 6, true);
            sheet.value(2, 7, LocalDate.of(2026, 12, 31));
            sheet.style(2, 7).format("yyyy-mm-dd").set();
            sheet.value(2, 8, "yes");
        });
        var rulebook = SmallRulebook.good(loadWorkbook(good));

        var rule = rulebook.rule("DA-3").orElseThrow();
        assertThat(rule.conditions())
                .containsExactly("amount > 50000", "discountPercent > 15.5", "inbound", "closeDate > \"2026-12-31\"");
        assertThat(rule.sheet()).isEqualTo("Lines");
        assertThat(rule.cell()).isEqualTo("A3");

        Object[] row = {"DA-3", "x", "x", "x", "a lot", null, null, null, "yes"};
        assertThat(errorsOf(loadWorkbook(Workbooks.of(headings, bindings, row))))
                .extracting(error -> error.at().exact())
                .containsExactly("rules/10-x/t.xlsx!Lines!E3 (Amount)");
    }

    @Test
    void a_formula_is_refused_with_its_cell() {
        var bytes = Workbooks.of(sheet -> {
            sheet.value(0, 0, "Id");
            sheet.value(1, 0, "id");
            sheet.formula(2, 0, "1+1");
        });

        assertThat(errorsOf(loadWorkbook(bytes))).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("formula-in-cell");
            assertThat(error.at().shown()).isEqualTo("rules/10-x/t.xlsx!Lines!A3");
        });
    }

    @Test
    void columns_behind_z_have_two_letters() {
        assertThat(io.salesmanager.playbook.source.Location.ofCell("f", "S", 7, 28, null)
                        .cell())
                .isEqualTo("AB7");
        assertThat(io.salesmanager.playbook.source.Location.ofCell("f", "S", 7, 702, null)
                        .cell())
                .isEqualTo("ZZ7");
    }

    @Test
    void the_template_is_a_table_that_only_lacks_its_rows() throws TableTemplate.NoSuchColumn {
        var small = SmallRulebook.of();
        var deals = TableTemplate.write(
                List.of("status", "productLine", "discountPercent >", "account.employees", "evidence", "closeDate"),
                List.of("verdict", "until", "require", "risk", "escalate", "engage", "stop"),
                small.playbook(),
                small.dials());
        var reps = TableTemplate.write(
                List.of("tenureDays", "certificate"),
                List.of("eligible", "ineligible", "strength", "coach", "quiz", "profile"),
                small.playbook(),
                small.dials());

        assertThat(loadWorkbook(deals).diagnostics()).isEmpty();
        assertThat(SmallRulebook.good(loadWorkbook(withRow(
                                deals,
                                "DA-1",
                                "x",
                                "x",
                                "x",
                                "x",
                                "must",
                                "ACTIVE",
                                "Platform",
                                "10",
                                "10..20",
                                "pain",
                                "known",
                                "POSTPONE",
                                "2026-12-31",
                                "budget",
                                "late",
                                "manager",
                                "CALL",
                                "EMAIL")))
                        .rules())
                .hasSize(1);
        assertThat(SmallRulebook.good(loadWorkbook(withRow(
                                reps,
                                "RE-1",
                                "x",
                                "x",
                                "x",
                                "x",
                                "may",
                                "> 5",
                                "platform",
                                "Platform",
                                "Platform",
                                "a",
                                "b",
                                "c",
                                "d")))
                        .rules())
                .hasSize(1);
    }

    private static byte[] withRow(byte[] workbook, String... cells) {
        var row = new StringBuilder("<row r=\"3\">");
        for (var i = 0; i < cells.length; i++) {
            row.append("<c r=\"%c3\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                    .formatted('A' + i, cells[i].replace(">", "&gt;")));
        }
        return Workbooks.changed(
                workbook, "xl/worksheets/sheet1.xml", xml -> xml.replace("</sheetData>", row + "</row></sheetData>"));
    }

    private static void assertConditions(String binding, String cell, String... conditions) {
        var rulebook = SmallRulebook.good(load(table(binding, cell)));
        assertThat(conditions(rulebook, "A-1")).as(binding + " / " + cell).containsExactly(conditions);
        var drl = SmallRulebook.of(SmallRulebook.rule("A-1", String.join(", ", conditions)));
        assertThat(conditions(drl, "A-1")).containsExactly(conditions);
    }

    private static List<String> conditions(Rulebook rulebook, String rule) {
        return rulebook.rule(rule).orElseThrow().conditions();
    }

    private static String table(String binding, String cell) {
        return HEAD.replace("Strength\n", "Strength,H,Do\n")
                        .replace("strength\n", "strength,\"" + binding + "\",advise.archive\n")
                + "A-1,x,x,x,x,must," + cell + ",yes\n";
    }

    private static void assertError(String csv, String code, String place) {
        assertThat(errors(csv))
                .as(csv)
                .extracting(error -> error.code() + " " + error.at().exact())
                .contains(code + " " + place);
    }

    private static List<Diagnostic> errors(String csv) {
        return errorsOf(load(csv));
    }

    private static List<Diagnostic> errorsOf(LoadResult result) {
        return result.diagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }

    private static LoadResult load(String csv) {
        return load(SourceFile.of("10-x/t.csv", csv));
    }

    private static LoadResult loadWorkbook(byte[] content) {
        return load(new SourceFile("10-x/t.xlsx", content));
    }

    private static LoadResult load(SourceFile table) {
        return RulebookLoader.load(new SourceFiles(List.of(
                SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK),
                SourceFile.of("dials.csv", SmallRulebook.DIALS),
                table)));
    }
}
