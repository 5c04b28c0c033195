package io.salesmanager.access.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoIT.Demo.class)
class DemoIT {
    public static class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sales.access.demo", "true", "quarkus.http.test-host", "127.0.0.1");
        }
    }

    @Test
    void a_visitor_is_a_manager_until_they_choose_another_role() {
        given().get("/api/v1/test-parcels/of-ops").then().statusCode(403);
        var switched = given().redirects()
                .follow(false)
                .formParam("role", "SALES_OPS")
                .post("/demo/role")
                .then()
                .statusCode(303)
                .extract();
        given().cookies(switched.cookies())
                .get("/api/v1/test-parcels/of-ops")
                .then()
                .statusCode(200);
    }

    @Test
    void there_are_two_of_sales_ops_so_that_one_can_approve_what_the_other_asks() {
        var second = given().redirects()
                .follow(false)
                .formParam("role", "SECOND_PERSON")
                .post("/demo/role")
                .then()
                .statusCode(303)
                .extract();
        given().cookies(second.cookies())
                .get("/api/v1/test-parcels/of-ops")
                .then()
                .statusCode(200);
        given().cookies(second.cookies())
                .get("/me")
                .then()
                .statusCode(200)
                .body(containsString("Demo second person"))
                .body(containsString("value=\"SECOND_PERSON\" aria-pressed=\"true\""))
                .body(containsString("value=\"SALES_OPS\" aria-pressed=\"false\""));
    }

    @Test
    void a_visitor_is_never_an_administrator() {
        given().cookie("demo-role", "ADMIN").get("/api/v1/api-keys").then().statusCode(403);
        given().formParam("role", "ADMIN").post("/demo/role").then().statusCode(422);
    }

    @Test
    void a_page_of_another_site_that_points_its_name_here_is_refused() {
        given().header("Host", "sales.example")
                .get("/api/v1/test-parcels/lost")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:demo-is-local"))
                .body("advice", containsString("localhost"));
    }
}
