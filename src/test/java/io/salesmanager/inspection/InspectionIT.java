package io.salesmanager.inspection;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class InspectionIT {
    private static final String LONG_AGO = "from=1990-01-01&to=1990-12-31";

    @Test
    void groups_of_stored_deals_are_compared_with_counts_and_in_words() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"name": "Nora Berg"}""")
                .put("/api/v1/reps/ins-a")
                .then()
                .statusCode(201);
        for (var i = 0; i < 8; i++) {
            deal("ins-" + i, i < 4 ? "ins-a" : "ins-b", i % 2 == 0 ? "Closed Won" : "Closed Lost");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/v1/inspection/variation?by=rep&" + LONG_AGO)
                        .then()
                        .statusCode(200)
                        .body("trials", equalTo(8))
                        .body("successes", equalTo(4))
                        .body("groups", hasSize(2))
                        .body("groups.find { it.id == 'ins-b' }.trials", equalTo(4))
                        .body("groups.differs", equalTo(List.of(false, false)))
                        .body("sentence", startsWith("Too few deals to tell reps apart in win rate: 0 of 2"))
                        .body("overTime.sentence", startsWith("Too few months")));
        given().get("/api/v1/inspection/funnel?" + LONG_AGO)
                .then()
                .statusCode(200)
                .body("groups[0].deals", equalTo(8))
                .body("groups[0].won", equalTo(4))
                .body("groups[0].perSale.wins", equalTo(4))
                .body("groups[0].steps.find { it.name == 'CALL_TO_MEETING' }.share", equalTo(null));
    }

    @Test
    void wrong_questions_are_told_what_can_be_asked() {
        given().get("/api/v1/inspection/variation?by=star-sign")
                .then()
                .statusCode(422)
                .body("detail", containsString("star-sign"))
                .body("advice", containsString("LINE"));
        given().get("/api/v1/inspection/variation?measure=luck")
                .then()
                .statusCode(422)
                .body("advice", containsString("PROPOSAL_TO_NEGOTIATION"));
        given().get("/api/v1/inspection/funnel?from=2026-02-01&to=2026-01-01")
                .then()
                .statusCode(422)
                .body("detail", equalTo("2026-01-01 is before 2026-02-01."));
        given().get("/api/v1/inspection/funnel?from=yesterday").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "rep", roles = "REP")
    void reps_are_not_compared_for_a_rep() {
        given().get("/api/v1/inspection/variation").then().statusCode(403);
    }

    private static void deal(String id, String owner, String stage) {
        given().contentType(ContentType.JSON)
                .body("""
                        {"ownerId": "%s", "stage": "%s", "createdDate": "1990-03-01", "closedDate": "1990-06-01"}""".formatted(owner, stage))
                .put("/api/v1/opportunities/" + id)
                .then()
                .statusCode(201);
    }
}
