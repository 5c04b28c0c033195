package io.salesmanager.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class RetentionIT {
    @Inject
    Retention retention;

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
