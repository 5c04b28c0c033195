package io.salesmanager.rulebook.dial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Version.Status;
import io.salesmanager.rulebook.version.Versions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dials and switches of the shipped rulebook, turned over REST. */
@QuarkusTest
@TestProfile(SettingsIT.Own.class)
@TestSecurity(user = "olga", roles = "SALES_OPS")
public class SettingsIT {
    /** A store of its own, since what is published here would decide elsewhere too. */
    public static class Own implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("salesmanager.rulebook.poll", "200ms");
        }
    }

    @Inject
    ActiveRulebook active;

    @Inject
    Versions versions;

    @Inject
    Publishing publishing;

    private String before = "";

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
    void a_dial_is_shown_with_its_rows_and_the_rules_that_read_it() {
        given().get("/api/v1/dials")
                .then()
                .statusCode(200)
                .header("ETag", equalTo('"' + before + '"'))
                .body("dial", hasItem("silence-days"))
                .body("find { it.dial == 'silence-days' }.rows.value", contains(7, 30, 14))
                .body("find { it.dial == 'silence-days' }.rows[0].scope.segment", equalTo("smb"))
                .body("find { it.dial == 'silence-days' }.rows[2].at", startsWith("rules/dials.csv:"))
                .body("find { it.dial == 'silence-days' }.history", nullValue())
                // read by advice alone, and by no condition
                .body("find { it.dial == 'high-priority-touch-days' }.rules", not(equalTo(List.of())));
        given().get("/api/v1/dials/silence-day")
                .then()
                .statusCode(404)
                .body("advice", equalTo("Did you mean 'silence-days'?"));
    }

    @Test
    void a_turned_dial_is_a_candidate_that_decides_once_it_is_published_and_its_history_tells() {
        String version = given().contentType(ContentType.JSON)
                .body("{\"value\": 21, \"why\": \"Our buyers take three weeks\"}")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/rulebooks/sha256:"))
                .body("base", equalTo(before))
                .body("changed", equalTo("silence-days (all deals): 14 to 21 days"))
                .body("changes[0].from", equalTo(14))
                .body("stored", equalTo(true))
                .body("next.call", hasItem(endsWith("/activate")))
                .extract()
                .path("version");
        assertThat(active.active().version()).isEqualTo(before);
        var stored = versions.get(version);
        assertThat(stored.status()).isEqualTo(Status.CANDIDATE);
        assertThat(stored.origin()).isEqualTo(Origin.DIALS);
        assertThat(stored.by()).isEqualTo("olga");
        assertThat(stored.why()).isEqualTo("Our buyers take three weeks");
        assertThat(stored.base()).isEqualTo(before);
        var lines = text(version, "dials.csv").lines().toList();
        var same = text(before, "dials.csv").lines().toList();
        assertThat(lines).hasSameSizeAs(same);
        assertThat(lines)
                .filteredOn(line -> !same.contains(line))
                .containsExactly("silence-days,,,,,21,days,3,120,\"Our buyers take three weeks\"");

        publishing.activate(version, "petra", "Agreed on Monday", null);

        given().get("/api/v1/dials/silence-days")
                .then()
                .header("ETag", equalTo('"' + version + '"'))
                .body("rows.value", contains(7, 30, 21))
                .body("history[0].from", equalTo(14))
                .body("history[0].to", equalTo(21))
                .body("history[0].by", equalTo("olga"))
                .body("history[0].why", equalTo("Our buyers take three weeks"))
                .body("history[0].publishedBy", equalTo("petra"))
                .body("history[0].version", equalTo(version));
        publishing.rollback("petra", "Too many complaints");
        given().get("/api/v1/dials/silence-days")
                .then()
                .body("history[0].from", equalTo(21))
                .body("history[0].to", equalTo(14))
                .body("history[0].by", equalTo("petra"))
                .body("history[0].why", equalTo("Too many complaints"));
        given().get("/api/v1/dials/nurture-days")
                .then()
                .body("history.findAll { it.by == 'petra' }.size()", equalTo(0));
    }

    @Test
    void several_dials_are_turned_at_once_and_a_row_for_some_deals_is_added_and_removed() {
        String version = given().contentType(ContentType.JSON)
                .body("""
                        [{"dial": "silence-days", "value": 10, "segment": "smb", "why": "Small ones answer"},
                         {"dial": "silence-days", "value": 45, "stage": "Negotiation", "why": "Lawyers take long"},
                         {"dial": "silence-days", "remove": true, "segment": "enterprise", "why": "As the others"}]""")
                .put("/api/v1/dials")
                .then()
                .statusCode(201)
                .body("changes.size()", equalTo(3))
                .extract()
                .path("version");
        var rows = versions.rulebook(version).dials().rows().stream()
                .filter(row -> row.dial().equals("silence-days"))
                .toList();
        assertThat(rows).extracting(row -> row.value()).containsExactly(45.0, 10.0, 14.0);
        given().delete("/api/v1/dials/silence-days?segment=smb&why=As+the+others")
                .then()
                .statusCode(201)
                .body("changed", equalTo("silence-days (smb): 7 days removed"));
        given().delete("/api/v1/dials/silence-days?why=all")
                .then()
                .statusCode(422)
                .body("field", equalTo("remove"));
    }

    @Test
    void a_dry_run_stores_nothing() {
        String version = json("{\"value\": 22, \"why\": \"Only looking\"}")
                .put("/api/v1/dials/silence-days?dryRun=true")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .extract()
                .path("version");
        assertThat(versions.find(version)).isEmpty();
    }

    @Test
    void what_is_wrong_is_refused_with_field_and_range_all_at_once() {
        json("{\"value\": 500, \"why\": \"w\"}")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:dial-out-of-range"))
                .body("field", equalTo("value"))
                .body("min", equalTo(3.0f))
                .body("max", equalTo(120.0f));
        json("[{\"dial\": \"silence-days\", \"value\": 500, \"why\": \"w\"}, {\"dial\": \"silence-day\", \"value\": 5, \"why\": \"w\"}, null]")
                .put("/api/v1/dials")
                .then()
                .statusCode(422)
                .body("errors.field", contains("[0].value", "[1].dial", "[2]"));
        json("[]").put("/api/v1/dials").then().statusCode(422);
        json("{\"value\": 21, \"because\": \"w\"}")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(400);
        json("{\"dial\": \"nurture-days\", \"value\": 21, \"why\": \"w\"}")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:name-differs"));
        given().contentType(ContentType.JSON)
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(422);
    }

    @Test
    void a_change_to_what_is_not_active_any_more_is_refused() {
        json("{\"value\": 21, \"why\": \"w\"}")
                .header("If-Match", "\"sha256:0000\"")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(412)
                .body("etag", equalTo('"' + before + '"'));
        json("{\"on\": false, \"why\": \"w\"}")
                .header("If-Match", '"' + before + '"')
                .put("/api/v1/switches/DQ-010?dryRun=true")
                .then()
                .statusCode(200);
    }

    @Test
    void a_rule_of_any_format_is_switched_off_and_on_again() {
        String off = json("""
                        [{"rule": "PP-010", "on": false, "why": "A trial"}, {"rule": "EL-1", "on": false, "why": "A trial"}, {"rule": "RQ-020", "on": false, "why": "A trial"},
                         {"rule": "HY-030", "on": false, "until": "2099-12-31", "why": "A trial"}]""")
                .put("/api/v1/switches")
                .then()
                .statusCode(201)
                .body("changed", equalTo("PP-010 off; EL-1 off; RQ-020 off; HY-030 off until 2099-12-31"))
                .extract()
                .path("version");
        assertThat(versions.get(off).origin()).isEqualTo(Origin.SWITCHES);
        assertThat(versions.get(off).why()).isEqualTo("A trial");
        publishing.activate(off, "olga", "A trial", null);

        given().get("/api/v1/switches")
                .then()
                .body("findAll { !it.on }.rule", hasItem("RQ-020"))
                .body("find { it.rule == 'PP-010' }.at", equalTo("rules/switches.csv:2"));
        given().get("/api/v1/rulebook/rules/PP-010")
                .then()
                .body("enabled", equalTo(false))
                .body("off.why", equalTo("A trial"))
                .body("off.at", equalTo("rules/switches.csv:2"));
        given().get("/api/v1/rulebook").then().body("catalogue.find { it.id == 'RQ-020' }.enabled", equalTo(false));
        String on = json("{\"on\": true, \"why\": \"It is needed\"}")
                .put("/api/v1/switches/PP-010")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        publishing.activate(on, "olga", "It is needed", null);
        given().get("/api/v1/switches/PP-010")
                .then()
                .body("on", equalTo(true))
                .body("history.why", contains("It is needed", "A trial"))
                .body("history[1].from", nullValue())
                .body("history[1].to.on", equalTo(false));
        json("{\"on\": true, \"why\": \"Again\"}")
                .put("/api/v1/switches/RQ-999")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "mona", roles = "MANAGER")
    void others_than_sales_ops_only_look() {
        given().get("/api/v1/dials").then().statusCode(200);
        given().get("/api/v1/switches/PP-010").then().statusCode(200);
        json("{\"value\": 21, \"why\": \"w\"}")
                .put("/api/v1/dials/silence-days")
                .then()
                .statusCode(403);
        json("[]").put("/api/v1/dials").then().statusCode(403);
        json("{\"on\": false, \"why\": \"w\"}")
                .put("/api/v1/switches/PP-010")
                .then()
                .statusCode(403);
        json("[]").put("/api/v1/switches").then().statusCode(403);
        given().delete("/api/v1/dials/silence-days?segment=smb&why=w").then().statusCode(403);
    }

    private String text(String version, String path) {
        return versions.files(version).find(path).orElseThrow().text();
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }
}
