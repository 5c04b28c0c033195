package io.salesmanager.coaching;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import io.restassured.specification.RequestSpecification;

/** A rep who failed a quiz twice, so that a rule recommends to sit down over it; the last session is long ago, which is only said. */
public final class Coached {
    private Coached() {}

    /** Makes the rep in a team and has something proposed. Returns the recommendation's id. */
    public static String open(String rep, String team, String admin, String manager) {
        as(admin)
                .body("""
                        {"name": "Rep %s", "role": "executive", "teamId": "%s",
                         "quizResults": [{"quiz": "discovery", "score": 40, "taken": "2026-01-07"},
                           {"quiz": "discovery", "score": 50, "taken": "2026-01-12"}],
                         "coachingSessions": [{"held": "2020-01-07", "minutes": 45}]}""".formatted(rep, team))
                .put("/api/v1/reps/" + rep)
                .then()
                .statusCode(201);
        return requireNonNull(as(manager)
                .post("/api/v1/reps/" + rep + "/coaching")
                .then()
                .statusCode(200)
                .extract()
                .path("current.recommendation.id"));
    }

    public static RequestSpecification as(String key) {
        return given().header("X-API-Key", key).contentType("application/json");
    }

    /** A key of a role, made by the administrator. */
    public static String key(String admin, String asked) {
        return requireNonNull(as(admin).body(asked).post("/api/v1/api-keys").path("key"));
    }
}
