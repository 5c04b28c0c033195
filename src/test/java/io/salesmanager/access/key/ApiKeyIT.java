package io.salesmanager.access.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.platform.Secrets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AsAdmin.class)
class ApiKeyIT {
    private static final String KEYS = "/api/v1/api-keys";

    @Test
    void a_key_is_shown_once_and_stored_as_a_digest() {
        var made = made("CLIENT");
        var key = made.<String>path("key");
        var id = made.<String>path("id");
        assertThat(key).startsWith("vsm_").hasSize(47);

        with(AsAdmin.KEY).get(KEYS).then().body("items.find { it.id == '%s' }.key".formatted(id), nullValue());
        var stored = QuarkusTransaction.requiringNew().call(() -> {
            ApiKeyEntity row = ApiKeyEntity.findById(id);
            return row.keyHash;
        });
        assertThat(stored).isEqualTo(Secrets.digest(key)).doesNotContain(key);
    }

    @Test
    void a_key_works_in_either_header_and_its_use_is_noted() {
        var made = made("ADMIN");
        with(made.path("key")).get(KEYS).then().statusCode(200);
        given().header("Authorization", "Bearer " + made.path("key"))
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.lastUsed".formatted(made.<String>path("id")), notNullValue());
    }

    @Test
    void a_revoked_key_is_refused_at_once() {
        var made = made("ADMIN");
        with(made.path("key")).get(KEYS).then().statusCode(200);
        with(AsAdmin.KEY).delete(KEYS + "/" + made.path("id")).then().statusCode(204);
        with(made.path("key"))
                .get(KEYS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:not-signed-in"));
    }

    @Test
    void a_role_that_may_not_is_refused_with_a_problem() {
        with(made("CLIENT").path("key"))
                .get(KEYS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:not-allowed-to"))
                .body("detail", equalTo("Your role CLIENT may not do this; ADMIN may."))
                .body("advice", notNullValue());
    }

    @Test
    void without_a_key_or_with_a_made_up_one_there_is_a_problem_and_no_answer() {
        given().get(KEYS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("X-Request-Id", notNullValue());
        with("vsm_made-up").get(KEYS).then().statusCode(401).contentType("application/problem+json");
        given().get("/api/v1/nowhere").then().statusCode(401);
    }

    @Test
    void a_key_that_sees_some_deals_has_to_say_which() {
        asked("{\"name\": \"x\", \"role\": \"REP\"}").body("field", equalTo("repId"));
        asked("{\"name\": \"x\", \"role\": \"MANAGER\"}").body("field", equalTo("teamIds"));
        asked("{\"name\": \"x\"}").body("field", equalTo("role"));
    }

    @Test
    void making_and_revoking_are_in_the_audit() {
        var made = made("CLIENT");
        with(AsAdmin.KEY).delete(KEYS + "/" + made.path("id"));
        with(AsAdmin.KEY)
                .get("/api/v1/audit")
                .then()
                .body(
                        "items.findAll { it.subject == '%s' }.deed".formatted(made.<String>path("id")),
                        hasItem("api-key.revoke"));
    }

    @Test
    void keys_are_listed_page_by_page() {
        made("CLIENT");
        made("CLIENT");
        var first = with(AsAdmin.KEY).get(KEYS + "?limit=1").then().extract();
        var second = with(AsAdmin.KEY)
                .queryParam("after", first.<String>path("next"))
                .get(KEYS + "?limit=1")
                .then()
                .extract();
        assertThat(first.<String>path("items[0].id")).isNotEqualTo(second.path("items[0].id"));
        with(AsAdmin.KEY).get(KEYS + "?after=nonsense").then().statusCode(422).body("field", equalTo("after"));
    }

    private static io.restassured.response.ExtractableResponse<io.restassured.response.Response> made(String role) {
        return with(AsAdmin.KEY)
                .contentType("application/json")
                .body("{\"name\": \"CRM sync\", \"role\": \"%s\"}".formatted(role))
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract();
    }

    private static io.restassured.response.ValidatableResponse asked(String body) {
        return with(AsAdmin.KEY)
                .contentType("application/json")
                .body(body)
                .post(KEYS)
                .then()
                .statusCode(422);
    }

    private static RequestSpecification with(String key) {
        return given().header("X-API-Key", key);
    }
}
