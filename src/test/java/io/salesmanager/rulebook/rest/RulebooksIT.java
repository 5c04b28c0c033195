package io.salesmanager.rulebook.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.rulebook.Candidates;
import io.salesmanager.rulebook.publish.ObjectingGate;
import io.salesmanager.rulebook.publish.Publishing;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RulebooksIT.Own.class)
@TestSecurity(user = "ops", roles = "SALES_OPS")
@NullUnmarked // the container fills the fields in
class RulebooksIT {
    private static final String LATER = "30-postponement/later-date.drl";
    private static final String SHIPPED = Candidates.shipped().digest();

    @Inject
    Publishing publishing;

    @Inject
    ObjectingGate gate;

    /** A store of its own, since what is published here would decide elsewhere too. */
    public static class Own implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("salesmanager.rulebook.poll", "200ms");
        }
    }

    @AfterEach
    void shippedRulesDecide() {
        if (!given().get("/api/v1/rulebook").path("version").equals(SHIPPED)) {
            publishing.activate(SHIPPED, "ops", "after a test", null);
        }
    }

    @Test
    void a_check_answers_with_every_error_and_its_place_and_stores_nothing() {
        edit(
                        "/api/v1/rulebooks/check",
                        LATER,
                        Candidates.broken().find(LATER).orElseThrow().text(),
                        null)
                .statusCode(200)
                .body("admitted", equalTo(false))
                .body("errors", greaterThan(1))
                .body("diagnostics.find { it.severity == 'ERROR' }.file", equalTo("rules/" + LATER))
                .body("diagnostics.find { it.severity == 'ERROR' }.line", greaterThan(0))
                .body("diagnostics.find { it.severity == 'ERROR' }.advice", containsString("Did you mean"))
                .body("examples", nullValue());
        given().get("/api/v1/rulebooks/" + Candidates.broken().digest()).then().statusCode(404);
    }

    @Test
    void a_check_runs_the_examples() {
        edit("/api/v1/rulebooks/check", LATER, marked("Check"), null)
                .statusCode(200)
                .body("admitted", equalTo(true))
                .body("version", equalTo(Candidates.marked("Check").digest()))
                .body("examples.total", greaterThan(100))
                .body("examples.failing", equalTo(1))
                .body("diagnostics.code", hasItem("example-does-not-hold"));
    }

    @Test
    void a_candidate_is_proposed_compared_published_and_undone() {
        String version = edit("/api/v1/rulebooks", LATER, marked("Tutorial"), "a better sentence")
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("status", equalTo("CANDIDATE"))
                .body("origin", equalTo("EDITOR"))
                .body("by", equalTo("ops"))
                .body("base", equalTo(SHIPPED))
                .body("diagnostics.code", hasItem("example-does-not-hold"))
                .extract()
                .path("version");
        edit("/api/v1/rulebooks", LATER, marked("Tutorial"), "again")
                .statusCode(200)
                .body("why", equalTo("a better sentence"));
        var start = version.substring(7, 19);
        given().get("/api/v1/rulebooks/" + start + "/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(SHIPPED))
                .body("rules.changed[0].changes[0].what", equalTo("sentence"))
                .body("files[0].path", equalTo(LATER));
        given().get("/api/v1/rulebooks/" + start + "/files/" + LATER)
                .then()
                .statusCode(200)
                .contentType(ContentType.TEXT)
                .body(containsString("Tutorial asked for"));
        given().get("/api/v1/rulebooks/" + start + "/files").then().body("path", hasItem("playbook.yaml"));

        send("/api/v1/rulebooks/" + start + "/activate", "{\"why\": \"agreed\"}")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("activation.previous", equalTo(SHIPPED));
        given().get("/api/v1/rulebook")
                .then()
                .body("version", equalTo(version))
                .body("folder.version", equalTo(SHIPPED))
                .body("folder.changed", hasItem(LATER));
        given().get("/api/v1/rulebooks")
                .then()
                .body("items.find { it.status == 'ACTIVE' }.version", equalTo(version))
                .body("items.find { it.version == '%s' }.status".formatted(SHIPPED), equalTo("RETIRED"));

        send("/api/v1/rulebook/rollback", "{\"why\": \"too fast\"}")
                .statusCode(200)
                .body("version", equalTo(SHIPPED))
                .body("activation.how", equalTo("ROLLED_BACK"));
        given().get("/api/v1/rulebook").then().body("version", equalTo(SHIPPED)).body("folder", nullValue());
        given().queryParam("limit", 2)
                .get("/api/v1/rulebook/activations")
                .then()
                .body("items.how", equalTo(List.of("ROLLED_BACK", "PUBLISHED")))
                .body("items[0].why", equalTo("too fast"))
                .body("next", notNullValue());
    }

    @Test
    void the_archive_of_a_version_is_that_version_again() {
        var zip = given().get("/api/v1/rulebooks/" + SHIPPED + "/archive")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        given().contentType("application/zip")
                .body(zip)
                .post("/api/v1/rulebooks?why=the same")
                .then()
                .statusCode(200)
                .body("version", equalTo(SHIPPED));
        given().multiPart("file", "rules.zip", zip, "application/zip")
                .post("/api/v1/rulebooks/check")
                .then()
                .statusCode(200)
                .body("version", equalTo(SHIPPED));
    }

    @Test
    void a_dry_run_of_publishing_says_what_would_come_of_it() {
        String version =
                edit("/api/v1/rulebooks", LATER, marked("Dry"), "dry").extract().path("version");
        send("/api/v1/rulebooks/" + version + "/activate?dryRun=true", "{\"why\": \"try\"}")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        given().get("/api/v1/rulebook").then().body("version", equalTo(SHIPPED));
        edit("/api/v1/rulebooks?dryRun=true", LATER, marked("Not stored"), "dry")
                .statusCode(200);
        given().get("/api/v1/rulebooks/" + Candidates.marked("Not stored").digest())
                .then()
                .statusCode(404);
    }

    @Test
    void the_one_who_asked_cannot_approve() {
        String version = edit("/api/v1/rulebooks", LATER, marked("Gate"), "gate")
                .extract()
                .path("version");
        gate.objectTo(version);
        send("/api/v1/rulebooks/" + version + "/activate", "{\"why\": \"more calls\"}")
                .statusCode(202)
                .body("status", equalTo("WAITING_FOR_APPROVAL"))
                .body("request.objections", hasSize(1));
        send("/api/v1/rulebooks/" + version + "/approve", "{\"why\": \"fine\"}")
                .statusCode(403)
                .body("type", equalTo("urn:problem:second-person-needed"))
                .body("detail", containsString("ops asked"));
        given().get("/api/v1/rulebooks/" + version).then().body("approvals[0].state", equalTo("OPEN"));
        send("/api/v1/rulebooks/" + version + "/reject", "{\"why\": \"changed my mind\"}")
                .statusCode(200)
                .body("status", equalTo("CANDIDATE"))
                .body("request.state", equalTo("REJECTED"));
    }

    @Test
    void what_another_asked_for_can_be_approved() {
        String version =
                edit("/api/v1/rulebooks", LATER, marked("Two"), "two").extract().path("version");
        gate.objectTo(version);
        publishing.activate(version, "colleague", "more calls", null);
        send("/api/v1/rulebooks/" + version + "/approve", "{\"why\": \"looked at it\"}")
                .statusCode(200)
                .body("activation.by", equalTo("colleague"))
                .body("activation.approvedBy", equalTo("ops"))
                .body("request.decidedWhy", equalTo("looked at it"));
    }

    @Test
    void a_plan_is_answered_with_202() {
        String version = edit("/api/v1/rulebooks", LATER, marked("Plan"), "plan")
                .extract()
                .path("version");
        send("/api/v1/rulebooks/" + version + "/activate", "{\"why\": \"q4\", \"effective\": \"2099-01-01T00:00:00Z\"}")
                .statusCode(202)
                .body("status", equalTo("SCHEDULED"));
        given().get("/api/v1/rulebooks/" + version).then().body("planned", hasSize(1));
        send("/api/v1/rulebooks/" + version + "/reject", "{\"why\": \"not yet\"}")
                .statusCode(200);
        given().get("/api/v1/rulebooks/" + version).then().body("planned", empty());
    }

    @Test
    void what_is_to_decide_since_last_year_is_refused() {
        String version = edit("/api/v1/rulebooks", LATER, marked("Last year"), "last year")
                .extract()
                .path("version");
        send("/api/v1/rulebooks/" + version + "/activate", "{\"why\": \"q4\", \"effective\": \"2020-01-01T00:00:00Z\"}")
                .statusCode(422)
                .body("type", equalTo("urn:problem:effective-in-the-past"))
                .body("field", equalTo("effective"));
        given().get("/api/v1/rulebook").then().body("version", not(equalTo(version)));
    }

    static String marked(String mark) {
        return Candidates.marked(mark).find(LATER).orElseThrow().text();
    }

    static ValidatableResponse edit(String path, String file, String text, String why) {
        var files = new HashMap<String, String>();
        files.put(file, text);
        var edit = new HashMap<String, Object>();
        edit.put("files", files);
        edit.put("why", why);
        edit.put("base", SHIPPED);
        return given().contentType(ContentType.JSON).body(edit).post(path).then();
    }

    static ValidatableResponse send(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
