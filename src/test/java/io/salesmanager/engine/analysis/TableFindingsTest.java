package io.salesmanager.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.analysis.Finding.Given;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import org.junit.jupiter.api.Test;

class TableFindingsTest {
    private static final String HEAD = """
            Id,Title,Why,Source,Owner,Discount from,Discount below,Segment,Ask,Risk
            id,title,because,source,owner,discountPercent >= [percent],discountPercent < [percent],segment ==,advise.escalate(?),advise.risk(?)
            """;

    @Test
    void a_row_that_another_row_always_covers_is_masked() {
        var findings =
                Analysing.ofTable(HEAD + "T-1,A,So.,own,ops,10,,,manager,\n" + "T-2,B,So.,own,ops,20,,,manager,\n");
        var finding = Analysing.only(findings, "row-masked");
        assertThat(finding.diagnostic().rule()).isEqualTo("T-2");
        assertThat(finding.with()).containsExactly("T-1");
        assertThat(finding.diagnostic().at().line()).isEqualTo(4);
    }

    @Test
    void rows_with_two_answers_for_one_deal_overlap() {
        var findings = Analysing.ofTable(
                HEAD + "T-1,A,So.,own,ops,10,25,,manager,\n" + "T-2,B,So.,own,ops,20,30,,director,\n");
        var finding = Analysing.only(findings, "rows-overlap");
        assertThat(finding.diagnostic().severity()).isEqualTo(Severity.WARNING);
        assertThat((Double) finding.witness().stream()
                        .filter(given -> given.fact().equals("discountPercent"))
                        .map(Given::value)
                        .map(value -> ((Number) value).doubleValue())
                        .findFirst()
                        .orElseThrow())
                .isBetween(20.0, 25.0);
    }

    @Test
    void rows_whose_advice_adds_up_are_only_noted() {
        var findings = Analysing.ofTable(
                HEAD + "T-1,A,So.,own,ops,10,,,manager,\n" + "T-2,B,So.,own,ops,20,,,,deep-discount\n");
        assertThat(Analysing.only(findings, "rows-overlap").diagnostic().severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void rows_that_end_where_the_next_begins_have_neither_gap_nor_overlap() {
        var findings = Analysing.ofTable(HEAD
                + "T-1,A,So.,own,ops,10,20,,manager,\n"
                + "T-2,B,So.,own,ops,20,30,,director,\n"
                + "T-3,C,So.,own,ops,30,,,cro,\n");
        assertThat(findings.work().stream().filter(finding -> !finding.code().equals("unused-dial")))
                .isEmpty();
    }

    @Test
    void a_gap_between_two_rows_is_found() {
        var findings = Analysing.ofTable(HEAD
                + "T-1,A,So.,own,ops,10,20,,manager,\n"
                + "T-2,B,So.,own,ops,25,30,,director,\n"
                + "T-3,C,So.,own,ops,30,,,cro,\n");
        var finding = Analysing.only(findings, "table-gap");
        assertThat(finding.diagnostic().message()).contains("discountPercent");
        assertThat(finding.with()).containsExactly("T-2", "T-3");
    }

    @Test
    void a_single_point_that_is_left_out_is_a_gap() {
        var table = HEAD.replace("discountPercent >= [", "discountPercent > [");
        var findings = Analysing.ofTable(
                table + "T-1,A,So.,own,ops,10,20,,manager,\n" + "T-2,B,So.,own,ops,20,30,,director,\n");
        assertThat(Analysing.only(findings, "table-gap").diagnostic().message()).contains("is 20");
    }

    @Test
    void a_gap_in_one_segment_alone_is_found() {
        var findings = Analysing.ofTable(HEAD
                + "T-1,A,So.,own,ops,10,20,,manager,\n"
                + "T-2,B,So.,own,ops,20,30,smb,director,\n"
                + "T-3,C,So.,own,ops,30,,,cro,\n");
        var finding = Analysing.only(findings, "table-gap");
        assertThat(finding.witness()).contains(new Given("segment", "enterprise"));
    }

    @Test
    void what_lies_outside_of_all_rows_is_no_gap() {
        Analysing.none(
                Analysing.ofTable(
                        HEAD + "T-1,A,So.,own,ops,10,20,,manager,\n" + "T-2,B,So.,own,ops,20,30,,director,\n"),
                "table-gap");
    }
}
