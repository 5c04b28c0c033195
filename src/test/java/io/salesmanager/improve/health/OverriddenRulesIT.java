package io.salesmanager.improve.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people say to decisions is counted with the rules that made them. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class OverriddenRulesIT {
    private static final String LATER = "PP-010";

    @Test
    void an_override_counts_for_the_rules_of_its_decision_until_it_is_taken_back() {
        var today = CompanyDay.today();
        String decision = as(AsAdmin.KEY)
                .body("""
                        {"rep": {"id": "over-r", "teamId": "over-t"}, "opportunities": [{"id": "over-o", "ownerId": "over-r", "accountId": "over-a",
                         "stage": "Discovery", "createdDate": "%s", "laterDateNamedByBuyer": "%s"}]}""".formatted(today.minusDays(40), today.plusDays(80)))
                .post("/api/v1/decisions?record=true")
                .then()
                .statusCode(200)
                .extract()
                .path("decisions[0].id");
        put("teams/over-t", "{\"id\": \"over-t\", \"name\": \"South\"}");
        put("reps/over-r", "{\"id\": \"over-r\", \"name\": \"Otto\", \"teamId\": \"over-t\"}");
        var manager = key("{\"name\": \"olga\", \"role\": \"MANAGER\", \"teamIds\": [\"over-t\"]}");
        var rep = key("{\"name\": \"otto\", \"role\": \"REP\", \"repId\": \"over-r\"}");
        var before = overridden();

        override(decision, rep);
        assertThat(overridden()).as("a rep only proposes").isEqualTo(before);
        override(decision, manager);
        assertThat(overridden()).isEqualTo(before + 1);
        as(manager).post("/api/v1/decisions/%s/undo".formatted(decision)).then().statusCode(200);
        assertThat(overridden()).isEqualTo(before);

        for (var i = 0; i < 3; i++) {
            override(decision, manager);
        }
        List<String> remarks = as(AsAdmin.KEY)
                .get("/api/v1/rulebook/rules/%s/health".formatted(LATER))
                .path("health.remarks.kind");
        int decided = as(AsAdmin.KEY)
                .get("/api/v1/rulebook/rules/%s/health".formatted(LATER))
                .path("health.decided");
        assertThat(remarks.contains("ALWAYS_OVERRIDDEN")).isEqualTo(overridden() >= decided);
    }

    private static int overridden() {
        return as(AsAdmin.KEY)
                .get("/api/v1/rulebook/rules/%s/health".formatted(LATER))
                .then()
                .statusCode(200)
                .extract()
                .path("health.overridden");
    }

    private static void override(String decision, String key) {
        as(key).body("{\"verdict\": \"QUALIFY\", \"reason\": \"They called today.\"}")
                .post("/api/v1/decisions/%s/override".formatted(decision))
                .then()
                .statusCode(200);
    }

    private static void put(String path, String json) {
        assertThat(as(AsAdmin.KEY).body(json).put("/api/v1/" + path).statusCode())
                .isLessThan(300);
    }

    private static String key(String asked) {
        return as(AsAdmin.KEY).body(asked).post("/api/v1/api-keys").path("key");
    }

    private static RequestSpecification as(String key) {
        return given().header("X-API-Key", key).contentType(ContentType.JSON);
    }
}
