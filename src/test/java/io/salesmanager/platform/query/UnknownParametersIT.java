package io.salesmanager.platform.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** Parameters that a call does not have are refused by name. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class UnknownParametersIT {
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
    void those_of_a_call_and_of_pages_are_taken() {
        given().get("/api/v1/rulebooks?limit=1").then().statusCode(200);
        given().get("/rulebook?utm_source=mail").then().statusCode(200);
    }
}
