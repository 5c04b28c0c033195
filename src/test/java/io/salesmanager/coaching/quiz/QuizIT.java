package io.salesmanager.coaching.quiz;

import static io.salesmanager.coaching.TrainingKeys.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.coaching.TrainingKeys;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quizzes over HTTP: what is shown when, to whom, and what becomes of a result. Each test has a rep of its own. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(AsAdmin.class)
class QuizIT {
    private static int tests;

    @Inject
    ActiveRulebook rulebook;

    @Inject
    Database database;

    private TrainingKeys keys;

    @BeforeEach
    void a_rep() {
        tests++;
        keys = new TrainingKeys("quiz" + tests, "");
    }

    @Test
    void no_answer_tells_what_is_right_before_the_attempt_is_handed_in() {
        var begun = start().statusCode(201).extract();
        var attempt = begun.asString();
        rulebook.current()
                .learning()
                .quiz("discovery")
                .orElseThrow()
                .questions()
                .forEach(question ->
                        question.answers().forEach(answer -> assertThat(attempt).doesNotContain(answer.because())));
        assertThat(attempt).doesNotContain("\"right\"").doesNotContain("because");
        as(keys.rep)
                .get("/api/v1/quiz-attempts/" + begun.path("id"))
                .then()
                .body(not(containsString("because")))
                .body("questions", hasSize(10));
        as(keys.rep).get("/api/v1/quizzes/discovery").then().body(not(containsString("right")));

        submit(begun.path("id"), allRight(begun.path("questions")))
                .statusCode(200)
                .body("score", equalTo(100f))
                .body("passed", equalTo(true))
                .body("questions[0].answers[0].because", not(nullValue()));
    }

    @Test
    void a_result_is_a_fact_of_the_rep_and_two_failures_call_the_manager() {
        fail();
        as(AsAdmin.KEY).get("/api/v1/reps/" + keys.id()).then().statusCode(200);
        var scores =
                database.list("select score from quiz_result where rep_id = ?", row -> row.getDouble(1), keys.id());
        assertThat(scores).singleElement().satisfies(score -> assertThat(score).isLessThan(80));

        start().statusCode(409).body("type", containsString("too-soon"));
        ago(3);
        fail();
        as(keys.rep)
                .get("/api/v1/quizzes/discovery")
                .then()
                .body("standing.failedInARow", equalTo(2))
                .body("standing.attemptsLeft", equalTo(1));
        as(keys.manager)
                .get("/api/v1/quizzes/team")
                .then()
                .body("find { it.quiz == 'discovery' }.failedInARow", equalTo(2));
    }

    @Test
    void after_three_failures_a_manager_opens_it_again_and_says_why() {
        for (var i = 0; i < 3; i++) {
            fail();
            ago(3);
        }
        start().statusCode(409).body("type", containsString("attempts-used-up"));
        release(keys.manager, "").statusCode(422).body("field", equalTo("why"));
        release(keys.stranger, "We talked.").statusCode(404);
        release(keys.rep, "I talked to myself.").statusCode(403);
        release(keys.manager, "We went through the questions.")
                .statusCode(200)
                .body("standing.attemptsLeft", equalTo(3));
        start().statusCode(201);
    }

    @Test
    void the_time_is_kept_by_the_server() {
        String id = start().extract().path("id");
        database.transaction(
                false, () -> database.update("update quiz_attempt set ends = ends - 3600000 where id = ?", id));
        submit(id, nothing()).statusCode(409).body("type", containsString("time-over"));
        as(keys.rep)
                .get("/api/v1/quiz-attempts/" + id)
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("questions", hasSize(0));
        as(keys.rep).get("/api/v1/quizzes/discovery").then().body("standing.attemptsLeft", equalTo(2));
    }

    @Test
    void an_attempt_is_handed_in_once_and_begun_once() {
        String id = start().extract().path("id");
        start().statusCode(201).body("id", equalTo(id));
        submit(id, List.of(List.of(0))).statusCode(422).body("field", equalTo("answers"));
        var wrong = nothing();
        wrong.set(3, List.of(99));
        submit(id, wrong).statusCode(422).body("field", equalTo("answers[3]"));
        submit(id, nothing()).statusCode(200).body("score", equalTo(0f));
        submit(id, nothing()).statusCode(409).body("type", containsString("handed-in"));
    }

