package io.salesmanager;

import static io.salesmanager.coaching.TrainingKeys.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.TrainingKeys;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every example of the calls about training is taken, and answered in the form that is shown. */
@NullUnmarked // set before each test
@QuarkusTest
@TestProfile(AsAdmin.class)
class TrainingExamplesIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static int tests;

    private TrainingKeys keys;

    @BeforeEach
    void people() {
        keys = new TrainingKeys("shown" + tests++, "");
    }

    @Test
    void those_of_quizzes() {
        var begun = as(keys.rep).post("/api/v1/quizzes/discovery/attempts");
        compare("/api/v1/quizzes/{id}/attempts", begun);
        String attempt = begun.path("id");
        compare("/api/v1/quiz-attempts/{id}/answers", send(keys.rep, "/api/v1/quiz-attempts/{id}/answers", attempt));
        assertThat(send(keys.manager, "/api/v1/quizzes/{id}/release", "discovery")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void those_of_the_mentor() {
        for (var call : new String[] {"/api/v1/mentor/{id}/notes", "/api/v1/mentor/{id}/vote"}) {
            assertThat(send(keys.rep, call, "why-now").statusCode()).as(call).isBetween(200, 201);
        }
        var article = as(keys.rep).get("/api/v1/mentor/why-now");
        ShownForm.compare("article", shown("/api/v1/mentor/{id}", "get"), tree(article));
    }

    @Test
    void those_of_approvals() {
        for (var deed : new String[] {"approve", "reject"}) {
            var asked = send(keys.manager, "/api/v1/approvals", "");
            assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
            String id = asked.path("id");
            var answered = send(keys.manager, "/api/v1/approvals/{id}/" + deed, id);
            assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        }
        var lines = as(keys.rep).get("/api/v1/reps/" + keys.id() + "/eligibility");
        assertThat(lines.statusCode()).isEqualTo(200);
        assertThat(tree(lines).at("/lines/0/may").isTextual()).isTrue();
    }

    private Response send(String key, String path, String id) {
        var body = document()
                .path("paths")
                .path(path)
                .at("/post/requestBody/content/application~1json/examples")
                .elements()
                .next()
                .path("value");
        var text = body.isTextual() ? body.asText() : body.toString();
        return as(key).body(text.replace("\"r-1\"", "\"" + keys.id() + "\"")).post(path.replace("{id}", id));
    }

    private static void compare(String path, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        ShownForm.compare(path, shown(path, "post"), tree(answer));
    }

    private static JsonNode shown(String path, String method) {
        for (var response : document().path("paths").path(path).path(method).path("responses")) {
            var examples = response.at("/content/application~1json/examples");
            if (examples.elements().hasNext()) {
                return examples.elements().next().path("value");
            }
        }
        throw new AssertionError("nothing is shown for " + path);
    }

    private static JsonNode document() {
        return tree(as(AsAdmin.KEY).accept("application/json").get("/openapi?format=json"));
    }

    private static JsonNode tree(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }
}
