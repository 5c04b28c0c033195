package io.salesmanager.coaching;

import static io.salesmanager.coaching.Coached.as;
import static io.salesmanager.coaching.Coached.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of reps, and who may read and answer it. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class CoachingIT {
    private static int reps;

    private String rep = "";
    private String own = "";
    private String manager = "";
    private String opening = "";

    @BeforeEach
    void a_rep_who_failed_a_quiz_twice_and_whose_last_session_is_long_ago() {
        rep = "co-r" + ++reps;
        var team = "co-t" + reps;
        as(AsAdmin.KEY).body("{}").put("/api/v1/teams/" + team).then().statusCode(201);
        manager = key(
                AsAdmin.KEY, "{\"name\": \"m-%s\", \"role\": \"MANAGER\", \"teamIds\": [\"%s\"]}".formatted(rep, team));
        own = key(AsAdmin.KEY, "{\"name\": \"%s\", \"role\": \"REP\", \"repId\": \"%s\"}".formatted(rep, rep));
        opening = Coached.open(rep, team, AsAdmin.KEY, manager);
    }

    @Test
    void the_rep_sees_what_is_said_and_why_and_the_answer_stands_beside_it() {
        as(own).get("/api/v1/reps/" + rep + "/coaching")
                .then()
                .statusCode(200)
                .body("current.state", equalTo("OPEN"))
                .body("current.recommendation.skill", equalTo("quiz"))
                .body("current.recommendation.reason.rule", equalTo("TR-030"))
                .body(
                        "current.recommendation.headline",
                        containsString("The quiz discovery was failed 2 times in a row"))
                .body("current.recommendation.agenda.options", hasItem("What would you try yourself?"))
                .body("current.recommendation.worth", nullValue());
        as(own).body("{\"words\": \"I was on leave\"}")
                .post("/api/v1/coaching/" + opening + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("events.words", hasItem("I was on leave"))
                .body("events.by", hasItem(rep));
        as(manager)
                .get("/api/v1/reps/" + rep + "/coaching")
                .then()
                .body("current.events.words", hasItem("I was on leave"));
    }

    @Test
    void it_is_accepted_done_and_not_proposed_again_at_once() {
        say(own, "accept", "").statusCode(200).body("state", equalTo("ACCEPTED"));
        say(own, "accept", "").statusCode(409).body("type", containsString("already-settled"));
        say(own, "done", "{\"words\": \"Held on Monday\"}").statusCode(200).body("state", equalTo("DONE"));
        as(manager)
                .post("/api/v1/reps/" + rep + "/coaching")
                .then()
                .statusCode(200)
                .body("current", nullValue())
                .body("before", hasSize(1))
                .body("before[0].state", equalTo("DONE"));
    }

    @Test
    void a_dismissal_needs_a_reason() {
        say(own, "dismiss", "{}").statusCode(422).body("field", equalTo("reason"));
        say(own, "dismiss", "{\"reason\": \"We talk every day\"}")
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("events.words", hasItem("We talk every day"));
    }

    @Test
    void others_neither_see_nor_answer_it_and_sales_ops_see_counts_alone() {
        var stranger =
                key(AsAdmin.KEY, "{\"name\": \"x-%s\", \"role\": \"REP\", \"repId\": \"x-%s\"}".formatted(rep, rep));
        var other = key(
                AsAdmin.KEY,
                "{\"name\": \"mx-%s\", \"role\": \"MANAGER\", \"teamIds\": [\"elsewhere\"]}".formatted(rep));
        var ops = key(AsAdmin.KEY, "{\"name\": \"o-%s\", \"role\": \"SALES_OPS\"}".formatted(rep));
        var client = key(AsAdmin.KEY, "{\"name\": \"c-%s\", \"role\": \"CLIENT\"}".formatted(rep));
        for (var path : new String[] {"scorecard", "coaching"}) {
            var address = "/api/v1/reps/" + rep + "/" + path;
            as(stranger).get(address).then().statusCode(404);
            as(other).get(address).then().statusCode(404);
            as(ops).get(address).then().statusCode(403);
            as(AsAdmin.KEY).get(address).then().statusCode(403);
            as(client).get(address).then().statusCode(403);
            as(manager).get(address).then().statusCode(200);
            as(own).get(address).then().statusCode(200);
        }
        as(stranger).post("/api/v1/coaching/" + opening + "/accept").then().statusCode(404);
        as(other).post("/api/v1/coaching/" + opening + "/accept").then().statusCode(404);
        as(ops).post("/api/v1/coaching/" + opening + "/accept").then().statusCode(403);
        as(own).post("/api/v1/reps/" + rep + "/coaching").then().statusCode(403);
        as(own).get("/api/v1/coaching/summary").then().statusCode(403);
        assertThat(as(ops).get("/api/v1/coaching/hiring").asString()).doesNotContain(rep);
        var counts =
                as(ops).get("/api/v1/coaching/summary").then().statusCode(200).extract();
        assertThat(counts.asString()).doesNotContain(rep).doesNotContain("Rep ");
    }

    @Test
    void a_hint_is_said_and_takes_nobodys_place() {
        as(own).get("/api/v1/reps/" + rep + "/coaching")
                .then()
                .body("said.findAll {it.rule == 'CO-052'}.what", hasItem("a session"))
                .body("said.findAll {it.rule == 'CO-052'}.article", hasItem("one-to-one-with-grow"));
        say(own, "done", "").statusCode(200);
        as(manager)
                .post("/api/v1/reps/" + rep + "/coaching")
                .then()
                .statusCode(200)
                .body("current", nullValue());
    }

    @Test
    void all_that_is_said_of_a_rep_can_be_answered_and_the_answer_stands_beside_it() {
        var answers = "/api/v1/reps/" + rep + "/coaching/answers";
        as(own).body("{\"about\": \"CO-052\", \"words\": \"We talk every day\"}")
                .post(answers)
                .then()
                .statusCode(201)
                .body("about", equalTo("CO-052"))
                .body("by", equalTo(rep));
        as(manager).get("/api/v1/reps/" + rep + "/coaching").then().body("answers.words", hasItem("We talk every day"));
        as(own).body("{\"words\": \"To what?\"}")
                .post(answers)
                .then()
                .statusCode(422)
                .body("field", equalTo("about"));
        as(own).body("{\"about\": \"PROFILE\"}")
                .post(answers)
                .then()
                .statusCode(422)
                .body("field", equalTo("words"));
        var other =
                key(AsAdmin.KEY, "{\"name\": \"y-%s\", \"role\": \"REP\", \"repId\": \"y-%s\"}".formatted(rep, rep));
        as(other)
                .body("{\"about\": \"PROFILE\", \"words\": \"Not mine\"}")
                .post(answers)
                .then()
                .statusCode(404);
    }

    @Test
    void the_profile_stands_beside_what_the_territory_asks_for() {
        as(AsAdmin.KEY)
                .body("""
                        {"name": "Rep", "role": "executive", "teamId": "co-t%d", "territoryMotion": "EXPANSION",
                         "territorySince": "2024-01-01"}""".formatted(reps))
                .put("/api/v1/reps/" + rep)
                .then()
                .statusCode(200);
        for (var i = 0; i < 24; i++) {
            var day = CompanyDay.today().minusDays(i * 7 + 1);
            as(AsAdmin.KEY)
                    .body("""
                            {"ownerId": "%s", "stage": "Closed Won", "motion": "NEW_BUSINESS", "createdDate": "%s", "closedDate": "%s"}""".formatted(rep, day.minusDays(30), day))
                    .put("/api/v1/opportunities/%s-%d".formatted(rep, i))
                    .then()
                    .statusCode(201);
        }
        as(own).get("/api/v1/reps/" + rep + "/coaching")
                .then()
                .body("profile.kind", equalTo("HUNTER"))
                .body("profile.wins", equalTo(24))
                .body("profile.territory", equalTo("EXPANSION"))
                .body("profile.fit", equalTo("OTHER"))
                .body("profile.fitSentence", containsString("or a swap with a colleague"))
                .body("said.rule", hasItem("CO-063"))
                .body("current.recommendation.reason.rule", equalTo("TR-030"));
    }

    @Test
    void a_new_rep_sees_the_gates_and_what_was_there_on_their_days() {
        var today = CompanyDay.today();
        var hired = today.minusMonths(7);
        as(AsAdmin.KEY)
                .body("""
                        {"name": "Rep", "role": "executive", "teamId": "co-t%d", "hireDate": "%s", "hireSource": "referral",
                         "quotas": [{"from": "%s", "to": "%s", "amount": 100000}]}""".formatted(reps, hired, hired, hired.plusYears(1).minusDays(1)))
                .put("/api/v1/reps/" + rep)
                .then()
                .statusCode(200);
        as(AsAdmin.KEY)
                .body("""
                        {"ownerId": "%s", "stage": "Closed Won", "amount": 60000, "createdDate": "%s", "closedDate": "%s"}""".formatted(rep, hired.plusDays(10), hired.plusMonths(5)))
                .put("/api/v1/opportunities/%s-gate".formatted(rep))
                .then()
                .statusCode(201);
        as(own).get("/api/v1/reps/" + rep + "/coaching")
                .then()
                .body("onboarding.month", equalTo(8))
                .body("onboarding.gates.month", equalTo(java.util.List.of(3, 6, 9)))
                .body("onboarding.gates.state", equalTo(java.util.List.of("MISSED", "REACHED", "COMING")))
                .body("onboarding.gates[0].measure", equalTo("COVERAGE"))
                .body("onboarding.gates[0].actual", equalTo(0.6f))
                .body("onboarding.gates[1].actual", equalTo(0.6f))
                .body("onboarding.gates[1].sentence", containsString("60% of the quota are won"));
        as(manager)
                .get("/api/v1/coaching/hiring")
                .then()
                .statusCode(200)
                .body("month", equalTo(6))
                .body("sources.source", hasItem("referral"))
                .body("sources.reached", hasItem(nullValue()))
                .body("sentence", containsString("Too few to say"));
        as(own).get("/api/v1/coaching/hiring").then().statusCode(403);
    }

    @Test
    void a_card_without_deals_says_that_nothing_is_counted() {
        as(own).get("/api/v1/reps/" + rep + "/scorecard")
                .then()
                .statusCode(200)
                .body("sentence", containsString("Nothing is counted yet"))
                .body("steps", hasSize(0))
                .body("comparedWith", not(containsString("NaN")));
    }

    private io.restassured.response.ValidatableResponse say(String by, String what, String body) {
        var request = as(by);
        return (body.isEmpty() ? request : request.body(body))
                .post("/api/v1/coaching/" + opening + "/" + what)
                .then();
    }
}