    @Test
    void an_attempt_is_seen_by_the_rep_and_when_it_is_handed_in_by_those_who_lead_them() {
        String id = start().extract().path("id");
        for (var other : List.of(keys.colleague, keys.manager, keys.stranger)) {
            as(other).get("/api/v1/quiz-attempts/" + id).then().statusCode(404);
        }
        submit(id, nothing()).statusCode(200);
        as(keys.manager).get("/api/v1/quiz-attempts/" + id).then().statusCode(200);
        for (var other : List.of(keys.colleague, keys.stranger)) {
            as(other).get("/api/v1/quiz-attempts/" + id).then().statusCode(404);
            as(other).get("/api/v1/reps/" + keys.id() + "/quizzes").then().statusCode(404);
        }
        as(keys.ops).get("/api/v1/quiz-attempts/" + id).then().statusCode(403);
        as(keys.ops).get("/api/v1/reps/" + keys.id() + "/quizzes").then().statusCode(403);
        as(keys.ops).get("/api/v1/quizzes/team").then().statusCode(403);
        as(keys.ops).post("/api/v1/quizzes/discovery/attempts").then().statusCode(403);
        as(keys.stranger).get("/api/v1/quizzes/team").then().body("rep", not(hasItem(keys.id())));
        as(keys.manager)
                .get("/api/v1/reps/" + keys.id() + "/quizzes")
                .then()
                .statusCode(200)
                .body("find { it.id == 'discovery' }.standing.lastScore", equalTo(0f));
    }

    @Test
    void a_review_assigns_what_rules_ask_for_and_a_pass_ends_it() {
        var ramping = new TrainingKeys(
                "ramp" + tests,
                ", \"hireDate\": \"%s\"".formatted(CompanyDay.today().minusDays(20)));
        TrainingKeys.put("accounts/%s-a".formatted(ramping.id()), "{\"id\": \"%s-a\"}".formatted(ramping.id()));
        TrainingKeys.put(
                "opportunities/%s-o".formatted(ramping.id()),
                "{\"id\": \"%1$s-o\", \"accountId\": \"%1$s-a\", \"ownerId\": \"%1$s\", \"stage\": \"Discovery\", \"createdDate\": \"2026-01-05\"}"
                        .formatted(ramping.id()));
        review(ramping.id());
        as(ramping.rep)
                .get("/api/v1/quizzes")
                .then()
                .body("[0].id", equalTo("hygiene"))
                .body("[0].standing.assigned.rule", equalTo("TR-015"))
                .body("[0].standing.assigned.because", containsString("20 days"));
        var begun =
                as(ramping.rep).post("/api/v1/quizzes/hygiene/attempts").then().extract();
        as(ramping.rep)
                .body(Map.of("answers", allRight("hygiene", begun.path("questions"))))
                .post("/api/v1/quiz-attempts/" + begun.path("id") + "/answers")
                .then()
                .body("passed", equalTo(true));
        as(ramping.rep).get("/api/v1/quizzes/hygiene").then().body("standing.assigned", nullValue());
        review(ramping.id());
        as(ramping.rep).get("/api/v1/quizzes/hygiene").then().body("standing.assigned", nullValue());
    }

    private static void review(String rep) {
        String id = as(AsAdmin.KEY)
                .body("{\"rep\": \"%s\"}".formatted(rep))
                .post("/api/v1/reviews")
                .then()
                .extract()
                .path("id");
        Awaitility.await()
                .until(() -> as(AsAdmin.KEY)
                        .get("/api/v1/reviews/" + id)
                        .path("state")
                        .equals("DONE"));
    }

    private ValidatableResponse start() {
        return as(keys.rep).post("/api/v1/quizzes/discovery/attempts").then();
    }

    private void fail() {
        submit(start().extract().path("id"), nothing()).statusCode(200).body("passed", equalTo(false));
    }

    private ValidatableResponse submit(String id, List<List<Integer>> answers) {
        return as(keys.rep)
                .body(Map.of("answers", answers))
                .post("/api/v1/quiz-attempts/" + id + "/answers")
                .then();
    }

    private ValidatableResponse release(String key, String why) {
        return as(key).body(Map.of("rep", keys.id(), "why", why))
                .post("/api/v1/quizzes/discovery/release")
                .then();
    }

    /** As if the attempts had been made so many days earlier. */
    private void ago(int days) {
        database.transaction(false, () -> {
            database.update(
                    "update quiz_attempt set started = started - ? where rep_id = ?", days * 86_400_000L, keys.id());
            return 1;
        });
    }

    private static List<List<Integer>> nothing() {
        var answers = new ArrayList<List<Integer>>();
        for (var i = 0; i < 10; i++) {
            answers.add(List.of());
        }
        return answers;
    }

    private List<List<Integer>> allRight(List<Map<String, Object>> questions) {
        return allRight("discovery", questions);
    }

    /** What somebody ticks who knows the bank. */
    @SuppressWarnings("unchecked")
    private List<List<Integer>> allRight(String quiz, List<Map<String, Object>> questions) {
        var bank = rulebook.current().learning().quiz(quiz).orElseThrow();
        return questions.stream()
                .map(asked -> {
                    var known = bank.questions().stream()
                            .filter(question -> question.text().equals(asked.get("text")))
                            .findFirst()
                            .orElseThrow();
                    var answers = (List<Map<String, Object>>) asked.get("answers");
                    var ticked = new ArrayList<Integer>();
                    for (var i = 0; i < answers.size(); i++) {
                        var text = answers.get(i).get("text");
                        if (known.answers().stream()
                                .anyMatch(answer -> answer.text().equals(text) && answer.right())) {
                            ticked.add(i);
                        }
                    }
                    return (List<Integer>) ticked;
                })
                .toList();
    }
}
