package io.salesmanager.platform.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** Parameters that a call does not have, and values that are not of their type, are refused by name. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class QueryParametersIT {
    @Test
    void a_misspelt_parameter_is_named_with_the_nearest_known_ones() {
        given().queryParam("verdct", "ARCHIVE")
                .get("/api/v1/decisions")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:unknown-parameter"))
                .body("field", equalTo("verdct"))
                .body("advice", startsWith("Known are, the nearest first: verdict, "));
    }

    @Test
    void a_write_with_a_misspelt_dry_run_does_nothing() {
        given().contentType(ContentType.JSON)
                .body("{\"value\": 29, \"why\": \"w\"}")
                .put("/api/v1/dials/silence-days?dryrun=true")
                .then()
                .statusCode(400)
                .body("field", equalTo("dryrun"))
                .body("advice", startsWith("Known are, the nearest first: dryRun"));
    }

    @Test
    void all_of_them_are_named_at_once_also_where_a_call_has_none() {
        given().queryParam("a", "1")
                .queryParam("b", "2")
                .get("/api/v1/rulebook/facts")
                .then()
                .statusCode(400)
                .body("errors.field", contains("a", "b"));
    }

    @Test
    void a_dry_run_that_is_neither_true_nor_false_does_nothing() {
        for (var given : new String[] {"yes", "1", ""}) {
            given().contentType(ContentType.JSON)
                    .body("{\"value\": 29, \"why\": \"w\"}")
                    .put("/api/v1/dials/silence-days?dryRun=" + given)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:problem:bad-parameter"))
                    .body("field", equalTo("dryRun"))
                    .body("advice", equalTo("Send true or false."));
        }
    }

    @Test
    void numbers_and_days_that_are_none_are_named() {
        refused("/api/v1/rulebooks?limit=many", "limit", "Send a whole number.");
        refused("/api/v1/inspection/funnel?from=2026-13-01", "from", "Send a day such as 2026-11-20.");
    }

    @Test
    @TestSecurity(user = "admin", roles = "ADMIN")
    void a_choice_that_is_none_is_told_what_there_is() {
        given().get("/api/v1/mail?state=LOST")
                .then()
                .statusCode(400)
                .body("field", equalTo("state"))
                .body("allowed", hasItem("FAILED"));
    }

    private static void refused(String path, String field, String advice) {
        given().get(path).then().statusCode(400).body("field", equalTo(field)).body("advice", equalTo(advice));
    }

    @Test
    void those_of_a_call_and_of_pages_are_taken() {
        given().get("/api/v1/rulebooks?limit=1").then().statusCode(200);
        given().get("/rulebook?utm_source=mail").then().statusCode(200);
    }
}
