package io.salesmanager.improve.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.access.ViewScope;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.journal.DecisionQuery;
import io.salesmanager.journal.DecisionRow;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.journal.Recall;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Every number of every rule's health, against another way to count: the reasons of the recorded decisions, and the rules' conditions
 * asked one by one of the recorded facts, without the engine that fired them.
 */
@QuarkusTest
@TestProfile(AsAdmin.class)
@NullUnmarked // the container fills the fields in
class RuleHealthCountIT {
    private static final Pattern ADVICE = Pattern.compile("advise\\.(\\w+)");
    private static final List<String> OF_REPS =
            List.of("eligible", "conditional", "ineligible", "strength", "coach", "quiz", "profile", "habit");

    @Inject
    ActiveRulebook rulebook;

    @Inject
    JournalReader journal;

    @Inject
    Recall recall;

    private record Numbers(int decisions, int fired, int decided, int overridden) {
        Numbers minus(Numbers other) {
            return new Numbers(
                    decisions - other.decisions,
                    fired - other.fired,
                    decided - other.decided,
                    overridden - other.overridden);
        }
    }

    @Test
    void each_number_is_what_the_decisions_and_their_facts_say() {
        company();
        var before = health();
        var rows = review();
        assertThat(rows).hasSize(6);
        var overridden = rows.get(0);
        var after = health();

        var fired = fired(rows);
        var decided = decided(rows);
        assertThat(fired.keySet()).as("many rules speak").hasSizeGreaterThan(5);
        assertThat(decided.keySet()).as("several rules decide").hasSizeGreaterThan(1);
        for (var rule : after.keySet()) {
            assertThat(after.get(rule).minus(before.get(rule)))
                    .as(rule)
                    .isEqualTo(new Numbers(rows.size(), fired.getOrDefault(rule, 0), decided.getOrDefault(rule, 0), 0));
        }

        override(overridden);
        var afterwards = health();
        var said = decided(List.of(overridden));
        for (var rule : afterwards.keySet()) {
            assertThat(afterwards.get(rule).minus(after.get(rule)))
                    .as(rule)
                    .isEqualTo(new Numbers(0, 0, 0, said.getOrDefault(rule, 0)));
        }
        fired.keySet().forEach(rule -> assertThat(lastFired(rule)).as(rule).isBetween(today(), today().plusDays(1)));
    }

    private List<DecisionRow> review() {
        String review =
                admin().body("{\"rep\": \"count-r\"}").post("/api/v1/reviews").path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        admin().get("/api/v1/reviews/" + review).path("state").equals("DONE"));
        return journal.page(
                        new DecisionQuery(
                                new ViewScope.Everything(), false, null, null, null, review, null, null, null),
                        DecisionQuery.Order.DECIDED,
                        50,
                        null)
                .items();
    }

    /** In how many decisions a rule is a reason, as REST tells them. */
    private static Map<String, Integer> decided(List<DecisionRow> rows) {
        Map<String, Integer> decided = new TreeMap<>();
        for (var row : rows) {
            List<String> rules = admin().get("/api/v1/decisions/" + row.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("decision.reasons.rule");
            rules.stream().distinct().forEach(rule -> decided.merge(rule, 1, Integer::sum));
        }
        return decided;
    }

    /** Of how many deals all conditions of a rule are met; once for the rep where it advises about the rep. */
    private Map<String, Integer> fired(List<DecisionRow> rows) {
        Map<String, Integer> fired = new TreeMap<>();
        var book = rulebook.current();
        for (var rule : book.admitted()) {
            var met = (int) recall.notMet(rows, rule.id(), book, 10).values().stream()
                    .filter(notMet -> notMet == 0)
                    .count();
            var ofReps = ofReps(rule);
            var count = (ofReps < advice(rule) ? met : 0) + (ofReps > 0 && met > 0 ? 1 : 0);
            if (count > 0) {
                fired.put(rule.id(), count);
            }
        }
        return fired;
    }

    private static long advice(AdmittedRule rule) {
        return ADVICE.matcher(rule.written().consequence().text()).results().count();
    }

    private static long ofReps(AdmittedRule rule) {
        return ADVICE.matcher(rule.written().consequence().text())
                .results()
                .filter(call -> OF_REPS.contains(call.group(1)))
                .count();
    }

    private static Map<String, Numbers> health() {
        List<Map<String, Object>> rules = admin().get("/api/v1/rulebook/health?days=90")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        Map<String, Numbers> numbers = new HashMap<>();
        rules.forEach(rule -> numbers.put(
                (String) rule.get("rule"),
                new Numbers(
                        (Integer) rule.get("decisions"),
                        (Integer) rule.get("fired"),
                        (Integer) rule.get("decided"),
                        (Integer) rule.get("overridden"))));
        return numbers;
    }

    private static LocalDate lastFired(String rule) {
        String day =
                admin().get("/api/v1/rulebook/rules/%s/health".formatted(rule)).path("health.lastFired");
        return LocalDate.parse(day);
    }

    private static void override(DecisionRow row) {
        String key = admin().body("{\"name\": \"carl\", \"role\": \"MANAGER\", \"teamIds\": [\"count-t\"]}")
                .post("/api/v1/api-keys")
                .path("key");
        as(key).body("{\"verdict\": \"%s\", \"reason\": \"They called today.\"}"
                        .formatted(row.verdict().name().equals("QUALIFY") ? "ARCHIVE" : "QUALIFY"))
                .post("/api/v1/decisions/%s/override".formatted(row.id()))
                .then()
                .statusCode(200);
    }

    /** A rep, and six deals of which no two are alike. */
    private static void company() {
        put("teams/count-t", "{\"id\": \"count-t\", \"name\": \"South\"}");
        put("reps/count-r", """
                {"id": "count-r", "name": "Cora", "teamId": "count-t", "hireDate": "%s"}""".formatted(today().minusDays(60)));
        put("accounts/count-a", "{\"id\": \"count-a\", \"name\": \"Mill\", \"employees\": 5000}");
        deal(1, "\"laterDateNamedByBuyer\": \"%s\"".formatted(today().plusDays(80)));
        deal(2, "\"laterDateNamedByBuyer\": \"%s\", \"amount\": 2000000".formatted(today().plusDays(90)));
        deal(3, "\"closeDate\": \"%s\", \"amount\": 100".formatted(today().minusDays(30)));
        deal(4, "\"pains\": 0, \"need\": \"NO_NEED\", \"decisionMaker\": \"NO\"");
        deal(
                5,
                "\"budgetStatus\": \"CAN_BUY\", \"nextStep\": \"Call\", \"nextStepDate\": \"%s\""
                        .formatted(today().plusDays(2)));
        deal(6, "\"competitor\": \"Acme\", \"discountPercent\": 60, \"amount\": 50000");
    }

    private static LocalDate today() {
        return CompanyDay.today();
    }

    private static void deal(int number, String more) {
        put("opportunities/count-" + number, """
                {"id": "count-%d", "ownerId": "count-r", "accountId": "count-a", "name": "Deal %d", "motion": "NEW_BUSINESS",
                 "stage": "Discovery", "createdDate": "%s", %s}""".formatted(number, number, today().minusDays(200), more));
    }

    private static RequestSpecification admin() {
        return as(AsAdmin.KEY);
    }

    private static RequestSpecification as(String key) {
        return given().header("X-API-Key", key).contentType(ContentType.JSON);
    }

    private static void put(String path, String json) {
        var answer = admin().body(json).put("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
    }
}
