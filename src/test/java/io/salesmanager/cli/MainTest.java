package io.salesmanager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.engine.SmallRulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class MainTest {
    private static final String EXAMPLES = """
            examples:
              - name: a large deal
                rule: A-1
                fires: true
                asOf: 2026-11-20
                opportunity: {createdDate: 2026-11-01, amount: %d}
              - name: a small deal
                rule: A-1
                fires: false
                asOf: 2026-11-20
                opportunity: {createdDate: 2026-11-01, amount: 10}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        SmallRulebook.write(SmallRulebook.files(SmallRulebook.rule("A-1", "amount > dial(\"large\")")), folder);
        Files.writeString(folder.resolve("examples.yaml"), EXAMPLES.formatted(5_000));
    }

    @Test
    void a_good_rulebook_is_counted() {
        assertThat(run("check", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("1 rules: 0 errors, 0 warnings, 0 notes. sha256:");
    }

    @Test
    void a_fault_is_told_with_its_place_and_ends_with_one() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), SmallRulebook.rule("A-1", "amout > dial(\"large\")"));

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("rules/rules.drl:4:23: error: There is no fact 'amout' of Opportunity. [unknown-fact]")
                .contains("Did you mean 'amount'?")
                .contains("Refused: 1 errors");
    }

    @Test
    void a_warning_counts_where_it_is_asked_to() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), SmallRulebook.rule("A-1", "amount > 7"));

        assertThat(run("check", folder.toString())).isZero();
        assertThat(run("check", "--strict", folder.toString())).isEqualTo(1);
    }

    @Test
    void json_is_for_programs() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), SmallRulebook.rule("A-1", "amout > dial(\"large\")"));

        assertThat(run("check", "--json", folder.toString())).isEqualTo(1);
        var answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.path("loaded").asBoolean()).isFalse();
        assertThat(answer.at("/diagnostics/0/code").asText()).isEqualTo("unknown-fact");
        assertThat(answer.at("/diagnostics/0/at/line").asInt()).isEqualTo(4);
    }

    @Test
    void a_rulebook_without_findings_ends_with_zero() throws IOException {
        Files.writeString(
                folder.resolve("rules.drl"),
                SmallRulebook.rule("A-1", "amount > dial(\"large\")", "advise.postpone($o, dial(\"idle-days\"));"));

        assertThat(run("analyse", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("1 rules: 0 findings, 0 notes, 0 accepted. sha256:");
    }

    @Test
    void a_finding_is_told_with_its_place_and_ends_with_one() throws IOException {
        Files.writeString(
                folder.resolve("rules.drl"),
                SmallRulebook.rule("A-1", "amount > dial(\"large\"), amount < 0", "advise.archive($o);"));

        assertThat(run("analyse", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("rules/rules.drl:1:1: warning: A-1 can never speak: nothing meets amount < 0. [never-fires]")
                .contains("rules/dials.csv:5:6: warning: Nothing uses the dial 'idle-days'. [unused-dial]");
    }

    @Test
    void findings_in_json_carry_their_witness() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), SmallRulebook.rule("A-1", "amount >= 0"));

        assertThat(run("analyse", "--json", folder.toString())).isEqualTo(1);
        var open = new ObjectMapper().readTree(out.toString()).path("open");
        assertThat(open.findValuesAsText("code")).contains("always-fires");
        assertThat(open.findValuesAsText("fact")).contains("amount");
    }

    @Test
    void examples_that_hold_end_with_zero() {
        assertThat(run("test", folder.toString())).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("2 examples, all hold.\n");
    }

    @Test
    void an_example_that_does_not_hold_says_what_is_not_met() throws IOException {
        Files.writeString(folder.resolve("examples.yaml"), EXAMPLES.formatted(900));

        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("rules/examples.yaml:2: 'a large deal': A-1 should speak and does not: not met is"
                        + " amount > dial(\"large\"), with amount = 900, large = 1000. [example-does-not-hold]")
                .contains("2 examples, 1 do not hold.");
    }

    @Test
    void an_example_with_two_faults_is_one_that_does_not_hold() throws IOException {
        Files.writeString(
                folder.resolve("examples.yaml"),
                EXAMPLES.formatted(900).replaceFirst("amount: 900}", "amount: 900}\n    expect: {verdict: ARCHIVE}"));

        assertThat(run("test", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("the verdict should be ARCHIVE and is QUALIFY")
                .contains("2 examples, 1 do not hold.");
    }

    @Test
    void a_rule_without_examples_is_named() throws IOException {
        Files.writeString(folder.resolve("examples.yaml"), "examples: []");

        assertThat(run("test", folder.toString())).isZero();
        assertThat(out.toString()).contains("No example shows A-1 speaking. [rule-without-example]");
    }

    @Test
    void a_folder_that_is_not_there_and_a_command_that_is_none_end_with_two() {
        assertThat(run("check", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder");
        assertThat(run("chek")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean").contains("check");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
