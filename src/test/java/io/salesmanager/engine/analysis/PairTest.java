package io.salesmanager.engine.analysis;

import static io.salesmanager.engine.SmallRulebook.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.SmallRulebook;
import org.junit.jupiter.api.Test;

class PairTest {
    private static final String TABLE = """
            Id,Title,Why,Source,Owner,Pains above,Verdict
            id,title,because,source,owner,pains > [count],verdict
            T-1,A row,So it is.,own,ops,3,QUALIFY
            """;

    @Test
    void two_rules_that_mean_the_same_are_said_twice() {
        var findings = Analysing.of(
                rule("R-1", "pains > 3, open"), rule("R-2", "open == true, 3 < pains"), rule("R-3", "pains > 4"));
        var finding = Analysing.only(findings, "said-twice");
        assertThat(finding.diagnostic().rule()).isEqualTo("R-2");
        assertThat(finding.with()).containsExactly("R-1");
    }

    @Test
    void a_row_of_a_table_and_a_rule_can_say_the_same() {
        var files = Analysing.with(SmallRulebook.files(rule("R-1", "!(pains <= 3), known(pains)")), TABLE);
        assertThat(Analysing.only(Analysing.of(files), "said-twice").isAbout("T-1"))
                .isTrue();
    }

    @Test
    void rules_that_conclude_something_else_are_not_said_twice() {
        var findings =
                Analysing.of(rule("R-1", "pains > 3"), rule("R-2", "pains > 3", "advise.require($o, \"budget\");"));
        Analysing.none(findings, "said-twice");
        Analysing.none(findings, "covered-by");
    }

    @Test
    void a_rule_that_adds_nothing_to_a_wider_one_is_covered() {
        var finding = Analysing.only(
                Analysing.of(rule("R-1", "pains > 3"), rule("R-2", "pains > 5, known(motion)")), "covered-by");
        assertThat(finding.diagnostic().rule()).isEqualTo("R-2");
        assertThat(finding.with()).containsExactly("R-1");
        assertThat(finding.witness()).isNotEmpty();
    }

    @Test
    void a_stronger_rule_is_not_covered_by_a_weaker_one() {
        var findings =
                Analysing.of(rule("R-1", "pains > 3"), rule("R-2", "pains > 5").replace("\"should\"", "\"must\""));
        Analysing.none(findings, "covered-by");
    }

    @Test
    void dials_count_as_they_are_set_for_each_deal() {
        // 'large' is 1000, 5000 for enterprises and 8000 for their proposals
        var covered = Analysing.of(rule("R-1", "amount > dial(\"large\")"), rule("R-2", "amount > 8000"));
        assertThat(Analysing.only(covered, "covered-by").diagnostic().rule()).isEqualTo("R-2");
        var not = Analysing.of(rule("R-1", "amount > dial(\"large\")"), rule("R-2", "amount > 7000"));
        Analysing.none(not, "covered-by");
    }

    @Test
    void two_verdicts_of_equal_strength_are_settled_by_precedence_alone() {
        var finding = Analysing.only(
                Analysing.of(
                        rule("R-1", "open, pains > 3"), rule("R-2", "open, contacts == 0", "advise.disqualify($o);")),
                "settled-by-precedence");
        assertThat(finding.diagnostic().rule()).isEqualTo("R-2");
        assertThat(finding.with()).containsExactly("R-1");
        assertThat(finding.diagnostic().message()).contains("lets QUALIFY win");
    }

    @Test
    void rules_that_never_speak_together_need_no_precedence() {
        var findings = Analysing.of(rule("R-1", "pains > 3"), rule("R-2", "pains < 2", "advise.disqualify($o);"));
        Analysing.none(findings, "settled-by-precedence");
    }

    @Test
    void on_a_finished_deal_only_a_revisit_counts() {
        var findings = Analysing.of(
                rule("R-1", "status == ARCHIVED, pains > 3"), rule("R-2", "status == ARCHIVED", "advise.revisit($o);"));
        Analysing.none(findings, "settled-by-precedence");
    }

    @Test
    void another_strength_settles_too() {
        var findings = Analysing.of(
                rule("R-1", "pains > 3").replace("\"should\"", "\"may\""),
                rule("R-2", "pains > 4", "advise.disqualify($o);"));
        Analysing.none(findings, "settled-by-precedence");
    }
}
