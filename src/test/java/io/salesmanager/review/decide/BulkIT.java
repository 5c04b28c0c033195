package io.salesmanager.review.decide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AsAdmin.class)
@NullUnmarked // the container fills the fields in
class BulkIT {
    private static final String BULK = "/api/v1/decisions/bulk";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(20);

    @TestHTTPResource(BULK)
    URL address;

    @Inject
    Bulk bulk;

    @Test
    void the_example_of_the_documentation_is_answered_as_it_says() throws JsonProcessingException {
        var answers = answers(BulkExample.REQUEST, "");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).at("/answer/decisions/0/verdict").asText()).isEqualTo("POSTPONE");
        assertThat(answers.get(0).at("/answer/decisions/0/until").asText()).isEqualTo("2027-02-02");
        assertThat(answers.get(0).has("problem")).isFalse();
        var shown = JSON.readTree(BulkExample.ANSWER.lines().toList().get(1));
        var problem = answers.get(1).path("problem");
        for (var member : List.of("type", "title", "status", "detail", "field", "line")) {
            assertThat(problem.path(member)).as(member).isEqualTo(shown.at("/problem/" + member));
        }
        assertThat(answers.get(1).has("answer")).isFalse();
    }

    @Test
    void thousands_of_lines_are_answered_in_their_order_and_bad_ones_take_no_other_along()
            throws JsonProcessingException {
        var text = new StringBuilder("\uFEFF");
        IntStream.rangeClosed(1, 4_000).forEach(line -> text.append(line(line)).append('\n'));
        text.setLength(text.length() - 1);
        var answers = answers(text.toString(), "?explain=none");
        var at = 0;
        for (var line = 1; line <= 4_000; line++) {
            if (line % 7 == 1 && line > 1) {
                continue;
            }
            var answer = answers.get(at++);
            assertThat(answer.path("line").asInt()).isEqualTo(line);
            if (line % 7 == 0) {
                assertThat(answer.at("/problem/type").asText()).startsWith("urn:problem:");
                assertThat(answer.at("/problem/line").asInt()).isEqualTo(line);
                assertThat(answer.at("/problem/advice").asText()).isNotBlank();
            } else {
                assertThat(answer.at("/answer/decisions/0/opportunityId").asText())
                        .isEqualTo("b-" + line);
                assertThat(answer.at("/answer/decisions/0/reasons")).isEmpty();
            }
        }
        assertThat(answers).hasSize(at);
    }

    /** Every seventh line is bad in one of several ways, and the one after it is blank. */
    private static String line(int number) {
        if (number % 7 == 1 && number > 1) {
            return number % 2 == 0 ? "" : "  \r";
        }
        if (number % 7 != 0) {
            return "{\"opportunities\": [{\"id\": \"b-%d\", \"stage\": \"Proposal\"}]}".formatted(number);
        }
        return List.of(
                        "{",
                        "[]",
                        "null",
                        "{\"opportunitys\": []}",
                        "{\"opportunities\": []} {\"opportunities\": []}",
                        "{\"opportunities\": [{\"id\": \"x\"}]}",
                        "\u0000\u0001")
                .get(number / 7 % 7);
    }

    @Test
    void a_line_names_all_that_is_wrong_with_it() throws JsonProcessingException {
        var answers = answers("""
                {"opportunities": [{"id": "o", "stage": "Propsal", "amount": -1, "colour": "red", "closeDate": "soon"}]}""", "");
        assertThat(answers.get(0).at("/problem/errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "opportunities[0].colour",
                        "opportunities[0].closeDate",
                        "opportunities[0].stage",
                        "opportunities[0].amount");
        assertThat(answers("""
                {"opportunities": [{"id": "o", "stage": "Propsal", "amount": -1}, {"stage": "Proposal"}]}""", "").get(0).at("/problem/errors").findValuesAsText("field"))
                .containsExactly("opportunities[0].stage", "opportunities[0].amount", "opportunities[1].id");
    }

    @Test
    void a_stream_longer_than_any_body_may_be_is_answered_and_a_line_longer_than_that_is_refused()
            throws IOException, InterruptedException {
        var good = "{\"opportunities\": [{\"id\": \"s\", \"stage\": \"Proposal\", \"name\": \"%s\"}]}\n"
                .formatted("n".repeat(9_000));
        var mebibyte = good.repeat(116);
        var huge = "{\"opportunities\": [{\"id\": \"" + "x".repeat(31 << 20) + "\"}]}\n";
        var all = Stream.concat(Stream.of(huge), Collections.nCopies(12, mebibyte).stream())
                .map(text ->
                        (java.io.InputStream) new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        var request = HttpRequest.newBuilder(URI.create(address.toString() + "?explain=none"))
                .header("X-API-Key", AsAdmin.KEY)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(Collections.enumeration(all))))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        var lines = response.body().toList();
        assertThat(lines).hasSize(1 + 12 * 116);
        assertThat(lines.get(0)).contains("urn:problem:line-too-long", "\"line\":1");
        assertThat(lines.get(lines.size() - 1)).contains("\"opportunityId\":\"s\"");
    }

    @Test
    void a_body_that_says_its_length_may_be_longer_than_the_limit_too() throws IOException, InterruptedException {
        var line = "{\"opportunities\": []}" + " ".repeat(1 << 20) + "\n";
        var request = HttpRequest.newBuilder(URI.create(address.toString()))
                .header("X-API-Key", AsAdmin.KEY)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(line.repeat(32).getBytes(StandardCharsets.UTF_8)))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"line\":32,");
    }

    @Test
    void answers_come_while_the_client_still_sends_and_one_that_leaves_ends_the_work() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) SOON.toMillis());
            var out = socket.getOutputStream();
            out.write("""
                    POST %s HTTP/1.1\r
                    Host: %s:%d\r
                    X-API-Key: %s\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    \r
                    """.formatted(BULK, address.getHost(), address.getPort(), AsAdmin.KEY)
                    .getBytes(StandardCharsets.UTF_8));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var line = 1; line <= 3; line++) {
                var question =
                        "{\"opportunities\": [{\"id\": \"live-%d\", \"stage\": \"Proposal\"}]}\n".formatted(line);
                out.write("%x\r\n%s\r\n".formatted(question.length(), question).getBytes(StandardCharsets.UTF_8));
                out.flush();
                assertThat(until(in, "live-" + line)).contains("\"line\":" + line + ",");
                assertThat(bulk.streams()).isEqualTo(1);
            }
        }
        await().atMost(SOON).until(() -> bulk.streams() == 0);
    }

    @Test
    void one_who_sends_and_never_reads_is_not_read_from_and_ends_the_work_by_leaving() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write("""
                    POST %s?explain=full HTTP/1.1\r
                    Host: %s:%d\r
                    X-API-Key: %s\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: 2000000000\r
                    \r
                    """.formatted(BULK, address.getHost(), address.getPort(), AsAdmin.KEY)
                    .getBytes(StandardCharsets.UTF_8));
            var question = "{\"opportunities\": [{\"id\": \"mute\", \"stage\": \"Proposal\"}]}\n"
                    .repeat(1_000)
                    .getBytes(StandardCharsets.UTF_8);
            var sent = new java.util.concurrent.atomic.AtomicLong();
            var sender = new Thread(() -> {
                try {
                    while (true) {
                        out.write(question);
                        sent.addAndGet(question.length);
                    }
                } catch (IOException closed) {
                    assertThat(closed).isNotNull();
                }
            });
            sender.start();
            await().atMost(SOON).until(() -> bulk.streams() == 1);
            var before = new long[] {-1};
            await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).until(() -> {
                var stands = before[0] == sent.get() && before[0] > 0;
                before[0] = sent.get();
                return stands;
            });
            assertThat(bulk.streams()).isEqualTo(1);
            assertThat(sent.get()).isLessThan(100L << 20);
        }
        await().atMost(SOON).until(() -> bulk.streams() == 0);
    }

    @Test
    void recorded_lines_are_found_in_the_journal() throws JsonProcessingException {
        var answers = answers(
                BulkExample.REQUEST.replace("o-7", "o-bulk-recorded").replace("Propsal", "Proposal"), "?record=true");
        assertThat(answers.get(0).at("/answer/decisions/0/id").asText()).isNotBlank();
        admin().get("/api/v1/decisions?opportunity=o-bulk-recorded").then().body("items", hasSize(1));
    }

    @Test
    void what_is_asked_wrongly_of_the_whole_stream_is_a_problem_at_once() {
        lines(BulkExample.REQUEST, "?explain=long").then().statusCode(422).body("field", equalTo("explain"));
        lines(BulkExample.REQUEST, "?record=true&rulebook=x").then().statusCode(422);
        admin().contentType("application/json").body("{}").post(BULK).then().statusCode(415);
        given().contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(BULK)
                .then()
                .statusCode(401);
        assertThat(bulk.streams()).isZero();
    }

    private static String until(BufferedReader in, String text) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("the answer ended without " + text);
    }

    private static List<JsonNode> answers(String text, String query) throws JsonProcessingException {
        var body = lines(text, query)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        var answers = new java.util.ArrayList<JsonNode>();
        for (var line : body.lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static io.restassured.response.Response lines(String text, String query) {
        return admin().contentType("application/x-ndjson")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(BULK + query);
    }

    private static RequestSpecification admin() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("X-API-Key", AsAdmin.KEY);
    }
}
