package io.salesmanager.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AsAdmin.class)
class ProblemIT {
    private static final String PARCELS = "/api/v1/test-parcels";

    @Test
    void an_unknown_field_is_named_with_its_path_its_place_and_the_names_that_are_known() {
        sent("{\"label\": \"a\",\n \"items\": [{\"name\": \"x\"}, {\"amuont\": 3}]}")
                .statusCode(400)
                .body("type", equalTo("urn:problem:unknown-field"))
                .body("field", equalTo("items[1].amuont"))
                .body("line", equalTo(2))
                .body("column", notNullValue())
                .body("nearest[0]", equalTo("amount"))
                .body("nearest", hasItem("name"));
    }

    @Test
    void an_unknown_constant_is_answered_with_those_that_are_allowed() {
        sent("{\"items\": [{\"size\": \"HUGE\"}]}")
                .statusCode(400)
                .body("type", equalTo("urn:problem:bad-value"))
                .body("field", equalTo("items[0].size"))
                .body("value", equalTo("HUGE"))
                .body("allowed", contains("SMALL", "LARGE"));
    }

    @Test
    void a_bad_day_is_answered_with_the_format_of_days() {
        sent("{\"items\": [{\"due\": \"20.11.2026\"}]}")
                .statusCode(400)
                .body("field", equalTo("items[0].due"))
                .body("advice", containsString("2026-11-20"));
    }

    @Test
    void a_text_where_a_number_belongs_is_named() {
        sent("{\"items\": [{\"amount\": \"many\"}]}")
                .statusCode(400)
                .body("field", equalTo("items[0].amount"))
                .body("advice", containsString("a whole number"));
    }

    @Test
    void an_object_where_a_list_belongs_is_named() {
        sent("{\"items\": {\"name\": \"x\"}}").statusCode(400).body("field", equalTo("items"));
    }

    @Test
    void malformed_json_is_located() {
        sent("{\"label\": \"a\",\n \"items\": [,]}")
                .statusCode(400)
                .body("type", equalTo("urn:problem:malformed-json"))
                .body("line", equalTo(2))
                .body("column", notNullValue());
    }

    @Test
    void a_problem_has_the_path_and_the_callers_request_id() {
        admin().header("X-Request-Id", "caller-7")
                .get(PARCELS + "/lost")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", "caller-7")
                .body("requestId", equalTo("caller-7"))
                .body("instance", equalTo(PARCELS + "/lost"))
                .body("type", equalTo("urn:problem:not-found"))
                .body("title", equalTo("Not found"))
                .body("status", equalTo(404));
    }

    @Test
    void a_request_id_that_could_forge_a_log_line_is_replaced() {
        admin().header("X-Request-Id", "evil id")
                .get(PARCELS + "/lost")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void an_unexpected_failure_keeps_its_inside_to_itself() {
        admin().get(PARCELS + "/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("requestId", notNullValue())
                .body("detail", not(containsString("secret")));
    }

    @Test
    void addresses_methods_and_types_that_are_not_there_are_problems() {
        admin().get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        admin().delete(PARCELS + "/lost").then().statusCode(405).contentType("application/problem+json");
        admin().contentType("text/plain")
                .body("x")
                .post(PARCELS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("advice", containsString("/openapi"));
    }

    @Test
    void a_parameter_of_another_type_is_named_as_such() {
        admin().get("/api/v1/audit?limit=many")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:bad-parameter"))
                .body("detail", containsString("many"));
    }

    @Test
    void a_body_beyond_the_limit_is_a_problem() {
        admin().contentType("application/json")
                .body(new byte[31 << 20])
                .post(PARCELS)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:body-too-large"));
    }

    @Test
    void someone_who_looks_at_a_page_gets_a_page() {
        admin().accept("text/html")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("Not found"));
    }

    @Test
    @TestSecurity(user = "eve")
    void someone_who_may_not_see_a_page_can_sign_in_as_someone_else() {
        given().accept("text/html")
                .get("/")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("action=\"/logout\""));
    }

    private static ValidatableResponse sent(String body) {
        return admin().contentType("application/json")
                .body(body)
                .post(PARCELS)
                .then()
                .contentType("application/problem+json");
    }

    private static RequestSpecification admin() {
        return given().header("X-API-Key", AsAdmin.KEY);
    }
}
