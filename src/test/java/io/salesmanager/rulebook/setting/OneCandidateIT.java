package io.salesmanager.rulebook.setting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.dial.SettingsIT;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.version.Versions;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of several settings in one candidate, and its publication where nobody else published meanwhile. */
@QuarkusTest
@TestProfile(SettingsIT.Own.class)
@TestSecurity(user = "olga", roles = "SALES_OPS")
@NullUnmarked // the container fills the fields in
class OneCandidateIT {
    @Inject
    ActiveRulebook active;

    @Inject
    Versions versions;

    @Inject
    Publishing publishing;

    private String before;

    @BeforeEach
    void remember() {
        before = active.active().version();
    }

    @AfterEach
    void go_back() {
        if (!active.active().version().equals(before)) {
            publishing.activate(before, "test", "The next test begins as this one did", null);
        }
    }

    @Test
    void one_candidate_holds_turned_dials_and_switches_together() {
        String first = json("{\"value\": 23, \"why\": \"Three weeks\"}")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        String both = json("{\"on\": false, \"why\": \"A fair\"}")
                .queryParam("base", first)
                .put("/api/v1/switches/HY-030")
                .then()
                .statusCode(201)
                .body("base", equalTo(first))
                .extract()
                .path("version");
        assertThat(versions.get(both).why()).isEqualTo("Three weeks; A fair");
        given().get("/api/v1/rulebooks/" + both + "/diff")
                .then()
                .body("dials.size()", equalTo(1))
                .body("rules.changed.id", hasItem("HY-030"));

        publishing.activate(both, "petra", "Both", null);

        json("{\"value\": 24, \"why\": \"w\"}")
                .queryParam("base", first)
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(412)
                .body("etag", equalTo('"' + both + '"'));
        json("{\"value\": 24, \"why\": \"w\"}")
                .queryParam("base", "sha256:0000000000")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(404);
    }

    @Test
    void a_version_is_published_only_where_the_active_one_is_still_that_of_if_match() {
        String candidate = json("{\"value\": 25, \"why\": \"w\"}")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        var tag =
                given().get("/api/v1/rulebook").then().statusCode(200).extract().header("ETag");
        assertThat(tag).isEqualTo('"' + before + '"');
        json("{\"why\": \"w\"}")
                .header("If-Match", "\"sha256:0000\"")
                .post("/api/v1/rulebooks/" + candidate + "/activate")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:problem:precondition-failed"))
                .body("etag", equalTo(tag));
        json("{\"why\": \"w\"}")
                .header("If-Match", tag)
                .post("/api/v1/rulebooks/" + candidate + "/activate?dryRun=true")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }
}
