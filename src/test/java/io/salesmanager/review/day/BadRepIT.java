package io.salesmanager.review.day;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What single reps see of themselves where there is little or odd input: their work list, scorecard, progress and forecast. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class BadRepIT {
    private static final String EAST = "Pacific/Kiritimati";

    /** Each gets sentences, and no number that is none. */
    @Test
    void every_call_of_an_odd_rep_says_what_is_missing() {
        put("teams/odd-t", "{\"id\": \"odd-t\"}");
        var reps = reps();
        reps.keySet()
                .forEach(rep -> put("reps/" + rep, """
                {"id": "%s", "teamId": "odd-t", "hireDate": "2024-02-29", "capacityHours": %d,
                 "quotas": [{"from": "%s", "to": "%s", "amount": 0, "currency": "EUR"}]}""".formatted(
                                rep,
                                rep.equals("odd-hours") ? 0 : 30,
                                quarter(),
                                quarter().plusMonths(3).minusDays(1))));
        reps.forEach((rep, deals) -> {
            for (var i = 0; i < deals.size(); i++) {
                var zone = i % 2 == 0 ? EAST : "Pacific/Niue";
                put(
                        "accounts/%s-%d".formatted(rep, i),
                        "{\"id\": \"%s-%d\", \"timeZone\": \"%s\"}".formatted(rep, i, zone));
                put("opportunities/%s-%d".formatted(rep, i), deals.get(i).formatted(rep, i, rep, rep, i));
            }
        });
        review();

        for (var rep : reps.keySet()) {
            String key = admin().body("{\"name\": \"%s\", \"role\": \"REP\", \"repId\": \"%s\"}".formatted(rep, rep))
                    .post("/api/v1/api-keys")
                    .path("key");
            for (var call : List.of(
                    "reps/%s/day".formatted(rep),
                    "reps/%s/scorecard".formatted(rep),
                    "inspection/progress",
                    "inspection/revenue",
                    "inspection/funnel",
                    "inspection/adherence",
                    "inspection/ageing",
                    "inspection/trend",
                    "inspection/effectiveness",
                    "forecast",
                    "forecast/accuracy")) {
                var answer = as(key).get("/api/v1/" + call)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(answer).as("%s: %s", rep, call).doesNotContain("NaN").doesNotContain("Infinity");
                assertThat(answer)
                        .as("%s: %s", rep, call)
                        .containsPattern("(entence|notes|because)\"\\s*:\\s*\\[?\\s*\"[A-Za-z0-9]");
            }
        }
    }

    private static Map<String, List<String>> reps() {
        var open = deal("Proposal", "null", "10000", "EUR");
        var lost = deal("Closed Lost", "\"" + today().minusDays(3) + "\"", "10000", "EUR");
        var reps = new LinkedHashMap<String, List<String>>();
        reps.put("odd-none", List.of());
        reps.put("odd-hours", List.of(open));
        reps.put("odd-one", List.of(deal("Proposal", "null", "null", "EUR")));
        reps.put("odd-lost", List.of(lost, lost, lost));
        reps.put(
                "odd-open",
                List.of(open, deal("Proposal", "null", "10000", "JPY"), deal("Discovery", "null", "0", "EUR")));
        return reps;
    }

    /** With places for its id (twice), its owner and its account. */
    private static String deal(String stage, String closed, String amount, String currency) {
        return """
                {"id": "%%s-%%d", "ownerId": "%%s", "accountId": "%%s-%%d", "motion": "NEW_BUSINESS", "productLine": "Analytics",
                 "stage": "%s", "closedDate": %s, "amount": %s, "currency": "%s", "createdDate": "2024-02-29",
                 "activities": [], "stageHistory": []}""".formatted(stage, closed, amount, currency);
    }

    private static LocalDate today() {
        return CompanyDay.today();
    }

    private static LocalDate quarter() {
        return today().withMonth((today().getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
    }

    private static void review() {
        String review = admin().body("{\"team\": \"odd-t\"}")
                .post("/api/v1/reviews")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        admin().get("/api/v1/reviews/" + review).path("state").equals("DONE"));
    }

    private static void put(String path, String json) {
        admin().body(json).put("/api/v1/" + path).then().statusCode(lessThan(300));
    }

    private static RequestSpecification admin() {
        return as(AsAdmin.KEY);
    }

    private static RequestSpecification as(String key) {
        return given().contentType(ContentType.JSON).header("X-API-Key", key);
    }
}
