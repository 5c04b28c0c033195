package io.salesmanager.console.inspection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.console.SampleDemo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page offers whoever looks only what there are several of for them, and no way to a page that is not theirs. */
@QuarkusTest
@TestProfile(SampleDemo.class)
class ComparedIT {
    private static final List<String> PEOPLE = List.of("REP", "TEAM", "MANAGER", "REGION", "DIVISION");

    @Test
    void a_rep_is_not_offered_to_compare_reps_or_teams_and_a_manager_is() {
        for (var page : List.of("/inspection", "/inspection/ageing")) {
            for (var one : PEOPLE) {
                see("REP", page).statusCode(200).body(not(containsString("<option value=\"" + one + "\"")));
                see("MANAGER", page).statusCode(200).body(containsString("<option value=\"" + one + "\""));
            }
            see("REP", page).body(containsString("<option value=\"LINE\""));
        }
        see("REP", "/inspection/progress").statusCode(200).body(not(containsString("<option value=\"TEAM\"")));
        see("REP", "/forecast")
                .statusCode(200)
                .body(not(containsString("name=\"team\"")), not(containsString("name=\"rep\"")));
        see("MANAGER", "/forecast").body(containsString("name=\"team\""), containsString("name=\"rep\""));
    }

    @Test
    void a_rep_is_not_sent_to_a_page_that_is_for_others() {
        for (var page : List.of("/inspection?by=LINE", "/inspection/progress")) {
            see("REP", page).body(not(containsString("Variation")));
            see("MANAGER", page).body(containsString("href=\"/inspection/variation\""));
        }
    }

    @Test
    void who_comes_to_it_all_the_same_is_told_in_words_for_people() {
        see("REP", "/inspection/variation")
                .statusCode(403)
                .body(
                        containsString("You are here as rep; this is for manager, coach, sales ops, admin."),
                        not(containsString("for a key")));
        given().cookie("demo-role", "REP")
                .get("/api/v1/inspection/variation")
                .then()
                .statusCode(403)
                .body("advice", containsString("for a key"));
    }

    private static ValidatableResponse see(String role, String path) {
        return given().cookie("demo-role", role).accept("text/html").get(path).then();
    }
}
