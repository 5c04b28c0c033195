package io.salesmanager.review.decide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** How the next touch and the rest of the plan look from outside, and that they are kept. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class EngagementIT {
    private static final String DEAL = """
            {"asOf": "2026-11-03T11:00:00Z",
             "rep": {"id": "eng-r"},
             "accounts": [{"id": "eng-a", "timeZone": "Asia/Kathmandu"}],
             "opportunities": [{"id": "eng-o", "ownerId": "eng-r", "accountId": "eng-a", "motion": "NEW_BUSINESS",
               "stage": "Prospecting", "createdDate": "2026-11-02", "activities": [
                 {"type": "CALL", "direction": "OUTBOUND", "outcome": "NO_ANSWER", "happened": "2026-11-02T10:00:00Z"}]}]}""";

    @Test
    void the_next_touch_has_the_offset_of_the_buyer_and_its_place_in_the_plan() {
        decide("")
                .body("decisions[0].engagement.next.channel", equalTo("EMAIL"))
                .body("decisions[0].engagement.next.due", equalTo("2026-11-03T16:45:00+05:45"))
                .body("decisions[0].engagement.next.step", equalTo(2))
                .body("decisions[0].engagement.next.of", equalTo(8))
                .body("decisions[0].engagement.planned", equalTo(3))
                .body("decisions[0].engagement.actual", equalTo(1))
                .body("decisions[0].engagement.remaining", nullValue());
    }

    @Test
    void the_whole_plan_is_told_where_it_is_asked_for() {
        decide("?explain=full")
                .body("decisions[0].engagement.remaining", hasSize(7))
                .body("decisions[0].engagement.remaining[1].due", equalTo("2026-11-04T12:00:00+05:45"))
                .body("decisions[0].engagement.remaining[1].step", equalTo(3));
        decide("?explain=none").body("decisions[0].engagement.next", notNullValue());
    }

    @Test
    void it_is_kept_as_it_was_and_replayed_byte_for_byte() {
        String id = decide("?record=true&explain=full").extract().path("decisions[0].id");

        given().get("/api/v1/decisions/" + id)
                .then()
                .statusCode(200)
                .body("decision.engagement.next.due", equalTo("2026-11-03T16:45:00+05:45"))
                .body("decision.engagement.remaining[6].due", equalTo("2026-11-30T08:00:00+05:45"));
        var replayed = given().contentType(ContentType.JSON)
                .post("/api/v1/decisions/" + id + "/replay")
                .then()
                .statusCode(200)
                .extract();
        assertThat(replayed.<Boolean>path("same")).isTrue();
    }

    private static ValidatableResponse decide(String query) {
        return given().contentType(ContentType.JSON)
                .body(DEAL)
                .post("/api/v1/decisions" + query)
                .then()
                .statusCode(200);
    }
}
