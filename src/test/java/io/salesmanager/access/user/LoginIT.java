package io.salesmanager.access.user;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.salesmanager.access.AsAdmin;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AsAdmin.class)
class LoginIT {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void a_page_asks_people_to_sign_in_and_leads_back() {
        given().accept("text/html")
                .redirects()
                .follow(false)
                .get("/anything?x=1")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?next=%2Fanything%3Fx%3D1"));
        given().header("HX-Request", "true")
                .get("/anything")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/login");
        given().accept("text/html").get("/login").then().statusCode(200).body(containsString("Sign in"));
    }

    @Test
    void a_login_lasts_until_signing_out() {
        user("ada", "ADMIN");
        var login = signIn("ada", PASSWORD, "/");
        assertThat(login.statusCode()).isEqualTo(303);
        Cookie cookie = login.getDetailedCookie(Sessions.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Strict");

        given().cookie(cookie).get("/api/v1/users").then().statusCode(200);
        var out = given().cookie(cookie)
                .cookie("q_session", "of the identity provider")
                .redirects()
                .follow(false)
                .post("/logout");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.getDetailedCookie("q_session").getMaxAge()).isZero();
        given().cookie(cookie).get("/api/v1/users").then().statusCode(401);
    }

    @Test
    void a_disabled_user_is_out_at_once() {
        var id = user("eve", "SALES_OPS");
        var cookie = signIn("eve", PASSWORD, "/").getDetailedCookie(Sessions.COOKIE);
        given().cookie(cookie).get("/api/v1/test-parcels/of-ops").then().statusCode(200);
        admin().delete("/api/v1/users/" + id).then().statusCode(204);
        given().cookie(cookie).get("/api/v1/test-parcels/of-ops").then().statusCode(401);
        assertThat(signIn("eve", PASSWORD, "/").statusCode()).isEqualTo(422);
    }

    @Test
    void a_wrong_password_lets_nobody_in_and_ten_pause_the_name() {
        user("bob", "SALES_OPS");
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(signIn("bob", "wrong", "/").statusCode()).isEqualTo(422);
        }
        assertThat(signIn("bob", PASSWORD, "/").statusCode()).isEqualTo(429);
    }

    @Test
    void signing_in_leads_to_no_other_site() {
        user("kim", "SALES_OPS");
        assertThat(signIn("kim", PASSWORD, "//elsewhere.example").header("Location"))
                .doesNotContain("elsewhere");
    }

    @Test
    void another_sites_page_can_change_nothing_with_a_login() {
        user("lee", "ADMIN");
        var cookie = signIn("lee", PASSWORD, "/").getDetailedCookie(Sessions.COOKIE);
        given().cookie(cookie)
                .header("Origin", "https://elsewhere.example")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/users")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:cross-site"));
    }

    @Test
    void a_password_is_long_and_never_shown() {
        admin().contentType("application/json")
                .body("{\"name\": \"x\", \"password\": \"short\", \"role\": \"ADMIN\"}")
                .post("/api/v1/users")
                .then()
                .statusCode(422)
                .body("field", equalTo("password"));
        user("ivy", "ADMIN");
        admin().get("/api/v1/users").then().body(not(containsString(PASSWORD))).body(not(containsString("$2a")));
    }

    @Test
    void the_setup_page_is_closed_where_there_is_an_administrator() {
        given().accept("text/html").get("/setup?token=guess").then().statusCode(403);
    }

    private static String user(String name, String role) {
        return admin().contentType("application/json")
                .body("{\"name\": \"%s\", \"password\": \"%s\", \"role\": \"%s\"}".formatted(name, PASSWORD, role))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response signIn(String name, String password, String next) {
        return given().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", password)
                .formParam("next", next)
                .post("/login");
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return given().header("X-API-Key", AsAdmin.KEY);
    }
}
