package io.salesmanager.improve.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.salesmanager.CompanyDay;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "mona", roles = "ADMIN")
class RuleHealthIT {
    private static final String LATER = "PP-010";

    @Inject
    CountStore counts;

    @Inject
    Database database;

    @Test
    void a_recorded_decision_counts_its_rules_and_one_that_is_not_recorded_does_not() {
        var before = health(LATER);
        decide("health-a", "");
        assertThat(health(LATER).getInt("health.decisions")).isEqualTo(before.getInt("health.decisions"));
        var decision = decide("health-a", "?record=true&explain=full");

        var after = health(LATER);
        assertThat(after.getInt("health.decisions")).isEqualTo(before.getInt("health.decisions") + 1);
        assertThat(after.getInt("health.fired")).isEqualTo(before.getInt("health.fired") + 1);
        assertThat(after.getInt("health.decided")).isEqualTo(before.getInt("health.decided") + 1);
        assertThat(after.getString("health.lastFired"))
                .isIn(today().toString(), today().minusDays(1).toString());
        assertThat(after.getInt("history[-1].decided")).isPositive();
        assertThat(after.getList("coveredBy.name")).isNotEmpty();
        assertThat(after.getList("coveredBy.fires")).contains(true, false);
        // what was required is no proposal, and its rule fired all the same
        String required = decision.getString("decisions[0].required[0].reason.rule");
        assertThat(health(required).getInt("health.fired")).isPositive();
    }

    @Test
    void a_review_counts_what_it_decides_in_the_same_transaction() {
        put("health-b", 3);
        var before = health(LATER);
        String review = given().contentType(ContentType.JSON)
                .body("{\"rep\": \"health-b\"}")
                .post("/api/v1/reviews")
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        given().get("/api/v1/reviews/" + review).path("state").equals("DONE"));

        var after = health(LATER);
        assertThat(after.getInt("health.decided")).isEqualTo(before.getInt("health.decided") + 3);
        assertThat(after.getInt("health.decisions")).isGreaterThanOrEqualTo(before.getInt("health.decisions") + 3);
    }

    @Test
    @TestSecurity(user = "nora", roles = "MANAGER")
    void counts_are_for_all_to_read() {
        given().get("/api/v1/rulebook/health").then().statusCode(200).body("rule", hasItem(LATER));
    }

    @Test
    void all_rules_are_listed_and_sorted_as_asked_for() {
        decide("health-c", "?record=true");
        given().get("/api/v1/rulebook/health?sort=fired&days=7")
                .then()
                .statusCode(200)
                .body("$", hasSize(greaterThan(90)))
                .body("[0].fired", greaterThan(0))
                .body("[0].days", equalTo(7));
        List<String> remarks =
                given().get("/api/v1/rulebook/health?sort=few-decisions").path("[0].remarks.kind");
        assertThat(remarks).contains("FEW_DECISIONS");
        given().get("/api/v1/rulebook/health?sort=colour")
                .then()
                .statusCode(422)
                .body("field", equalTo("sort"));
        given().get("/api/v1/rulebook/health?days=0").then().statusCode(422).body("field", equalTo("days"));
        given().get("/api/v1/rulebook/rules/XX-1/health").then().statusCode(404);
    }

    @Test
    void a_rule_that_never_fired_says_of_how_many_decisions() {
        var day = today();
        counts.add(day, Map.of(Count.ALL, new Count(0, 500, 0)));
        String silent = given().get("/api/v1/rulebook/health?sort=never-fired").path("[0].rule");
        var found = given().get("/api/v1/rulebook/rules/%s/health".formatted(silent))
                .then();
        found.body("health.fired", equalTo(0))
                .body("health.lastFired", nullValue())
                .body("health.few", equalTo(true));
        assertThat(found.extract().jsonPath().getString("health.remarks[0].words"))
                .matches("It never fired, though [0-9,]+ decisions were recorded in 90 days\\.");
    }

    @Test
    void days_gone_by_are_put_together_and_say_the_same() {
        var old = LocalDate.of(2026, 1, 5);
        counts.add(old, Map.of("ZZ-1", new Count(3, 1, 0), Count.ALL, new Count(0, 9, 0)));
        counts.add(old, Map.of("ZZ-1", new Count(2, 2, 1), Count.ALL, new Count(0, 8, 0)));
        counts.add(old.plusDays(1), Map.of("ZZ-1", new Count(1, 0, 0)));
        var before = counts.days("ZZ-1", old);

        assertThat(counts.compact(LocalDate.of(2026, 2, 1))).isEqualTo(2);

        assertThat(counts.days("ZZ-1", old)).isEqualTo(before);
        assertThat(before.get(old)).isEqualTo(new Count(5, 3, 1));
        assertThat(database.list("select id from rule_count where recorded_day = ?", row -> row.getString(1), old))
                .hasSize(2);
        assertThat(counts.compact(LocalDate.of(2026, 2, 1))).isZero();
    }

    private static JsonPath health(String rule) {
        return given().get("/api/v1/rulebook/rules/%s/health".formatted(rule))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath decide(String id, String query) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"opportunities": [{"id": "%s", "accountId": "a-1", "motion": "NEW_BUSINESS", "stage": "Discovery",
                         "createdDate": "%s", "laterDateNamedByBuyer": "%s"}]}""".formatted(id, today().minusDays(40), today().plusDays(80)))
                .post("/api/v1/decisions" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void put(String rep, int deals) {
        put("/api/v1/reps/" + rep, "{\"id\": \"%s\"}".formatted(rep));
        put("/api/v1/accounts/a-1", "{\"id\": \"a-1\"}");
        for (var i = 0; i < deals; i++) {
            var id = rep + "-" + i;
            put("/api/v1/opportunities/" + id, """
                    {"id": "%s", "ownerId": "%s", "accountId": "a-1", "stage": "Discovery", "createdDate": "%s",
                     "laterDateNamedByBuyer": "%s"}""".formatted(id, rep, today().minusDays(40), today().plusDays(80)));
        }
    }

    private static void put(String path, String json) {
        given().contentType(ContentType.JSON)
                .body(json)
                .put(path)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    private static LocalDate today() {
        return CompanyDay.today();
    }
}
