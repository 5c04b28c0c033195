package io.salesmanager.rulebook.rest;

import static io.restassured.RestAssured.given;
import static io.salesmanager.rulebook.rest.RulebooksIT.edit;
import static io.salesmanager.rulebook.rest.RulebooksIT.marked;
import static io.salesmanager.rulebook.rest.RulebooksIT.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.rulebook.Candidates;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is refused, and to whom. */
@QuarkusTest
@TestProfile(RulebooksIT.Own.class)
@TestSecurity(user = "ops", roles = "SALES_OPS")
@NullUnmarked // a missing value fails the test
class RulebookRefusalsIT {
    private static final String LATER = "30-postponement/later-date.drl";
    private static final String SHIPPED = Candidates.shipped().digest();

    @Test
    void bad_requests_are_told_what_is_wrong() {
        problem(send("/api/v1/rulebooks/0123456789/activate", "{\"why\": \"x\"}"), 404, "unknown-version");
        problem(send("/api/v1/rulebooks/zzz/activate", "{\"why\": \"x\"}"), 404, "unknown-version");
        problem(send("/api/v1/rulebooks/" + SHIPPED + "/activate", "{\"why\": \"x\"}"), 409, "already-active");
        problem(send("/api/v1/rulebooks/" + SHIPPED + "/activate", "{}"), 422, "missing-field");
        problem(send("/api/v1/rulebooks/" + SHIPPED + "/approve", "{\"why\": \"x\"}"), 409, "nothing-waits");
        String never = edit("/api/v1/rulebooks", LATER, marked("Never"), "never")
                .extract()
                .path("version");
        problem(
                send("/api/v1/rulebook/rollback", "{\"why\": \"x\", \"to\": \"%s\"}".formatted(never)),
                422,
                "never-active");
        problem(edit("/api/v1/rulebooks", LATER, marked("Why"), null), 422, "missing-field");
        problem(edit("/api/v1/rulebooks", LATER, "rule \"x\" when", "x"), 422, "rulebook-refused");
        problem(edit("/api/v1/rulebooks/check", "../playbook.yaml", "x", null), 422, "bad-path");
        problem(edit("/api/v1/rulebooks/check", "not/there.drl", null, null), 422, "unknown-file");
        problem(edit("/api/v1/rulebooks/check", ".hidden", "x", null), 422, "bad-path");
        problem(send("/api/v1/rulebooks/check", "{\"files\": {}}"), 422, "missing-field");
        problem(send("/api/v1/rulebooks/check", "{\"files\": 7"), 400, null);
        problem(send("/api/v1/rulebooks/check", "{\"colour\": \"red\"}"), 400, "unknown-field");
        problem(zip("PK".getBytes(StandardCharsets.UTF_8)), 422, "bad-zip");
        problem(
                zip(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                422,
                "empty-zip");
        problem(given().get("/api/v1/rulebooks/" + SHIPPED + "/files/none.drl").then(), 404, "not-found");
        problem(given().get("/api/v1/rulebooks?after=nonsense").then(), 422, "bad-cursor");
    }

    @Test
    @TestSecurity(user = "mona", roles = "MANAGER")
    void others_read_and_do_not_write() {
        given().get("/api/v1/rulebooks").then().statusCode(200).body("items", not(empty()));
        given().get("/api/v1/rulebook/activations").then().statusCode(200);
        send("/api/v1/rulebooks/" + SHIPPED + "/activate", "{\"why\": \"x\"}").statusCode(403);
        send("/api/v1/rulebook/rollback", "{\"why\": \"x\"}").statusCode(403);
        send("/api/v1/rulebooks/check", "{\"files\": {}}").statusCode(403);
    }

    private static ValidatableResponse zip(byte[] body) {
        return given().contentType("application/zip")
                .body(body)
                .post("/api/v1/rulebooks/check")
                .then();
    }

    private static void problem(ValidatableResponse answer, int status, String type) {
        assertThat(answer.extract().statusCode())
                .as(answer.extract().asString())
                .isEqualTo(status);
        answer.contentType("application/problem+json").body("advice", notNullValue());
        if (type != null) {
            answer.body("type", equalTo("urn:problem:" + type));
        }
    }
}
