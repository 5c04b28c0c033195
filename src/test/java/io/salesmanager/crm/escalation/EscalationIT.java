package io.salesmanager.crm.escalation;

import static io.salesmanager.crm.escalation.Calls.as;
import static io.salesmanager.crm.escalation.Calls.key;
import static io.salesmanager.crm.escalation.Calls.put;
import static io.salesmanager.crm.escalation.Calls.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.crm.OrganizationSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A discount of 15% needs the manager (RQ-020), one of 25% the director (RQ-021). Each test has a team of its own. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class EscalationIT {
    private static int teams;

    @Inject
    OrganizationSource organization;

    @Inject
    MovingUp moving;

    private String t = "";
    private String manager = "";
    private String rep = "";

    @BeforeEach
    void a_team_under_a_manager_under_a_director() {
        teams++;
        t = "esc" + teams;
        put("teams/" + t + "-top", "{\"id\": \"%s-top\", \"managerId\": \"%s-dora\"}".formatted(t, t));
        put("teams/" + t, "{\"id\": \"%s\", \"managerId\": \"%s-max\", \"parentId\": \"%s-top\"}".formatted(t, t, t));
        put("reps/" + t + "-r", "{\"id\": \"%s-r\", \"name\": \"Rita\", \"teamId\": \"%s\"}".formatted(t, t));
        put("accounts/" + t + "-a", "{\"id\": \"%s-a\", \"name\": \"ACME\"}".formatted(t));
        manager = key(t + "-manager", "\"role\": \"MANAGER\", \"teamIds\": [\"%s\"]".formatted(t));
        rep = key(t + "-rep", "\"role\": \"REP\", \"repId\": \"%s-r\"".formatted(t));
    }

    @Test
    void a_live_review_opens_it_once_and_the_decision_shows_what_becomes_of_it() {
        deal("15");
        reviewTeam();
        reviewTeam();

        var open = one();
        open.body("rule", equalTo("RQ-020"))
                .body("to", equalTo("manager"))
                .body("state", equalTo("OPEN"))
                .body("person", equalTo(t + "-max"))
                .body("because", containsString("A discount of 15% is above the 10%"))
                .body("accountName", equalTo("ACME"))
                .body("steps", hasSize(1))
                .body("due", notNullValue());
        String id = open.extract().path("id");
        decision()
                .body("decision.escalation.asked", hasSize(1))
                .body("decision.escalation.asked[0].id", equalTo(id))
                .body("decision.escalation.asked[0].state", equalTo("OPEN"));

        answer(manager, id, "APPROVED", "Fine").statusCode(200).body("state", equalTo("ANSWERED"));

        decision()
                .body("decision.escalation.asked[0].outcome", equalTo("APPROVED"))
                .body("decision.escalation.asked[0].by", equalTo(t + "-manager"));
        as(manager).get("/api/v1/escalations").then().body("items", empty());
    }

    @Test
    void what_was_answered_is_not_asked_again_until_it_changes() {
        deal("15");
        reviewTeam();
        String id = one().extract().path("id");
        answer(manager, id, "APPROVED", null).statusCode(200);

        reviewTeam();
        as(manager).get("/api/v1/escalations").then().body("items", empty());

        deal("18");
        reviewTeam();
        one().body("because", containsString("A discount of 18%")).body("id", not(equalTo(id)));
        as(manager).get("/api/v1/escalations?state=all").then().body("items.state", contains("ANSWERED", "OPEN"));
    }

    @Test
    void it_is_withdrawn_when_the_rule_falls_silent_and_when_the_deal_is_closed() {
        deal("15");
        reviewTeam();
        String id = one().extract().path("id");

        deal("5");
        reviewTeam();
        escalation(manager, id).body("state", equalTo("WITHDRAWN")).body("steps[0].how", equalTo("WITHDRAWN"));
        answer(manager, id, "APPROVED", null).statusCode(409).body("type", equalTo("urn:problem:escalation-over"));

        deal("15");
        reviewTeam();
        String again = one().extract().path("id");
        assertThat(again).isNotEqualTo(id);
        put(
                "opportunities/" + t + "-o",
                "{\"id\": \"%s-o\", \"ownerId\": \"%s-r\", \"stage\": \"Closed Won\", \"closedDate\": \"%s\"}"
                        .formatted(t, t, CompanyDay.today()));
        moving.withdrawClosed(Instant.now());
        escalation(manager, again).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void a_past_day_a_preview_and_a_question_by_the_way_ask_nobody() {
        deal("15");
        var yesterday = CompanyDay.today().minusDays(1);
        review("{\"team\": \"%s\", \"asOf\": \"%sT12:00:00Z\"}".formatted(t, yesterday));
        as(AsAdmin.KEY)
                .body("""
                        {"rep": {"id": "%s-r", "managers": ["%s-max"]}, "opportunities": [{"id": "%s-o", "ownerId": "%s-r",
                         "stage": "Proposal", "discountPercent": 15, "createdDate": "2026-01-01"}]}""".formatted(t, t, t, t))
                .post("/api/v1/decisions")
                .then()
                .statusCode(200)
                .body("decisions[0].escalation.person", equalTo(t + "-max"));

        as(manager).get("/api/v1/escalations?state=all").then().body("items", empty());
    }

    @Test
    void nobody_but_those_above_the_rep_may_answer_and_strangers_see_nothing() {
        var stranger = key(t + "-stranger", "\"role\": \"MANAGER\", \"teamIds\": [\"elsewhere\"]");
        var ops = key(t + "-ops", "\"role\": \"SALES_OPS\"");
        deal("15");
        reviewTeam();
        String id = one().extract().path("id");

        escalation(rep, id).body("state", equalTo("OPEN"));
        answer(rep, id, "APPROVED", null).statusCode(403).body("type", equalTo("urn:problem:not-yours-to-answer"));
        answer(ops, id, "APPROVED", null).statusCode(403);
        as(stranger).get("/api/v1/escalations/" + id).then().statusCode(404);
        as(stranger).get("/api/v1/escalations").then().body("items", empty());
        as(stranger).get("/api/v1/escalations/summary").then().body("", empty());
        answer(stranger, id, "APPROVED", null).statusCode(404);
        answer(manager, id, "REJECTED", null).statusCode(422).body("field", equalTo("words"));
        as(manager)
                .post("/api/v1/escalations/" + id + "/answer")
                .then()
                .statusCode(422)
                .body("field", equalTo("outcome"));
        as(manager).get("/api/v1/escalations?state=lost").then().statusCode(422).body("field", equalTo("state"));
    }

    @Test
    void it_is_answered_only_as_it_was_read_and_sent_twice_it_is_answered_once() {
        deal("15");
        reviewTeam();
        String id = one().extract().path("id");
        var tag = as(manager).get("/api/v1/escalations/" + id).header("ETag");
        deal("18");
        reviewTeam();

        as(manager)
                .header("If-Match", tag)
                .body("{\"outcome\": \"APPROVED\"}")
                .post("/api/v1/escalations/" + id + "/answer")
                .then()
                .statusCode(412);
        for (var replayed : new @Nullable String[] {null, "true"}) {
            as(manager)
                    .header("Idempotency-Key", t + "-once")
                    .body("{\"outcome\": \"APPROVED\"}")
                    .post("/api/v1/escalations/" + id + "/answer")
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", equalTo(replayed));
        }
    }

    @Test
    void what_nobody_answers_in_time_goes_up_one_by_one_and_stays_at_the_top() {
        deal("15");
        reviewTeam();
        String id = one().extract().path("id");

        assertThat(moving.moveUp(Instant.now().plus(Duration.ofHours(1)))).isZero();
        assertThat(moving.moveUp(Instant.now().plus(Duration.ofDays(30)))).isPositive();
        assertThat(moving.moveUp(Instant.now().plus(Duration.ofDays(30)))).isZero();
        escalation(manager, id)
                .body("state", equalTo("OVERDUE"))
                .body("person", equalTo(t + "-dora"))
                .body("stays", equalTo(false))
                .body("steps.person", contains(t + "-max", t + "-dora"));

        moving.moveUp(Instant.now().plus(Duration.ofDays(60)));
        moving.moveUp(Instant.now().plus(Duration.ofDays(61)));
        escalation(manager, id)
                .body("person", equalTo(t + "-dora"))
                .body("stays", equalTo(true))
                .body("steps", hasSize(2));
        var asked = organization.teams().stream()
                .filter(team -> team.id().equals(t))
                .findFirst()
                .orElseThrow()
                .escalations();
        assertThat(asked).extracting("asked").containsExactly(t + "-max", t + "-dora");
        assertThat(asked).extracting("answered").containsOnlyNulls();

        answer(manager, id, "DONE", "Called them").statusCode(200);
        as(manager)
                .get("/api/v1/escalations/summary?by=MANAGER")
                .then()
                .body("key", contains(t + "-dora", t + "-max"))
                .body("answered", contains(1, 0))
                .body("passed", contains(0, 1))
                .body("says", hasItem("Nothing was answered yet."));
        as(manager)
                .get("/api/v1/escalations/summary?by=RULE")
                .then()
                .body("key", contains("RQ-020"))
                .body("answered", contains(1))
                .body("low[0]", nullValue());
    }

    @Test
    void two_reviews_at_once_open_one() throws InterruptedException {
        deal("15");
        var first = new Thread(this::reviewTeam);
        first.start();
        reviewTeam();
        first.join();

        as(manager).get("/api/v1/escalations?state=all").then().body("items", hasSize(1));
    }

    private ValidatableResponse one() {
        String id = as(manager)
                .get("/api/v1/escalations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        return escalation(manager, id);
    }

    private ValidatableResponse escalation(String key, String id) {
        return as(key).get("/api/v1/escalations/" + id).then().statusCode(200);
    }

    private ValidatableResponse decision() {
        String id = as(manager)
                .get("/api/v1/decisions?current=true&opportunity=" + t + "-o")
                .path("items[0].id");
        return as(manager).get("/api/v1/decisions/" + id).then().statusCode(200);
    }

    private ValidatableResponse answer(String key, String id, String outcome, @Nullable String words) {
        return as(key).body("{\"outcome\": \"%s\"%s}"
                        .formatted(outcome, words == null ? "" : ", \"words\": \"" + words + "\""))
                .post("/api/v1/escalations/" + id + "/answer")
                .then();
    }

    private void deal(String discount) {
        put("opportunities/" + t + "-o", """
                {"id": "%s-o", "name": "ACME, 40 seats", "ownerId": "%s-r", "accountId": "%s-a", "motion": "NEW_BUSINESS",
                 "stage": "Proposal", "status": "ACTIVE", "createdDate": "%s", "discountPercent": %s}""".formatted(
                        t, t, t, CompanyDay.today().minusDays(2), discount));
    }

    private void reviewTeam() {
        review("{\"team\": \"%s\"}".formatted(t));
    }
}
