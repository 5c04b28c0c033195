package io.salesmanager.journal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.salesmanager.CompanyDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "mona", roles = "ADMIN")
class WhyNotIT {
    private final LocalDate today = CompanyDay.today();

    @Test
    void names_the_rules_that_would_have_led_there_the_nearest_first() {
        given().get("/api/v1/decisions/" + recorded("why-1") + "/why-not?verdict=ARCHIVE")
                .then()
                .statusCode(200)
                .body("given", equalTo("POSTPONE"))
                .body("asked", equalTo("ARCHIVE"))
                .body("ways.rule", hasItem("AR-010"))
                .body("ways.spoke", everyItem(equalTo(false)))
                .body("ways.find { it.rule == 'AR-010' }.lostBecause", equalTo("should < must"))
                .body("ways.find { it.rule == 'AR-010' }.conditions.outcome", hasItem("FAILED"));
    }

    @Test
    void a_verdict_that_is_none_is_refused_with_those_there_are() {
        var id = recorded("why-2");
        given().get("/api/v1/decisions/" + id + "/why-not?verdict=MAYBE")
                .then()
                .statusCode(422)
                .body("field", equalTo("verdict"))
                .body("allowed", hasItem("ARCHIVE"));
        given().get("/api/v1/decisions/" + id + "/why-not")
                .then()
                .statusCode(422)
                .body("field", equalTo("verdict"));
    }

    @Test
    @TestSecurity(user = "rita", roles = "REP")
    void what_may_not_be_seen_is_not_there() {
        given().get("/api/v1/decisions/00000000-0000-7000-8000-000000000000/why-not?verdict=ARCHIVE")
                .then()
                .statusCode(404);
    }

    @Test
    void a_page_shows_the_ways_and_htmx_gets_them_alone() {
        recorded("why-3");
        var page = "/opportunities/why-3/why-not?verdict=ARCHIVE";
        given().accept(ContentType.HTML)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Why not archive?"))
                .body(containsString("AR-010"));
        given().accept(ContentType.HTML)
                .header("HX-Request", "true")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("AR-010"))
                .body(not(containsString("<html")));
    }

    private String recorded(String deal) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"rep": {"id": "why-rep", "name": "Rita"},
                         "accounts": [{"id": "why-acc", "name": "ACME"}],
                         "opportunities": [{"id": "%s", "name": "Later", "accountId": "why-acc", "ownerId": "why-rep",
                           "stage": "Discovery", "createdDate": "%s", "laterDateNamedByBuyer": "%s",
                           "activities": [{"id": "c1", "type": "CALL", "direction": "OUTBOUND", "outcome": "ANSWERED",
                             "happened": "%sT10:00:00Z"}]}]}""".formatted(deal, today.minusDays(50), today.plusDays(80), today.minusDays(2)))
                .post("/api/v1/decisions?record=true")
                .then()
                .statusCode(200)
                .body("decisions[0].verdict", equalTo("POSTPONE"))
                .extract()
                .path("decisions[0].id");
    }
}
