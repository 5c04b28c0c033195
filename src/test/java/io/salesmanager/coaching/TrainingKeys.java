package io.salesmanager.coaching;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;

/** A team with a rep, and whoever may or may not see them. Each prefix is a company of its own. */
public final class TrainingKeys {
    private final String prefix;
    public final String rep;
    public final String colleague;
    public final String manager;
    public final String stranger;
    public final String ops;

    /** @param document further fields of the rep, each after a comma */
    public TrainingKeys(String prefix, String document) {
        this.prefix = prefix;
        put("teams/" + prefix + "-t", "{\"id\": \"%s-t\"}".formatted(prefix));
        put(
                "reps/" + id(),
                "{\"id\": \"%s\", \"name\": \"Rita\", \"teamId\": \"%s-t\"%s}".formatted(id(), prefix, document));
        put(
                "reps/" + prefix + "-r2",
                "{\"id\": \"%1$s-r2\", \"name\": \"Ben\", \"teamId\": \"%1$s-t\"}".formatted(prefix));
        rep = key("rep", "REP", ", \"repId\": \"%s\"".formatted(id()));
        colleague = key("colleague", "REP", ", \"repId\": \"%s-r2\"".formatted(prefix));
        manager = key("manager", "MANAGER", ", \"teamIds\": [\"%s-t\"]".formatted(prefix));
        stranger = key("stranger", "MANAGER", ", \"teamIds\": [\"%s-other\"]".formatted(prefix));
        ops = key("ops", "SALES_OPS", "");
    }

    /** Id of the rep. */
    public String id() {
        return prefix + "-r1";
    }

    public static RequestSpecification as(String key) {
        return given().contentType(ContentType.JSON).header("X-API-Key", key);
    }

    public static void put(String path, String body) {
        as(AsAdmin.KEY).body(body).put("/api/v1/" + path).then().statusCode(lessThan(300));
    }

    private String key(String name, String role, String more) {
        return as(AsAdmin.KEY)
                .body("{\"name\": \"%s-%s\", \"role\": \"%s\"%s}".formatted(prefix, name, role, more))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}
