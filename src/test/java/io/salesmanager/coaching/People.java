package io.salesmanager.coaching;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import java.util.HashMap;
import java.util.Map;

/** Users of a test company who sign in; the name of each is the id that the CRM has for them. */
public final class People {
    private static final String PASSWORD = "correct horse battery";

    private final String prefix;
    private final Map<String, Cookie> logins = new HashMap<>();

    /** @param prefix of their names, so that tests share nobody */
    public People(String prefix) {
        this.prefix = prefix;
    }

    public void put(String path, String body) {
        given().header("X-API-Key", AsAdmin.KEY)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/" + path)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    public ValidatableResponse get(String user, String role, String path) {
        return as(user, role).get("/api/v1/" + path).then();
    }

    public ValidatableResponse post(String user, String role, String path, String body) {
        return as(user, role)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    public RequestSpecification as(String user, String role) {
        if (!user.startsWith(prefix)) {
            throw new IllegalArgumentException("%s is of another test".formatted(user));
        }
        return given().cookie(logins.computeIfAbsent(user, name -> signIn(name, role)));
    }

    private static Cookie signIn(String user, String role) {
        given().header("X-API-Key", AsAdmin.KEY)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"password\": \"%s\", \"role\": \"%s\"%s}"
                        .formatted(
                                user,
                                PASSWORD,
                                role,
                                role.equals("REP") || role.equals("MANAGER")
                                        ? ", \"personId\": \"%s\"".formatted(user)
                                        : ""))
                .post("/api/v1/users")
                .then()
                .statusCode(201);
        return given().redirects()
                .follow(false)
                .formParam("name", user)
                .formParam("password", PASSWORD)
                .post("/login")
                .getDetailedCookie("vsm-login");
    }
}
