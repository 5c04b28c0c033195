package io.salesmanager.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class RetentionIT {
    @Inject
    Retention retention;

    @Inject
    Database database;

    @Test
    void what_is_older_than_the_retention_is_forgotten_and_what_is_younger_still_replays() throws InterruptedException {
        var old = record("retained-old", "Old deal");
        Thread.sleep(5);
        var limit = Instant.parse(recordedAt(old)).plusMillis(1);
        var young = record("retained-young", "Young deal");

        assertThat(retention.forgetBefore(limit)).isPositive();

        given().get("/api/v1/decisions/" + old).then().statusCode(404);
        given().get("/api/v1/decisions/" + young).then().statusCode(200);
        boolean same = given().post("/api/v1/decisions/" + young + "/replay")
                .then()
                .extract()
                .path("same");
        assertThat(same).isTrue();
        assertThat(retention.forgetBefore(limit.minus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void the_next_touch_of_a_deal_and_what_a_rep_said_of_it_go_with_the_decision() throws InterruptedException {
        var old = record("touched-old", "Old deal");
        Thread.sleep(5);
        var limit = Instant.parse(recordedAt(old)).plusMillis(1);
        var young = record("touched-young", "Young deal");
        for (var decision : List.of(old, young)) {
            database.update("delete from next_touch where decision_id = ?", decision);
            database.update(
                    "insert into next_touch (opportunity_id, decision_id, channel, due, offset_seconds, because, worth_value, worth_chance,"
                            + " worth_urgency, worth_basis, touches_a_day, touches_a_week, emails_a_day, same_email_a_day)"
                            + " values (?, ?, 'CALL', 0, 0, 'x', 1, 1, 1, 'x', 1, 1, 1, 1)",
                    "touched-" + decision,
                    decision);
            database.update(
                    "insert into day_answer (id, decision_id, opportunity_id, kind, on_day, said_by, said_at)"
                            + " values (?, ?, ?, 'DONE', '2025-12-30', 'rep', 0)",
                    decision,
                    decision,
                    "touched-" + decision);
        }

        retention.forgetBefore(limit);

        assertThat(ids("next_touch")).contains(young).doesNotContain(old);
        assertThat(ids("day_answer")).contains(young).doesNotContain(old);
    }

    private List<String> ids(String table) {
        return database.list("select decision_id from " + table, row -> row.getString(1));
    }

    @Test
    void versions_of_the_rulebook_and_what_was_active_when_are_never_forgotten() {
        var version = given().contentType(ContentType.JSON)
                .body("{\"why\": \"kept\", \"files\": {\"README-retained.md\": \"A text.\"}}")
                .post("/api/v1/rulebooks")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        int before = given().get("/api/v1/rulebook/activations").path("items.size()");

        retention.forgetBefore(Instant.parse("2999-01-01T00:00:00Z"));

        given().get("/api/v1/rulebooks/" + version + "/files/README-retained.md")
                .then()
                .statusCode(200);
        int after = given().get("/api/v1/rulebook/activations").path("items.size()");
        assertThat(after).isEqualTo(before).isPositive();
    }

    private static String recordedAt(String id) {
        return given().get("/api/v1/decisions/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("record.recordedAt");
    }

    private static String record(String id, String name) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"opportunities": [{"id": "%s", "name": "%s", "accountId": "a-1", "stage": "Discovery", "createdDate": "2026-01-05"}]}""".formatted(id, name))
                .post("/api/v1/decisions?record=true")
                .then()
                .statusCode(200)
                .extract()
                .path("decisions[0].id");
    }
}
