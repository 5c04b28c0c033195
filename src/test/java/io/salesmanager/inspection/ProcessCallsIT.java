package io.salesmanager.inspection;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.salesmanager.ShownForm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calls for plan and actual, ageing, trend and effectiveness, on deals of years that no other test has. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class ProcessCallsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALLS = "/api/v1/inspection/";
    private static final String YEAR = "from=1991-01-01&to=1991-12-31";

    /** Of a rep who is in no team. */
    private static void threeDeals() {
        given().contentType(ContentType.JSON).body("{\"name\": \"Nora Berg\"}").put("/api/v1/reps/pro-a");
        deal("pro-1", "Proposal", "null", "1991-03-05T14:00:00Z", "1991-03-06T15:00:00Z");
        deal("pro-2", "Closed Won", "\"1991-06-03\"");
        deal("pro-3", "Closed Lost", "\"1991-07-01\"", "1991-03-05T14:00:00Z");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(CALLS + "adherence?" + YEAR)
                        .then()
                        .statusCode(200)
                        .body("all.deals", equalTo(3)));
    }

    @Test
    void planned_and_made_touches_are_told_with_the_deals_behind_them() throws JsonProcessingException {
        threeDeals();
        given().get(CALLS + "adherence?by=rep&" + YEAR)
                .then()
                .body("all.made", equalTo(3))
                .body("all.madeMedian", equalTo(1.0f))
                .body("groups[0].name", equalTo("Nora Berg"))
                .body("sentence", containsString("mean 1 made while the plan ran, median 1"))
                .body("distribution.deals", equalTo(List.of(1, 1, 1)));
        given().get(CALLS + "adherence/deals?by=REP&group=pro-a&made=2&" + YEAR)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo("pro-1"))
                .body("items[0].rep", equalTo("Nora Berg"))
                .body("items[0].name", equalTo("Deal pro-1"));
        isAsShown("adherence?" + YEAR);
        isAsShown("adherence/deals?" + YEAR);
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        threeDeals();
        String next = given().get(CALLS + "adherence/deals?limit=2&" + YEAR)
                .then()
                .body("items", hasSize(2))
                .body("total", equalTo(3))
                .extract()
                .path("next");
        given().get(CALLS + "adherence/deals?limit=2&" + YEAR + "&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        given().get(CALLS + "adherence/deals?after=elsewhere").then().statusCode(422);
        given().get(CALLS + "adherence/deals?limit=0").then().statusCode(422);
    }

    @Test
    void open_deals_grow_old_and_are_listed() throws JsonProcessingException {
        threeDeals();
        given().get(CALLS + "ageing?" + YEAR)
                .then()
                .statusCode(200)
                .body("open", equalTo(1))
                .body("over", equalTo(1))
                .body("cells[0].stage", equalTo("Proposal"))
                .body("cells[0].limitFrom", equalTo(21));
        given().get(CALLS + "ageing/deals?only=over&stage=Proposal&" + YEAR)
                .then()
                .body("items.id", equalTo(List.of("pro-1")))
                .body("items[0].sentence", containsString("business days in Proposal of 21 allowed"));
        isAsShown("ageing?" + YEAR);
        isAsShown("ageing/deals?" + YEAR);
    }

    @Test
    void a_trend_needs_six_points_and_names_its_deals() throws JsonProcessingException {
        threeDeals();
        var asked = "measure=new-deals&over=month&by=REP&group=pro-a&";
        given().get(CALLS + "trend?" + asked + "from=1991-01-01&to=1991-04-30")
                .then()
                .statusCode(200)
                .body("points.start", equalTo(List.of("1991-03-01", "1991-04-01")))
                .body("points.count", equalTo(List.of(3, 0)))
                .body("low", equalTo(null))
                .body(
                        "sentence",
                        startsWith("Too few to see a movement of new deals: 2 whole months, and 6 are needed."));
        given().get(CALLS + "trend/deals?" + asked + "period=1991-03-05")
                .then()
                .body("items.id", equalTo(List.of("pro-1", "pro-2", "pro-3")));
        isAsShown("trend?" + asked + "from=1991-01-01&to=1991-04-30");
        isAsShown("trend/deals?" + asked);
    }

    @Test
    void too_few_touches_are_said_to_be_too_few() throws JsonProcessingException {
        threeDeals();
        given().get(CALLS + "effectiveness?" + YEAR)
                .then()
                .statusCode(200)
                .body("sentence", startsWith("Too few touches to tell: 3, and each channel needs 30"))
                .body("items[0].value", equalTo("CALL"))
                .body("items[0].difference", equalTo(null));
        given().get(CALLS + "effectiveness/deals?value=CALL&" + YEAR)
                .then()
                .body("items.id", equalTo(List.of("pro-1", "pro-3")));
        isAsShown("effectiveness?" + YEAR);
        isAsShown("effectiveness/deals?" + YEAR);
    }

    @Test
    void wrong_questions_are_told_what_can_be_asked() {
        refused("adherence?by=star-sign", "LINE");
        refused("adherence?from=2026-02-01&to=2026-01-01", "first day as from");
        refused("ageing/deals?only=pretty", "OUTLIER");
        refused("trend?measure=luck", "CYCLE_DAYS");
        refused("trend?over=year", "MONTH");
        refused("effectiveness?kind=colour", "SLOT");
        refused("effectiveness?against=all", "OTHERS");
        refused("effectiveness?days=0", "1 to 365");
    }

    @Test
    @TestSecurity(user = "nobody", roles = "REP")
    void who_owns_no_deal_sees_none() {
        for (var call : List.of("adherence?", "ageing?", "trend?", "effectiveness?")) {
            given().get(CALLS + call + YEAR)
                    .then()
                    .statusCode(200)
                    .body("sentence", equalTo("There are no deals that you may see."));
        }
        for (var call : List.of("adherence", "ageing", "trend", "effectiveness")) {
            given().get(CALLS + call + "/deals").then().statusCode(200).body("total", equalTo(0));
        }
    }

    private static void refused(String call, String advice) {
        given().get(CALLS + call).then().statusCode(422).body("advice", containsString(advice));
    }

    /** The answer has the form that the API documentation shows. */
    private static void isAsShown(String call) throws JsonProcessingException {
        var answer = JSON.readTree(given().get(CALLS + call).asString());
        var path = (CALLS + call.replaceAll("\\?.*", "")).replace("/", "~1");
        JsonNode examples = JSON.readTree(given().get("/openapi?format=json").asString())
                .at("/paths/" + path + "/get/responses/200/content/application~1json/examples");
        ShownForm.compare(call, examples.elements().next().path("value"), answer);
    }

    private static void deal(String id, String stage, String closed, String... calls) {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name": "Deal %s", "ownerId": "pro-a", "stage": "%s", "motion": "NEW_BUSINESS", "productLine": "Analytics",
                         "createdDate": "1991-03-04", "closedDate": %s, "amount": 12000, "currency": "EUR",
                         "stageHistory": [{"to": "Prospecting", "happened": "1991-03-04T15:00:00Z"}, {"to": "%s", "happened": "1991-03-08T15:00:00Z"}],
                         "activities": [%s]}""".formatted(
                                id, stage, closed, stage.startsWith("Closed") ? "Proposal" : stage, activities(calls)))
                .put("/api/v1/opportunities/" + id);
    }

    private static String activities(String... calls) {
        return java.util.stream.IntStream.range(0, calls.length)
                .mapToObj(i -> """
                        {"id": "call-%d", "type": "CALL", "direction": "OUTBOUND", "happened": "%s"}""".formatted(i, calls[i]))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
