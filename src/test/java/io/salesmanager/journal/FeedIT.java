package io.salesmanager.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two deals of one rep, followed by a program of that team. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class FeedIT {
    @SuppressWarnings("TimeInStaticInitializer") // one day for all tests of the class
    private static final LocalDate TODAY = CompanyDay.today();

    @Test
    void a_program_sees_what_changed_who_said_what_and_goes_on_from_the_end() {
        put("teams/feed-t", "{}");
        put("reps/feed-r", "{\"teamId\": \"feed-t\"}");
        deal("feed-a", TODAY.plusDays(80));
        deal("feed-b", TODAY.plusDays(80));
        var program = key("{\"name\": \"feed\", \"role\": \"CLIENT\", \"teamIds\": [\"feed-t\"]}");
        var manager = key("{\"name\": \"feed-m\", \"role\": \"MANAGER\", \"teamIds\": [\"feed-t\"]}");
        String start = changes(program, "").body("items", empty()).extract().path("next");
        assertThat(start).isNotNull();

        review();
        var first = changes(program, "?after=" + start)
                .body("items.opportunityId", containsInAnyOrder("feed-a", "feed-b"))
                .body("items.changed", contains(true, true))
                .body("items.before", contains(nullValue(), nullValue()))
                .extract();
        String a = first.path("items.find { it.opportunityId == 'feed-a' }.id");
        String afterFirst = first.path("next");

        deal("feed-b", TODAY.plusDays(90));
        review();
        String afterSecond = changes(program, "?after=" + afterFirst)
                .body("items.find { it.opportunityId == 'feed-a' }.changed", equalTo(false))
                .body("items.find { it.opportunityId == 'feed-a' }.before.id", equalTo(a))
                .body("items.find { it.opportunityId == 'feed-b' }.changed", equalTo(true))
                .body(
                        "items.find { it.opportunityId == 'feed-b' }.before.until",
                        equalTo(TODAY.plusDays(80).toString()))
                .extract()
                .path("next");
        changes(program, "?changed=true&after=" + afterFirst).body("items.opportunityId", contains("feed-b"));
        changes(program, "?limit=1&changed=true&after=" + afterFirst).body("items.opportunityId", contains("feed-b"));
        String end = changes(program, "?changed=true&after=" + afterSecond)
                .body("items", empty())
                .body("next", notNullValue())
                .extract()
                .path("next");

        String current = as(program)
                .get("/api/v1/decisions?current=true&opportunity=feed-a")
                .path("items[0].id");
        as(manager)
                .body("{\"verdict\": \"ARCHIVE\", \"reason\": \"sold\"}")
                .post("/api/v1/decisions/" + current + "/override")
                .then()
                .statusCode(200);
        as(manager).post("/api/v1/decisions/" + current + "/undo").then().statusCode(200);
        changes(program, "?changed=true&after=" + end)
                .body("items.id", contains(current, current))
                .body("items.said.kind", contains("OVERRIDE", "UNDO"))
                .body("items[0].said.by", equalTo("feed-m"))
                .body("items[0].said.verdict", equalTo("ARCHIVE"))
                .body("items[1].said.undoes", notNullValue());
    }

    @Test
    void the_document_shows_an_item_with_the_fields_of_its_decision() {
        var item = "components.schemas.FeedItem.properties.";
        as(AsAdmin.KEY)
                .get("/openapi?format=JSON")
                .then()
                .body(item + "opportunityId", notNullValue())
                .body(item + "verdict", notNullValue())
                .body(item + "said", notNullValue())
                .body(item + "decision", nullValue());
    }

    @Test
    void a_deleted_deal_has_no_current_decision() {
        put("reps/feed-r2", "{}");
        put(
                "opportunities/feed-gone",
                "{\"stage\": \"Discovery\", \"ownerId\": \"feed-r2\", \"createdDate\": \"%s\"}"
                        .formatted(TODAY.minusDays(4)));
        review("feed-r2");
        var path = "/api/v1/decisions?current=true&opportunity=feed-gone";
        as(AsAdmin.KEY).get(path).then().body("items.opportunityId", contains("feed-gone"));
        as(AsAdmin.KEY).delete("/api/v1/opportunities/feed-gone").then().statusCode(204);
        as(AsAdmin.KEY).get(path).then().body("items", empty());
        as(AsAdmin.KEY)
                .get("/api/v1/decisions/counts?current=true&rep=feed-r2")
                .then()
                .body("size()", equalTo(0));
        as(AsAdmin.KEY)
                .get("/api/v1/decisions?opportunity=feed-gone")
                .then()
                .body("items.opportunityId", contains("feed-gone"));
    }

    private static void deal(String id, LocalDate later) {
        put(
                "opportunities/" + id,
                "{\"ownerId\": \"feed-r\", \"stage\": \"Discovery\", \"createdDate\": \"%s\", \"laterDateNamedByBuyer\": \"%s\"}"
                        .formatted(TODAY.minusDays(40), later));
    }

    private static void review() {
        review("feed-r");
    }

    private static void review(String rep) {
        String review = as(AsAdmin.KEY)
                .body("{\"rep\": \"%s\"}".formatted(rep))
                .post("/api/v1/reviews")
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(AsAdmin.KEY)
                        .get("/api/v1/reviews/" + review)
                        .path("state")
                        .equals("DONE"));
    }

    private static ValidatableResponse changes(String key, String query) {
        return as(key).get("/api/v1/decisions/changes" + query).then().statusCode(200);
    }

    private static void put(String path, String json) {
        assertThat(as(AsAdmin.KEY).body(json).put("/api/v1/" + path).statusCode())
                .isLessThan(300);
    }

    private static String key(String json) {
        return as(AsAdmin.KEY).body(json).post("/api/v1/api-keys").path("key");
    }

    private static RequestSpecification as(String key) {
        return given().contentType(ContentType.JSON).header("X-API-Key", key);
    }
}
