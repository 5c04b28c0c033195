package io.salesmanager.inspection;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.salesmanager.ShownForm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calls for progress, revenue and the deals behind numbers, on deals of a year that no other test has. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class MoneyCallsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALLS = "/api/v1/inspection/";
    private static final String QUARTER = "closedFrom=1992-07-01&closedTo=1992-09-30";

    private static void threeDeals() {
        put("accounts/mon-acme", "{\"name\": \"Acme\", \"market\": \"Tools\", \"region\": \"North\"}");
        put("reps/mon-a", """
                {"name": "Nora Berg", "region": "mon-region", "hireDate": "1990-01-01",
                 "quotas": [{"from": "1992-07-01", "to": "1992-09-30", "amount": 40000, "currency": "EUR"}]}""");
        deal("mon-1", "Closed Won", "\"1992-07-01\"", 12_000);
        deal("mon-2", "Closed Won", "\"1992-09-30\"", 8_000);
        deal("mon-3", "Proposal", "null", 5_000);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(CALLS + "deals?by=REP&group=mon-a")
                        .then()
                        .statusCode(200)
                        .body("total", equalTo(3)));
    }

    @Test
    void the_deals_behind_a_quarters_revenue_are_those_that_closed_in_it() throws JsonProcessingException {
        threeDeals();
        given().get(CALLS + "deals?which=WON&by=REP&group=mon-a&currency=EUR&" + QUARTER)
                .then()
                .body("items.id", equalTo(List.of("mon-1", "mon-2")));
        given().get(CALLS + "deals?which=WON&by=ACCOUNT&group=mon-acme&closedFrom=1992-07-02&closedTo=1992-09-30")
                .then()
                .body("items.id", equalTo(List.of("mon-2")));
        given().get(CALLS + "deals?which=WON&by=MARKET&group=Tools&currency=USD&" + QUARTER)
                .then()
                .body("total", equalTo(0));
        given().get(CALLS + "deals?by=CUSTOMER_REGION&group=North&openOn=1992-07-01")
                .then()
                .body("items.id", equalTo(List.of("mon-2", "mon-3")));
        isAsShown("deals?which=WON&by=REP&group=mon-a&limit=1&" + QUARTER);
    }

    @Test
    void progress_and_revenue_of_a_quarter_are_as_shown() throws JsonProcessingException {
        threeDeals();
        given().get(CALLS + "revenue?by=ACCOUNT&from=1992-07-01&to=1992-09-30")
                .then()
                .body("money[0].groups[0].name", equalTo("Acme"))
                .body("money[0].amount", equalTo(20000.0f))
                .body("money[0].concentration.sentence", containsString("Acme"));
        isAsShown("revenue?from=1992-07-01&to=1992-09-30");
        given().get(CALLS + "progress?by=REGION&period=1992-Q3")
                .then()
                .body("groups.find { it.id == 'mon-region' }.money[0].attainment", equalTo(0.5f));
        var reps = (ObjectNode)
                JSON.readTree(given().get(CALLS + "progress?period=1992-Q3").asString());
        var groups = JSON.createArrayNode();
        reps.path("groups").forEach(group -> {
            if (group.path("id").asText().equals("mon-a")) {
                groups.add(group);
            }
        });
        ShownForm.compare("progress", shown("progress"), reps.set("groups", groups));
    }

    @Test
    void wrong_questions_are_told_what_can_be_asked() {
        refused("deals?which=pretty", "SET_ASIDE");
        refused("deals?by=star-sign", "CUSTOMER_REGION");
        refused("deals?which=TAKEN", "name of a step");
        refused("deals?closedFrom=2026-02-30", "2026-11-20");
        refused("deals?closedFrom=2026-02-02&closedTo=2026-02-01", "first day as closedFrom");
        given().get(CALLS + "deals?closedform=2026-02-02")
                .then()
                .statusCode(400)
                .body("advice", containsString("closedFrom"));
    }

    @Test
    @TestSecurity(user = "nobody", roles = "REP")
    void who_owns_no_deal_sees_none() {
        given().get(CALLS + "deals").then().statusCode(200).body("total", equalTo(0));
    }

    private static void refused(String call, String advice) {
        given().get(CALLS + call).then().statusCode(422).body("advice", containsString(advice));
    }

    /** The answer has the form that the API documentation shows. */
    private static void isAsShown(String call) throws JsonProcessingException {
        ShownForm.compare(
                call,
                shown(call.replaceAll("\\?.*", "")),
                JSON.readTree(given().get(CALLS + call).asString()));
    }

    private static JsonNode shown(String call) throws JsonProcessingException {
        return JSON.readTree(given().get("/openapi?format=json").asString())
                .at("/paths/" + (CALLS + call).replace("/", "~1")
                        + "/get/responses/200/content/application~1json/examples")
                .elements()
                .next()
                .path("value");
    }

    private static void put(String path, String body) {
        given().contentType(ContentType.JSON).body(body).put("/api/v1/" + path);
    }

    private static void deal(String id, String stage, String closed, int amount) {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name": "Deal %s", "ownerId": "mon-a", "accountId": "mon-acme", "motion": "NEW_BUSINESS", "productLine": "Analytics",
                         "stage": "%s", "createdDate": "1992-06-01", "closedDate": %s, "amount": %d, "currency": "EUR"}""".formatted(id, stage, closed, amount))
                .put("/api/v1/opportunities/" + id);
    }
}
