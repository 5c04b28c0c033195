package io.salesmanager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.engine.SmallRulebook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class DecideTest {
    private static final String LARGE =
            "{\"asOf\": \"2026-11-20T09:00:00Z\", \"opportunities\": [{\"id\": \"o-7\", \"stage\": \"Proposal\", \"createdDate\": \"2026-11-01\", \"amount\": %s}]}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        var rule = SmallRulebook.rule("A-1", "amount > dial(\"large\")", "advise.disqualify($o);");
        SmallRulebook.write(SmallRulebook.files(rule), folder);
    }

    @Test
    void says_the_verdict_and_its_reasons() throws IOException {
        assertThat(decide("facts.json", LARGE.formatted(5_000), "--explain", "full"))
                .isZero();
        assertThat(out.toString())
                .contains("o-7  DISQUALIFY")
                .contains("It is so.")
                .contains("A-1 A test (should, rules/rules.drl:1)")
                .contains("amount > dial(\"large\")  [amount is 5000, large is 1000.0 (rules/dials.csv:2)]");
    }

    @Test
    void answers_in_the_json_of_the_service() throws IOException {
        assertThat(decide("facts.json", LARGE.formatted(5_000), "--json")).isZero();
        var answer = new ObjectMapper().readTree(out.toString());

        assertThat(answer.get("asOf").asText()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(answer.get("rulebook").asText()).startsWith("sha256:");
        assertThat(answer.at("/decisions/0/verdict").asText()).isEqualTo("DISQUALIFY");
        assertThat(answer.at("/decisions/0/reasons/0/rule").asText()).isEqualTo("A-1");
        assertThat(answer.at("/coaching").isArray()).isTrue();
    }

    @Test
    void answers_each_line_by_itself() throws IOException {
        var lines = LARGE.formatted(5_000) + "\n\n" + LARGE.formatted("\"much\"") + "\n" + LARGE.formatted(5) + "\n";

        assertThat(decide("facts.ndjson", lines, "--json")).isEqualTo(1);
        var answers = out.toString().split("\n", -1);
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(answers[0]).at("/answer/decisions/0/verdict").asText())
                .isEqualTo("DISQUALIFY");
        assertThat(mapper.readTree(answers[1]).at("/problem/field").asText()).isEqualTo("opportunities[0].amount");
        assertThat(mapper.readTree(answers[1]).at("/line").asInt()).isEqualTo(3);
        assertThat(mapper.readTree(answers[2]).at("/line").asInt()).isEqualTo(4);
    }

    @Test
    void names_every_field_of_bad_facts() throws IOException {
        var facts = "{\"opportunities\": [{\"id\": \"o-7\", \"amuont\": 5, \"createdDate\": \"yesterday\"}]}";

        assertThat(decide("facts.json", facts)).isEqualTo(1);
        assertThat(err.toString())
                .contains("opportunities[0].amuont: ")
                .contains("Known there: amount")
                .contains("opportunities[0].createdDate: ");
    }

    @Test
    void reads_standard_input() throws IOException {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(LARGE.formatted(5_000).getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("decide", "--facts", "-", folder.toString())).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(out.toString()).contains("o-7  DISQUALIFY");
    }

    @Test
    void a_refused_rulebook_ends_with_one_and_wrong_usage_with_two() throws IOException {
        assertThat(run("decide", "--facts", "nothing.json", folder.toString())).isEqualTo(2);
        assertThat(decide("facts.json", LARGE.formatted(5), "--explain", "more"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Use none, short or full.");
        Files.writeString(folder.resolve("rules.drl"), SmallRulebook.rule("A-1", "amout > 1"));
        assertThat(decide("facts.json", LARGE.formatted(5))).isEqualTo(1);
        assertThat(out.toString()).contains("There is no fact 'amout' of Opportunity.");
    }

    private int decide(String file, String facts, String... options) throws IOException {
        var path = folder.resolveSibling(folder.getFileName() + "-" + file);
        Files.writeString(path, facts);
        var arguments = new String[options.length + 4];
        arguments[0] = "decide";
        arguments[1] = "--facts";
        arguments[2] = path.toString();
        arguments[3] = folder.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
