package io.salesmanager;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.salesmanager.access.AsAdmin;
import java.time.Duration;

/** The version of the rulebook that the examples of the OpenAPI document make. */
final class ExampleCandidate {
    private ExampleCandidate() {}

    /** Looks at what the candidate of the examples changes, without which publishing it needs a second person. */
    static void preview(String key) {
        String id = given().header("X-API-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/rulebooks/" + version() + "/impact")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().header("X-API-Key", key)
                        .get("/api/v1/impacts/" + id)
                        .path("state")
                        .equals("DONE"));
    }

    /** Makes a candidate active, so that there is something to go back from. */
    static void publish(String key) {
        given().header("X-API-Key", key)
                .contentType("application/json")
                .body("{\"why\": \"to be published\", \"files\": {\"README-examples.md\": \"A text.\"}}")
                .post("/api/v1/rulebooks")
                .then()
                .statusCode(201);
        preview(key);
        given().header("X-API-Key", key)
                .contentType("application/json")
                .body("{\"why\": \"so that one can go back\"}")
                .post("/api/v1/rulebooks/" + version() + "/activate")
                .then()
                .statusCode(200);
    }

    static String version() {
        return given().header("X-API-Key", AsAdmin.KEY)
                .get("/api/v1/rulebooks?limit=1")
                .path("items[0].version");
    }
}
