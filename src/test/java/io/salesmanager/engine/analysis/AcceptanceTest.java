package io.salesmanager.engine.analysis;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.Diagnostic;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    private static final String WIDE = rule("R-1", "pains > 3");
    private static final String NARROW = rule("R-2", "pains > 5");

    private static String accepting(String rule, String acceptance) {
        return rule.replace("@owner", "@accept(\"" + acceptance + "\") @owner");
    }

    @Test
    void a_finding_is_accepted_with_a_reason() {
        var findings = Analysing.of(WIDE, accepting(NARROW, "covered-by R-1: its own sentence is wanted"));
        Analysing.none(findings, "covered-by");
        assertThat(findings.accepted()).singleElement().satisfies(finding -> {
            assertThat(finding.accepted()).isEqualTo("its own sentence is wanted");
            assertThat(finding.isAbout("R-2")).isTrue();
        });
    }

    @Test
    void either_of_two_rules_can_accept_it() {
        assertThat(Analysing.of(accepting(WIDE, "covered-by R-2: as meant"), NARROW)
                        .accepted())
                .hasSize(1);
    }

    @Test
    void without_another_rule_it_accepts_all_of_its_kind() {
        var findings = Analysing.of(WIDE, NARROW, accepting(rule("R-3", "pains > 7"), "covered-by: as meant"));
        assertThat(findings.accepted()).hasSize(2);
        Analysing.only(findings, "covered-by");
    }

    @Test
    void several_are_parted_by_semicolons() {
        var third = accepting(rule("R-3", "pains > 7"), "covered-by R-1: meant; covered-by R-2: meant too");
        assertThat(Analysing.of(WIDE, NARROW, third).accepted()).hasSize(2);
    }

    @Test
    void an_acceptance_without_a_finding_is_a_finding() {
        var finding = Analysing.only(Analysing.of(accepting(WIDE, "covered-by R-9: was so once")), "unused-acceptance");
        assertThat(finding.diagnostic().rule()).isEqualTo("R-1");
        assertThat(finding.diagnostic().at().line()).isPositive();
    }

    @Test
    void an_acceptance_without_a_reason_is_refused() {
        assertThat(SmallRulebook.load(accepting(WIDE, "covered-by R-2")).diagnostics())
                .extracting(Diagnostic::code)
                .contains("bad-acceptance");
    }

    @Test
    void a_row_accepts_in_a_column() {
        var table = """
                Id,Title,Why,Source,Owner,Accept,Pains from,Verdict
                id,title,because,source,owner,accept,pains >= [count],verdict
                T-1,A,So.,own,ops,,3,QUALIFY
                T-2,B,So.,own,ops,row-masked T-1: for the sentence,5,QUALIFY
                """;
        var findings = Analysing.ofTable(table);
        Analysing.none(findings, "row-masked");
        assertThat(findings.accepted()).hasSize(1);
    }

    @Test
    void a_dial_without_use_is_found() {
        var findings = Analysing.of(rule("R-1", "amount > 1", "advise.postpone($o, dial(\"idle-days\"));"));
        assertThat(Analysing.only(findings, "unused-dial").diagnostic().text()).isEqualTo("large");
    }
}
