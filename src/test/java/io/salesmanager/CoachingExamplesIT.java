package io.salesmanager;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.People;
import org.junit.jupiter.api.Test;

/** Sends the examples of sessions and of managers as the people who would: keys have no person, so the other test cannot. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class CoachingExamplesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSIONS = "/api/v1/coaching-sessions";

    private final People people = new People("ce");

    @Test
    void every_example_is_taken_and_answered_in_the_form_that_is_shown() throws JsonProcessingException {
        people.put("teams/ce-t", "{\"id\": \"ce-t\", \"managerId\": \"ce-m\"}");
        people.put("reps/ce-r", "{\"id\": \"ce-r\", \"name\": \"Ada Example\", \"teamId\": \"ce-t\"}");
        var id = proposed();
        var booked = sent("ce-m", "MANAGER", SESSIONS + "/{id}/book", id);
        ShownForm.compare("a session", shown("get", SESSIONS + "/{id}", "200"), booked);
        assertThat(sent("ce-m", "MANAGER", SESSIONS + "/{id}/held", id)
                        .path("state")
                        .asText())
                .isEqualTo("HELD");
        assertThat(sent("ce-r", "REP", SESSIONS + "/{id}/replies", id)
                        .path("by")
                        .asText())
                .isEqualTo("ce-r");
        assertThat(sent("ce-m", "MANAGER", SESSIONS + "/{id}/cancel", proposed())
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");

        var reply = sent("ce-m", "MANAGER", "/api/v1/managers/{id}/replies", "ce-m");
        ShownForm.compare("a reply", shown("post", "/api/v1/managers/{id}/replies", "201"), reply);
        var scorecard = read(people.get("ce-m", "MANAGER", "managers/ce-m/scorecard")
                .extract()
                .asString());
        shown("get", "/api/v1/managers/{id}/scorecard", "200")
                .fieldNames()
                .forEachRemaining(
                        field -> assertThat(scorecard.has(field)).as(field).isTrue());
        ShownForm.compare(
                "the hours",
                shown("get", "/api/v1/managers/hours-given-back", "200"),
                read(people.get("ce-m", "MANAGER", "managers/hours-given-back")
                        .extract()
                        .asString()));
    }

    private String proposed() throws JsonProcessingException {
        var body = example(SESSIONS).toString().replace("r-1", "ce-r");
        return people.post("ce-m", "MANAGER", "coaching-sessions", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonNode sent(String user, String role, String path, String id) throws JsonProcessingException {
        var answer = people.post(
                user,
                role,
                path.replace("/api/v1/", "").replace("{id}", id),
                example(path).toString());
        assertThat(answer.extract().statusCode()).as(path).isBetween(200, 201);
        return read(answer.extract().asString());
    }

    private static JsonNode example(String path) throws JsonProcessingException {
        return document()
                .path("paths")
                .path(path)
                .at("/post/requestBody/content/application~1json/examples")
                .elements()
                .next()
                .path("value");
    }

    private static JsonNode shown(String method, String path, String status) throws JsonProcessingException {
        return document()
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .at("/content/application~1json/examples")
                .elements()
                .next()
                .path("value");
    }

    private static JsonNode document() throws JsonProcessingException {
        return read(given().get("/openapi?format=json").asString());
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }
}
