package io.salesmanager.rulebook.finding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The shipped rulebook's findings over HTTP. */
@QuarkusTest
@NullUnmarked
class FindingsIT {
    private static final String FINDINGS = "/api/v1/rulebook/findings";

    @Test
    @TestSecurity(user = "rep", roles = "REP")
    void are_told_with_place_rules_and_witness() throws InterruptedException {
        var found = complete();
        List<Map<String, Object>> open = found.getList("open");
        assertThat(open).isNotEmpty().noneMatch(each -> each.get("severity").equals("WARNING"));
        assertThat(open)
                .filteredOn(each -> each.get("code").equals("settled-by-precedence"))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat((List<?>) each.get("with")).hasSize(1);
                    assertThat((List<?>) each.get("witness")).isNotEmpty();
                    assertThat(String.valueOf(each.get("at"))).contains("file=");
                });
    }

    @Test
    @TestSecurity(user = "rep", roles = "REP")
    void can_be_asked_for_one_rule() throws InterruptedException {
        complete();
        var about = given().queryParam("rule", "AR-010")
                .get(FINDINGS)
                .then()
                .statusCode(200)
                .extract();
        List<Map<String, Object>> open = about.jsonPath().getList("open");
        assertThat(open)
                .isNotEmpty()
                .allMatch(each -> each.get("rule").equals("AR-010") || ((List<?>) each.get("with")).contains("AR-010"));
    }

    @Test
    @TestSecurity(user = "olga", roles = "SALES_OPS")
    void a_candidate_has_its_own_before_it_decides() throws InterruptedException {
        String candidate = given().contentType("application/json")
                .body("{\"on\": false, \"why\": \"A trial\"}")
                .put("/api/v1/switches/AR-010")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        var found = complete("/api/v1/rulebooks/" + candidate.substring(7, 19) + "/findings");
        assertThat(found.getString("version")).isEqualTo(candidate);
        List<Map<String, Object>> open = found.getList("open");
        assertThat(open)
                .isNotEmpty()
                .noneMatch(each -> each.get("code").equals("settled-by-precedence")
                        && (each.get("rule").equals("AR-010") || ((List<?>) each.get("with")).contains("AR-010")));
        given().get("/api/v1/rulebooks/sha256:00000000/findings").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "rep", roles = "REP")
    void a_rule_that_there_is_not_is_a_problem() {
        given().queryParam("rule", "XX-999")
                .get(FINDINGS)
                .then()
                .statusCode(404)
                .body("type", containsString("not-found"));
    }

    private static JsonPath complete() throws InterruptedException {
        return complete(FINDINGS);
    }

    private static JsonPath complete(String path) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofMinutes(10));
        while (Instant.now().isBefore(until)) {
            var found = given().get(path).then().statusCode(200).extract().jsonPath();
            if (found.getBoolean("complete")) {
                return found;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the rulebook was not analysed within ten minutes");
    }
}
