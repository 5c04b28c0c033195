package io.salesmanager.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.salesmanager.CompanyDay;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "mona", roles = "SALES_OPS")
class ReviewIT {
    @SuppressWarnings("TimeInStaticInitializer") // one day for all tests of the class
    private static final LocalDate TODAY = CompanyDay.today();

    @Test
    void a_review_decides_every_stored_deal_and_each_decision_replays() {
        putPipeline("rev-a");
        var review = review("{}");
        var items = given().get("/api/v1/decisions?current=true&rep=rev-a-rep")
                .then()
                .statusCode(200);
        items.body("items", hasSize(2))
                .body("items.reviewId", everyItem(equalTo(review)))
                .body("items.find { it.opportunityId == 'rev-a-later' }.verdict", equalTo("POSTPONE"))
                .body("items.find { it.opportunityId == 'rev-a-later' }.live", equalTo(true));
        for (var id : items.extract().jsonPath().getList("items.id", String.class)) {
            given().post("/api/v1/decisions/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .body("same", equalTo(true));
        }
    }

    @Test
    void the_same_verdict_again_keeps_its_first_day_so_that_unchanged_deals_stay_one_snapshot() {
        putPipeline("rev-b");
        review("{\"rep\": \"rev-b-rep\"}");
        review("{\"rep\": \"rev-b-rep\"}");
        var ids = given().get("/api/v1/decisions?opportunity=rev-b-later")
                .then()
                .body("items", hasSize(2))
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
        given().post("/api/v1/decisions/" + ids.get(0) + "/replay").then().body("same", equalTo(true));
    }

    @Test
    void a_review_of_a_past_day_is_recorded_and_changes_no_current_decision() {
        putPipeline("rev-c");
        var past = TODAY.minusDays(10) + "T12:00:00Z";
        var review = review("{\"rep\": \"rev-c-rep\", \"asOf\": \"%s\"}".formatted(past));
        given().get("/api/v1/decisions?review=" + review)
                .then()
                .body("items", hasSize(2))
                .body("items.live", everyItem(equalTo(false)));
        given().get("/api/v1/decisions?current=true&rep=rev-c-rep").then().body("items", empty());
    }

    @Test
    void a_review_of_a_day_to_come_is_refused() {
        given().contentType(ContentType.JSON)
                .body("{\"asOf\": \"%sT00:00:00Z\"}".formatted(TODAY.plusDays(2)))
                .post("/api/v1/reviews")
                .then()
                .statusCode(422)
                .body("field", equalTo("asOf"));
    }

    @Test
    void a_review_of_a_rep_or_team_that_nobody_knows_is_refused() {
        for (var field : new String[] {"rep", "team"}) {
            given().contentType(ContentType.JSON)
                    .body("{\"%s\": \"ghost\"}".formatted(field))
                    .post("/api/v1/reviews")
                    .then()
                    .statusCode(422)
                    .body("field", equalTo(field))
                    .body("type", equalTo("urn:problem:unknown-" + field));
        }
    }

    @Test
    void followers_see_what_changed_since_their_cursor() {
        putPipeline("rev-d");
        var cursor = lastCursor();
        review("{\"rep\": \"rev-d-rep\"}");
        String next = changes(cursor)
                .then()
                .body("items.opportunityId", containsInAnyOrder("rev-d-later", "rev-d-young"))
                .extract()
                .path("next");
        changes(next).then().body("items", empty());
    }

    private static String lastCursor() {
        var cursor = "";
        for (var page = changes(cursor); page.jsonPath().getList("items").size() > 0; page = changes(cursor)) {
            cursor = page.path("next");
        }
        return cursor;
    }

    private static Response changes(String after) {
        return given().get("/api/v1/decisions/changes?limit=500&after=" + after);
    }

    private static void putPipeline(String prefix) {
        put("/api/v1/reps/" + prefix + "-rep", "{\"id\": \"%s-rep\", \"name\": \"Rita\"}".formatted(prefix));
        put("/api/v1/accounts/" + prefix + "-acc", "{\"id\": \"%s-acc\", \"name\": \"ACME\"}".formatted(prefix));
        put("/api/v1/opportunities/" + prefix + "-later", """
                {"id": "%s-later", "name": "Later", "ownerId": "%s-rep", "accountId": "%s-acc", "stage": "Discovery",
                 "createdDate": "%s", "laterDateNamedByBuyer": "%s"}""".formatted(
                        prefix, prefix, prefix, TODAY.minusDays(40), TODAY.plusDays(80)));
        put("/api/v1/opportunities/" + prefix + "-young", """
                {"id": "%s-young", "name": "Young", "ownerId": "%s-rep", "accountId": "%s-acc", "stage": "Prospecting",
                 "createdDate": "%s", "activities": [{"id": "%s-call", "type": "CALL", "direction": "OUTBOUND",
                 "happened": "%sT10:00:00Z"}]}""".formatted(
                        prefix, prefix, prefix, TODAY.minusDays(15), prefix, TODAY.minusDays(14)));
    }

    private static void put(String path, String json) {
        var status = given().contentType(ContentType.JSON).body(json).put(path).statusCode();
        assertThat(status).isBetween(200, 204);
    }

    private static String review(String order) {
        String id = given().contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/reviews")
                .then()
                .statusCode(202)
                .body("id", notNullValue())
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60)).until(() -> !state(id).equals("RUNNING"));
        assertThat(state(id)).isEqualTo("DONE");
        return id;
    }

    private static String state(String id) {
        return given().get("/api/v1/reviews/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }
}
