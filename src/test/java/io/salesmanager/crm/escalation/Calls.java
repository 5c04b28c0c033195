package io.salesmanager.crm.escalation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import java.time.Duration;

/** Calls that tests of escalations make. */
final class Calls {
    private Calls() {}

    static void review(String order) {
        String id = as(AsAdmin.KEY)
                .body(order)
                .post("/api/v1/reviews")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(AsAdmin.KEY).get("/api/v1/reviews/" + id).path("state"), "DONE"::equals);
    }

    static void put(String path, String body) {
        as(AsAdmin.KEY).body(body).put("/api/v1/" + path).then().statusCode(lessThan(300));
    }

    static String key(String name, String role) {
        return as(AsAdmin.KEY)
                .body("{\"name\": \"%s\", %s}".formatted(name, role))
                .post("/api/v1/api-keys")
                .path("key");
    }

    static RequestSpecification as(String key) {
        return given().header("X-API-Key", key).contentType(ContentType.JSON);
    }
}
