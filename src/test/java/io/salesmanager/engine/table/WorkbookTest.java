package io.salesmanager.engine.table;

import static io.salesmanager.engine.table.Tables.errorsOf;
import static io.salesmanager.engine.table.Tables.loadWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.Location;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A workbook is a table like a CSV file, and names sheet and cell. */
@NullUnmarked
class WorkbookTest {
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
        assertThat(Location.ofCell("f", "S", 7, 28, null).cell()).isEqualTo("AB7");
        assertThat(Location.ofCell("f", "S", 7, 702, null).cell()).isEqualTo("ZZ7");
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
                                "discovery",
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
}
