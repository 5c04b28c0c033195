package io.salesmanager.engine.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.engine.example.ExampleCheck.Checked;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class ExampleTableTest {
    private static final String RULES = SmallRulebook.rule("R-1", "amount > dial(\"large\")")
            + SmallRulebook.rule("R-2", "pains == 0", "advise.disqualify($o); advise.escalate($o, \"manager\");");

    private static Checked check(SourceFile examples) {
        var files = new ArrayList<>(SmallRulebook.files(RULES).files());
        files.add(examples);
        var all = new SourceFiles(files);
        return ExampleCheck.of(SmallRulebook.good(RulebookLoader.load(all)), all);
    }

    private static Checked csv(String... lines) {
        return check(SourceFile.of("examples.csv", String.join("\n", lines) + "\n"));
    }

    private static List<String> codes(Checked checked) {
        return checked.found().stream().map(Diagnostic::code).distinct().toList();
    }

    @Test
    void a_row_is_an_example_of_facts_and_of_what_they_lead_to() {
        var checked = csv(
                "case,day,amount,pains,verdict,speaks,silent,decides,concludes,because",
                "large,2026-11-20,1001,1,qualify,R-1,R-2,R-1,,It is so.",
                "hopeless,2026-11-20,1000,0,DISQUALIFY,R-2,R-1,R-2,escalate manager,");
        assertThat(checked.found()).isEmpty();
        assertThat(checked.examples()).isEqualTo(2);
    }

    @Test
    void measures_are_given_as_they_are() {
        var checked = csv(
                "case,day,account.segment,amount,speaks,silent",
                "large for most,2026-11-20,smb,3000,R-1,",
                "not for an enterprise,2026-11-20,enterprise,3000,,R-1");
        assertThat(checked.failing()).isZero();
    }

    @Test
    void what_does_not_hold_is_told_at_its_row_with_the_reason() {
        var checked = csv("case,day,amount,pains,speaks,decides", "small,2026-11-20,7,0,R-1,R-1");
        assertThat(checked.found())
                .filteredOn(diagnostic -> diagnostic.code().equals("example-does-not-hold"))
                .allSatisfy(diagnostic -> assertThat(diagnostic.at().line()).isEqualTo(2))
                .extracting(Diagnostic::message)
                .anyMatch(
                        message -> message.contains(
                                "R-1 should speak and does not: not met is amount > dial(\"large\"), with amount = 7, large = 1000"))
                .anyMatch(message -> message.contains("R-1 should decide and does not"));
    }

    @Test
    void a_conclusion_that_is_missing_is_told_with_those_there_are() {
        var checked = csv("case,day,pains,concludes", "hopeless,2026-11-20,0,escalate director");
        assertThat(checked.found())
                .extracting(Diagnostic::message)
                .anyMatch(
                        message -> message.contains("'escalate director' should be concluded, and what is concluded is")
                                && message.contains("'escalate manager'"));
    }

    @Test
    void a_verdict_that_is_another_is_told_in_a_sentence_with_the_facts_and_why_not() {
        assertThat(messages(
                        csv("case,day,createdDate,amount,pains,verdict", "small,2026-11-20,2026-11-01,7,1,ARCHIVE")))
                .contains(
                        "'small': the verdict should be ARCHIVE and is QUALIFY, which no rule proposes; no rule proposes ARCHIVE;"
                                + " given are createdDate = 2026-11-01, amount = 7, pains = 1.");
        assertThat(messages(csv("case,day,createdDate,pains,verdict", "small,2026-11-20,2026-11-01,1,DISQUALIFY")))
                .contains(
                        "'small': the verdict should be DISQUALIFY and is QUALIFY, which no rule proposes; R-2 is nearest to"
                                + " DISQUALIFY and is silent: not met is pains == 0, with pains = 1; given are createdDate = 2026-11-01,"
                                + " pains = 1.");
        assertThat(messages(csv(
                        "case,day,createdDate,amount,pains,verdict", "both,2026-11-20,2026-11-01,1001,0,DISQUALIFY")))
                .anyMatch(message ->
                        message.startsWith("'both': the verdict should be DISQUALIFY and is QUALIFY, which R-1 proposes"
                                + " (R-2 proposes DISQUALIFY and lost, for "));
    }

    private static List<String> messages(Checked checked) {
        return checked.found().stream().map(Diagnostic::message).toList();
    }

    @Test
    void errors_are_located_at_their_cell() {
        var checked = csv(
                "case,day,amout,verdict,until",
                "one,2026-11-20,7,QUALIFI,",
                "two,20.11.2026,7,,soon",
                ",2026-11-20,7,,");
        assertThat(checked.found())
                .extracting(diagnostic -> diagnostic.code() + " "
                        + diagnostic.at().line() + ":" + diagnostic.at().column())
                .contains("unknown-fact 1:3", "unknown-value 2:4", "not-a-day 3:2", "not-a-day 3:5", "bad-example 4:1");
        assertThat(checked.examples()).isZero();
    }

    @Test
    void a_table_without_its_columns_is_told() {
        assertThat(codes(csv("name,amount", "x,7"))).contains("bad-examples");
    }

    @Test
    void a_rule_that_there_is_not_is_told() {
        assertThat(csv("case,day,amount,speaks", "x,2026-11-20,7,R-9").found())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("there is no rule 'R-9'"));
    }

    @Test
    void a_workbook_is_read_too() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Cases");
            var head = List.of("case", "day", "amount", "speaks");
            for (var i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            sheet.value(1, 0, "large");
            sheet.value(1, 1, "2026-11-20");
            sheet.value(1, 2, 1_001);
            sheet.value(1, 3, "R-2");
        }
        var checked = check(new SourceFile("examples.xlsx", bytes.toByteArray()));
        assertThat(checked.examples()).isEqualTo(1);
        assertThat(checked.found().get(0).at().shown()).isEqualTo("rules/examples.xlsx!Cases!A2");
    }

    @Test
    void coverage_counts_for_each_rule() {
        var checked = csv(
                "case,day,amount,pains,speaks,silent", "large,2026-11-20,1001,1,R-1,", "both,2026-11-20,1001,0,,R-1");
        var first = checked.coverage().get(0);
        assertThat(List.of(first.spoke(), first.decided(), first.shownSpeaking(), first.shownSilent()))
                .containsExactly(2, 2, 1, 1);
        var second = checked.coverage().get(1);
        assertThat(List.of(second.spoke(), second.decided(), second.shownSpeaking(), second.shownSilent()))
                .containsExactly(1, 0, 0, 0);
        assertThat(codes(checked)).contains("rule-without-example");
    }

    @Test
    void facts_stand_in_yaml_too() {
        var checked = check(SourceFile.of("examples.yaml", """
                examples:
                  - name: silent for long
                    asOf: 2026-11-20
                    facts: {pains: 0, daysSinceActivity: 40, evidenceGiven: [pain], rep.certificate("x"): yes, motion: unknown}
                    expect: {verdict: DISQUALIFY, speaks: [R-2], silent: [R-1], decides: [R-2], concludes: [escalate manager]}
                """));
        assertThat(checked.failing()).isZero();
        assertThat(checked.examples()).isEqualTo(1);
    }
}
