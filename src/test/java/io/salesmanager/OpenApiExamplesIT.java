package io.salesmanager;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.Coached;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sends every example of the served OpenAPI document to the service, and compares the answer with the one shown. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class OpenApiExamplesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Owners before what they own; answers need decisions, and so come last. */
    private static final List<String> FIRST =
            List.of("/api/v1/teams", "/api/v1/reps", "/api/v1/accounts", "/api/v1/opportunities", "/api/v1/");

    private static final Map<String, String> IDS = Map.of(
            "/api/v1/teams/{id}", "t-1",
            "/api/v1/reps/{id}", "r-1",
            "/api/v1/accounts/{id}", "a-3",
            "/api/v1/opportunities/{id}", "o-7",
            "/api/v1/opportunities/{id}/exemptions", "o-7");
    private static final String SHOWN_ID = "019a9d2c-0000-7000-8000-00000000000";

    private record Call(String path, String method, String type, JsonNode example, JsonNode responses) {}

    @Test
    void every_example_is_taken_and_answered_in_the_form_that_is_shown() throws JsonProcessingException {
        var calls = calls();
        assertThat(calls)
                .extracting(Call::path)
                .contains(
                        "/api/v1/decisions",
                        "/api/v1/decisions/bulk",
                        "/api/v1/reviews",
                        "/api/v1/imports",
                        "/api/v1/opportunities/{id}",
                        "/api/v1/opportunities/{id}/exemptions",
                        "/api/v1/activities",
                        "/api/v1/dials/{name}",
                        "/api/v1/switches",
                        "/api/v1/models/{name}",
                        "/api/v1/models/{name}/evaluate",
                        "/api/v1/rulebooks/check",
                        "/api/v1/rulebooks",
                        "/api/v1/rulebooks/{version}/activate",
                        "/api/v1/rulebooks/{version}/reject",
                        "/api/v1/rulebooks/{version}/impact",
                        "/api/v1/rulebook/rollback",
                        "/api/v1/escalations/{id}/answer",
                        "/api/v1/decisions/{id}/override",
                        "/api/v1/decisions/snooze");
        var facts = calls.stream()
                .filter(call -> !isAnswer(call)
                        && !isDay(call)
                        && !isEscalation(call)
                        && !isCoaching(call)
                        && !isTraining(call))
                .toList();
        var ops = key("{\"name\": \"ops-of-examples\", \"role\": \"SALES_OPS\"}");
        for (var call : facts) {
            if (call.path().equals("/api/v1/rulebooks/{version}/activate")) {
                ExampleCandidate.preview(ops);
            } else if (call.path().equals("/api/v1/rulebook/rollback")) {
                ExampleCandidate.publish(ops);
            }
            compare(call, sent(call, isOfOps(call) ? ops : AsAdmin.KEY, List.of()));
        }
        putDealOfToday();
        var decisions = decisions();
        var touch = List.of(current("o-today"));
        var manager = key("{\"name\": \"mona-of-examples\", \"role\": \"MANAGER\", \"teamIds\": [\"t-1\"]}");
        for (var call : calls) {
            if (isDay(call)) {
                compare(call, sent(call, manager, touch));
            }
            if (isEscalation(call)) {
                compare(call, sent(call, manager, List.of(escalation())));
            }
            if (isCoaching(call)) {
                var rep = "coached" + call.path().hashCode();
                var open = Coached.open(rep, "t-1", AsAdmin.KEY, manager);
                compare(call, sent(call, manager, List.of(call.path().endsWith("answers") ? rep : open)));
            }
            if (isAnswer(call)) {
                if (call.path().endsWith("/undo")) {
                    accept(decisions, manager);
                }
                compare(call, sent(call, manager, decisions));
            }
        }
    }

    @Test
    void the_problem_that_is_shown_is_answered_so() throws JsonProcessingException {
        var shown = document().at("/components/responses/Problem/content/application~1problem+json/examples");
        var example = shown.elements().next().path("value");
        var answered = JSON.readTree(given().header("X-API-Key", AsAdmin.KEY)
                .contentType("application/json")
                .body("{\"opportunities\": [{\"id\": \"o-7\", \"stage\": \"Discovery\", \"colour\": \"red\"}]}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(400)
                .extract()
                .asString());
        ShownForm.compare("problem", example, answered);
        for (var member : List.of("type", "title", "status", "detail", "field", "instance")) {
            assertThat(answered.path(member)).as(member).isEqualTo(example.path(member));
        }
    }

    private static boolean isAnswer(Call call) {
        return call.path().matches("/api/v1/decisions/.*(accept|override|snooze|undo|replay)")
                || call.path().endsWith("/exemptions");
    }

    private static boolean isOfOps(Call call) {
        return call.path().matches("/api/v1/(rulebook|dials|switches).*");
    }

    private static boolean isSentByCoachingExamplesIT(Call call) {
        return call.path().matches("/api/v1/(coaching-sessions|managers)(/.*)?");
    }

    private static boolean isDay(Call call) {
        return call.path().startsWith("/api/v1/reps/{id}/day/");
    }

    private static boolean isEscalation(Call call) {
        return call.path().startsWith("/api/v1/escalations/");
    }

    private static boolean isTraining(Call call) {
        return call.path().matches("/api/v1/(quizzes|quiz-attempts|mentor|approvals)(/.*)?");
    }

    private static boolean isCoaching(Call call) {
        return call.path().matches("/api/v1/(coaching/\\{id}/.*|reps/\\{id}/coaching/answers)");
    }

    private static List<Call> calls() throws JsonProcessingException {
        var calls = new ArrayList<Call>();
        document()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> operation
                                .getValue()
                                .at("/requestBody/content")
                                .fields()
                                .forEachRemaining(content -> content.getValue()
                                        .path("examples")
                                        .forEach(example -> calls.add(new Call(
                                                path.getKey(),
                                                operation.getKey(),
                                                content.getKey(),
                                                example.path("value"),
                                                operation.getValue().path("responses")))))));
        calls.removeIf(OpenApiExamplesIT::isSentByCoachingExamplesIT);
        calls.sort(Comparator.comparingInt(OpenApiExamplesIT::place)
                .thenComparing(call -> call.method().equals("post")));
        return calls;
    }

    private static int place(Call call) {
        return (int) FIRST.stream()
                .takeWhile(start -> !call.path().startsWith(start))
                .count();
    }

    private static Response sent(Call call, String key, List<String> decisions) {
        var body = call.example().isTextual()
                ? call.example().asText()
                : call.example().toString();
        for (var i = 0; i < decisions.size(); i++) {
            body = body.replace(SHOWN_ID + (i + 1), decisions.get(i));
        }
        if (call.path().endsWith("/exemptions")) {
            body = body.replaceAll(
                    "\\d{4}-\\d\\d-\\d\\d", "" + CompanyDay.today().plusDays(60));
        }
        var id = isDay(call) ? "r-1" : IDS.getOrDefault(call.path(), decisions.isEmpty() ? "" : decisions.get(0));
        var query = call.path().equals("/api/v1/imports") ? "?mapping=virtual_sales_manager" : "";
        var version = call.path().contains("{version}") ? ExampleCandidate.version() : "";
        return given().header("X-API-Key", key)
                .header("Content-Type", call.type())
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(
                        call.method().toUpperCase(java.util.Locale.ROOT),
                        call.path()
                                        .replace("{id}", id)
                                        .replace("{item}", decisions.isEmpty() ? "" : decisions.get(0))
                                        .replace("{name}", call.path().contains("dials") ? "silence-days" : "discount")
                                        .replace("{rule}", "DQ-010")
                                        .replace("{person}", "r-1")
                                        .replace("{version}", version)
                                + query);
    }

    private static void compare(Call call, Response answer) throws JsonProcessingException {
        var what = call.method() + " " + call.path();
        assertThat(answer.statusCode()).as(what + " " + answer.asString()).isBetween(200, 202);
        var shown = call.responses().path(String.valueOf(answer.statusCode())).path("content");
        if (call.type().equals("application/x-ndjson")) {
            assertThat(answer.asString().lines())
                    .as(what)
                    .hasSameSizeAs(call.example().asText().lines().toList());
            return;
        }
        for (var content : shown) {
            for (var example : content.path("examples")) {
                ShownForm.compare(what, example.path("value"), JSON.readTree(answer.asString()));
            }
        }
    }

    /** Two recorded decisions of the rep whom the examples are about. */
    private static List<String> decisions() {
        for (var round = 0; round < 2; round++) {
            String review = given().header("X-API-Key", AsAdmin.KEY)
                    .contentType("application/json")
                    .body("{\"rep\": \"r-1\"}")
                    .post("/api/v1/reviews")
                    .path("id");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> given().header("X-API-Key", AsAdmin.KEY)
                            .get("/api/v1/reviews/" + review)
                            .<String>path("state")
                            .equals("DONE"));
        }
        List<String> ids = given().header("X-API-Key", AsAdmin.KEY)
                .get("/api/v1/decisions?opportunity=o-7&rep=r-1")
                .path("items.id");
        assertThat(ids).hasSizeGreaterThanOrEqualTo(2);
        return ids.subList(0, 2);
    }

    /** A deal that has a next touch, since nobody touched it yet, and a discount that the manager has to allow. */
    private static void putDealOfToday() {
        given().header("X-API-Key", AsAdmin.KEY)
                .contentType("application/json")
                .body("""
                        {"ownerId": "r-1", "accountId": "a-3", "motion": "NEW_BUSINESS", "stage": "Prospecting",
                         "status": "ACTIVE", "discountPercent": 15, "createdDate": "%s", "activities": []}""".formatted(CompanyDay.today()))
                .put("/api/v1/opportunities/o-today")
                .then()
                .statusCode(201);
    }

    private static String current(String deal) {
        return given().header("X-API-Key", AsAdmin.KEY)
                .get("/api/v1/decisions?current=true&opportunity=" + deal)
                .path("items[0].id");
    }

    private static String escalation() {
        return given().header("X-API-Key", AsAdmin.KEY)
                .get("/api/v1/escalations?rep=r-1")
                .path("items.find { it.opportunityId == 'o-today' }.id");
    }

    private static void accept(List<String> decisions, String key) {
        for (var id : decisions) {
            assertThat(given().header("X-API-Key", key)
                            .post("/api/v1/decisions/" + id + "/accept")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String key(String asked) {
        return given().header("X-API-Key", AsAdmin.KEY)
                .contentType("application/json")
                .body(asked)
                .post("/api/v1/api-keys")
                .path("key");
    }

    private static JsonNode document() throws JsonProcessingException {
        return JSON.readTree(given().get("/openapi?format=json").asString());
    }
}
