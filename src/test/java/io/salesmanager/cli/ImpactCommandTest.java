package io.salesmanager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.engine.SmallRulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class ImpactCommandTest {
    private static final String LINE = """
            {"asOf": "2026-11-20T12:00:00Z", "rep": {"id": "r-1", "name": "Ada"}, "opportunities": [{"id": "o-%d", "ownerId": "r-1",\
             "motion": "NEW_BUSINESS", "stage": "Proposal", "amount": %d, "currency": "USD", "createdDate": "2026-11-01"}]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        write("now", SmallRulebook.DIALS);
        write("next", SmallRulebook.DIALS.replace("large,,,,,1000", "large,,,,,2000"));
        Files.writeString(folder.resolve("facts.ndjson"), LINE.formatted(1, 500) + LINE.formatted(2, 1_500) + "\n");
    }

    @Test
    void what_changes_is_told_with_its_cause_and_both_explanations() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .startsWith("1 of 2 open deals (50%) get another verdict, with 75% of the open amount in USD.")
                .contains("1  DISQUALIFY -> QUALIFY, 1,500 USD")
                .contains("1  dial large 1000 -> 2000, 1,500 USD")
                .contains("o-2, 1,500 USD: DISQUALIFY -> QUALIFY, by dial large 1000 -> 2000")
                .contains("before: It is so. (A-1)")
                .contains("after:  No rule objects.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void more_than_is_allowed_ends_with_one() {
        assertThat(run("--most-flipped", "75%")).isZero();
        assertThat(run("--most-flipped", "5%")).isEqualTo(1);
        assertThat(err.toString()).contains("75% of the open amount in USD flips (1,500 of 2,000), more than 5%");
        assertThat(run("--most-flipped", "much")).isEqualTo(2);
    }

    @Test
    void json_is_for_programs() throws IOException {
        assertThat(run("--json")).isZero();
        var impact = new ObjectMapper().readTree(out.toString());
        assertThat(impact.at("/all/openFlips").asInt()).isEqualTo(1);
        assertThat(impact.at("/responsible/0/kind").asText()).isEqualTo("DIAL");
        assertThat(impact.at("/examples/0/before/verdict").asText()).isEqualTo("DISQUALIFY");
    }

    @Test
    void lines_that_cannot_be_read_are_named_and_end_with_two() throws IOException {
        Files.writeString(folder.resolve("facts.ndjson"), LINE.formatted(1, 500) + "{\n" + LINE.formatted(2, -5));

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains("facts.ndjson:2: ")
                .contains("facts.ndjson:3: opportunities[0].amount: ")
                .contains("2 lines cannot be read, so nothing is compared.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_candidate_that_is_refused_ends_with_one_and_says_where() throws IOException {
        Files.writeString(folder.resolve("next/rules.drl"), SmallRulebook.rule("A-1", "amout > 5"));

        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("next is refused:").contains("[unknown-fact]");
    }

    @Test
    void facts_that_are_not_there_end_with_two_and_no_facts_are_said() throws IOException {
        Files.writeString(folder.resolve("facts.ndjson"), "");
        assertThat(run()).isZero();
        assertThat(out.toString()).startsWith("There are no deals to compare on.");
        Files.delete(folder.resolve("facts.ndjson"));
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read");
    }

    private void write(String name, String dials) throws IOException {
        var rules = Files.createDirectory(folder.resolve(name));
        var rule = SmallRulebook.rule("A-1", "amount > dial(\"large\")", "advise.disqualify($o);");
        SmallRulebook.write(SmallRulebook.files(rule), rules);
        Files.writeString(rules.resolve("dials.csv"), dials);
    }

    private int run(String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var args = new ArrayList<>(List.of(
                "impact",
                "--facts",
                folder.resolve("facts.ndjson").toString(),
                folder.resolve("now").toString(),
                folder.resolve("next").toString()));
        args.addAll(List.of(more));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
    }
}
