package io.salesmanager.coaching.manager;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two managers under one director; nine reps report to the first, each coached half an hour a month. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class ManagerIT {
    private static final String REPLY = "{\"about\": \"%s\", \"words\": \"A second team starts in January.\"}";

    private static final People people = new People("mi");
    private static boolean made;

    @BeforeEach
    void a_company() {
        if (made) {
            return;
        }
        made = true;
        people.put("teams/mi-top", "{\"id\": \"mi-top\", \"managerId\": \"mi-director\"}");
        people.put(
                "teams/mi-one",
                "{\"id\": \"mi-one\", \"managerId\": \"mi-m1\", \"parentId\": \"mi-top\", \"managerHours\": 40}");
        people.put("teams/mi-two", "{\"id\": \"mi-two\", \"managerId\": \"mi-m2\", \"parentId\": \"mi-top\"}");
        var held = CompanyDay.today().minusDays(20);
        for (var rep = 1; rep <= 9; rep++) {
            people.put("reps/mi-r" + rep, """
                    {"id": "mi-r%d", "teamId": "mi-one", "coachingSessions": [{"held": "%s", "skill": "discovery", "minutes": 30}],
                     "quotas": [{"from": "2026-01-01", "to": "2026-03-31", "amount": 1000}]}""".formatted(rep, held));
        }
        people.put("reps/mi-r10", "{\"id\": \"mi-r10\", \"teamId\": \"mi-two\"}");
    }

    @Test
    void a_manager_sees_the_advice_of_rules_with_reasons_and_the_habits_with_counts() {
        scorecard("mi-m1", "mi-m1")
                .statusCode(200)
                .body("figures.span", equalTo(9f))
                .body("figures.coachingHoursPerRep", equalTo(0.5f))
                .body("advice.kind", hasItems("span", "coaching-hours", "coaching-share"))
                .body("advice.find { it.kind == 'span' }.reason.rule", equalTo("MG-010"))
                .body("advice.find { it.kind == 'span' }.reason.source", startsWith("practices 78"))
                .body("advice.find { it.kind == 'span' }.reason.conditions[0].met", equalTo(true))
                .body("habits.find { it.name == 'coaching-sessions' }.countedFrom", containsString("9 of 9 reps"))
                .body("habits.find { it.name == 'coaching-sessions' }.weeks.value.sum()", equalTo(9.0))
                .body("habits.find { it.name == 'coaching-sessions' }.trend", containsString("a trend needs 6"))
                .body("relation.words", startsWith("Too few managers to say"))
                .body("overrides.words", startsWith("No deal was kept"))
                .body("coachFirst.reps.size()", equalTo(5))
                .body("coachFirst.reps[0].daysSinceSession", equalTo(20));
    }

    @Test
    void what_nobody_records_is_said_to_be_unknown() {
        scorecard("mi-m2", "mi-m2")
                .statusCode(200)
                .body("figures.coachingHoursPerRep", nullValue())
                .body("advice", empty())
                .body("habits.find { it.name == 'coaching-sessions' }.weeks", empty())
                .body("habits.find { it.name == 'coaching-sessions' }.trend", startsWith("Nobody records coaching"))
                .body("coachFirst.words", startsWith("Too few to say who is in the middle: 0"));
    }

    @Test
    void only_the_manager_and_those_above_see_it() {
        scorecard("mi-director", "mi-m1").statusCode(200);
        scorecard("mi-m2", "mi-m1").statusCode(404);
        scorecard("mi-m1", "mi-director").statusCode(404);
        people.get("mi-director", "MANAGER", "managers").body("items.id", contains("mi-director", "mi-m1", "mi-m2"));
        people.get("mi-m1", "MANAGER", "managers").body("items.id", contains("mi-m1"));
        people.get("mi-r1", "REP", "managers/mi-m1/scorecard").statusCode(403);
        people.get("mi-coach", "COACH", "managers/mi-m1/scorecard").statusCode(403);
        people.get("mi-ops", "SALES_OPS", "managers/mi-m1/scorecard").statusCode(403);
        given().header("X-API-Key", AsAdmin.KEY)
                .get("/api/v1/managers/mi-m1/scorecard")
                .then()
                .statusCode(403);
    }

    @Test
    void sales_ops_see_numbers_without_names_and_only_of_several() {
        people.get("mi-ops", "SALES_OPS", "managers/sums")
                .statusCode(200)
                .body("told", not(hasKey("mi-m1")))
                .body("relation.words", startsWith("Too few managers"));
        people.get("mi-m1", "MANAGER", "managers/sums").statusCode(403);
    }

    @Test
    void what_a_manager_answers_stands_beside_what_is_said() {
        people.post("mi-m1", "MANAGER", "managers/mi-m1/replies", REPLY.formatted("span"))
                .statusCode(201);
        scorecard("mi-director", "mi-m1").body("replies.span.words", hasItem("A second team starts in January."));
        people.post("mi-director", "MANAGER", "managers/mi-m1/replies", REPLY.formatted("span"))
                .statusCode(403);
        people.post("mi-m1", "MANAGER", "managers/mi-m1/replies", REPLY.formatted("weather"))
                .statusCode(422)
                .body("field", equalTo("about"));
        people.post("mi-m1", "MANAGER", "managers/mi-m1/replies", "{\"about\": \"span\"}")
                .statusCode(422)
                .body("field", equalTo("words"));
    }

    @Test
    void the_hours_of_a_week_show_their_arithmetic() {
        people.get("mi-m1", "MANAGER", "managers/hours-given-back?week=2026-W01")
                .statusCode(200)
                .body("monday", equalTo("2025-12-29"))
                .body("terms.dial", hasItem("minutes-a-deal-reviewed"))
                .body("hours", equalTo(0f))
                .body("arithmetic", startsWith("0 deals reviewed x 2 min + "));
        people.get("mi-m1", "MANAGER", "managers/hours-given-back?week=2026-W99")
                .statusCode(422)
                .body("field", equalTo("week"));
        people.get("mi-m1", "MANAGER", "managers/hours-given-back?week=2199-W01")
                .statusCode(422);
        people.get("mi-r1", "REP", "managers/hours-given-back").statusCode(403);
    }

    private static ValidatableResponse scorecard(String asker, String manager) {
        return people.get(asker, "MANAGER", "managers/" + manager + "/scorecard");
    }
}
