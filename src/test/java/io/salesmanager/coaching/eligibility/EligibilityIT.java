package io.salesmanager.coaching.eligibility;

import static io.salesmanager.coaching.TrainingKeys.as;
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
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may sell what over HTTP: rules propose, reps ask, managers confirm. Each test has a rep of its own. */
@NullUnmarked // set before each test
@QuarkusTest
@TestProfile(AsAdmin.class)
class EligibilityIT {
    private static int tests;

    private TrainingKeys keys;

    /** A freelancer whose platform certificate has expired. */
    @BeforeEach
    void a_rep() {
        tests++;
        keys = new TrainingKeys("elig" + tests, """
                , "employment": "FREELANCE", "hireDate": "2020-01-06", "certificates": [
                  {"name": "platform", "issued": "2024-01-08", "expires": "2025-01-08"}]""");
        TrainingKeys.put("accounts/%s-a".formatted(keys.id()), "{\"id\": \"%s-a\"}".formatted(keys.id()));
        TrainingKeys.put("opportunities/%s-o".formatted(keys.id()), """
                {"id": "%1$s-o", "accountId": "%1$s-a", "ownerId": "%1$s", "stage": "Discovery", "createdDate": "2026-01-05",
                 "productLine": "Platform"}""".formatted(keys.id()));
    }

    @Test
    void what_rules_propose_changes_nothing_until_a_manager_confirms_it() {
        line("Platform")
                .body(at("proposed.standing"), equalTo("NOT_ELIGIBLE"))
                .body(at("proposed.rule"), equalTo("EL-2"))
                .body(at("may"), equalTo("NOT_CONFIRMED"))
                .body("lines.find { it.line == 'Essentials' }.may", equalTo("OPEN_TO_ALL"));
        review();
        decision().body("decision.escalation", nullValue());

        String id = ask(
                        keys.manager,
                        Map.of(
                                "rep",
                                keys.id(),
                                "line",
                                "Platform",
                                "wanted",
                                "NOT_ELIGIBLE",
                                "why",
                                "The certificate is over."))
                .statusCode(201)
                .body("proposed", equalTo("NOT_ELIGIBLE"))
                .extract()
                .path("id");
        review();
        decision().body("decision.escalation", nullValue());

        answer(keys.manager, id, "approve", Map.of("why", "Until the certificate is renewed."))
                .statusCode(200);
        line("Platform").body(at("may"), equalTo("NO")).body(at("confirmed.by"), equalTo("elig" + tests + "-manager"));
        review();
        decision()
                .body("decision.escalation.to", equalTo("manager"))
                .body("decision.risks.kind", hasItem("not-eligible"));
    }

    @Test
    void a_freelancer_asks_and_the_manager_confirms_with_a_condition_until_a_day() {
        var until = CompanyDay.today().plusDays(90);
        String id = ask(keys.rep, Map.of("line", "Platform", "why", "Two sold with Maria."))
                .statusCode(201)
                .body("rep", equalTo(keys.id()))
                .body("wanted", equalTo("ELIGIBLE"))
                .extract()
                .path("id");
        ask(keys.rep, Map.of("line", "Platform", "why", "Again."))
                .statusCode(409)
                .body("type", containsString("already-asked"));
        answer(
                        keys.manager,
                        id,
                        "approve",
                        Map.of("standing", "CONDITIONAL", "why", "With Maria.", "until", until.toString()))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("until", equalTo(until.toString()));
        line("Platform").body(at("may"), equalTo("WITH_CONDITION")).body(at("confirmed.why"), equalTo("With Maria."));
        answer(keys.manager, id, "reject", Map.of("why", "No.")).statusCode(409);
        review();
        decision().body("decision.escalation", nullValue());
    }

    @Test
    void what_is_turned_down_or_taken_back_leaves_everything_as_it_was() {
        String id = ask(keys.rep, Map.of("line", "Security", "why", "I want to."))
                .extract()
                .path("id");
        answer(keys.manager, id, "reject", Map.of()).statusCode(422).body("field", equalTo("why"));
        answer(keys.manager, id, "reject", Map.of("why", "The quiz first.")).statusCode(200);
        line("Security")
                .body("lines.find { it.line == 'Security' }.may", equalTo("NOT_CONFIRMED"))
                .body("lines.find { it.line == 'Security' }.request", nullValue());
        String other = ask(keys.rep, Map.of("line", "Security", "why", "Once more."))
                .extract()
                .path("id");
        answer(keys.manager, other, "withdraw", Map.of()).statusCode(403);
        answer(keys.rep, other, "withdraw", Map.of()).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void nobody_sees_or_decides_for_reps_of_others() {
        String id = ask(keys.rep, Map.of("line", "Platform", "why", "Please."))
                .extract()
                .path("id");
        for (var other : List.of(keys.colleague, keys.stranger)) {
            as(other).get("/api/v1/reps/" + keys.id() + "/eligibility").then().statusCode(404);
            as(other).get("/api/v1/approvals/" + id).then().statusCode(404);
            as(other).get("/api/v1/approvals").then().body("items.id", not(hasItem(id)));
        }
        answer(keys.stranger, id, "approve", Map.of("why", "x")).statusCode(404);
        answer(keys.rep, id, "approve", Map.of("why", "x")).statusCode(403);
        answer(keys.ops, id, "approve", Map.of("why", "x")).statusCode(403);
        ask(keys.stranger, Map.of("rep", keys.id(), "line", "Platform", "why", "x"))
                .statusCode(404);
        as(keys.ops).get("/api/v1/approvals").then().statusCode(403);
        as(keys.manager).get("/api/v1/approvals?state=OPEN").then().body("items.id", hasItem(id));
        as(keys.rep).get("/api/v1/approvals/" + id).then().statusCode(200);
    }

    @Test
    void the_queue_lists_what_rules_propose_and_nobody_confirmed() {
        review();
        as(keys.manager)
                .get("/api/v1/approvals/proposed")
                .then()
                .body(
                        "findAll { it.rep == '%s' }.proposal.line".formatted(keys.id()),
                        equalTo(List.of("Platform", "Security")));
        as(keys.stranger).get("/api/v1/approvals/proposed").then().body("rep", not(hasItem(keys.id())));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_field() {
        ask(keys.rep, Map.of("line", "Platfrom", "why", "x"))
                .statusCode(422)
                .body("field", equalTo("line"))
                .body("advice", containsString("Platform"));
        ask(keys.rep, Map.of("line", "Platform")).statusCode(422).body("field", equalTo("why"));
        String id =
                ask(keys.rep, Map.of("line", "Platform", "why", "x")).extract().path("id");
        answer(keys.manager, id, "approve", Map.of("why", "x", "until", "2020-01-01"))
                .statusCode(422)
                .body("field", equalTo("until"));
        as(AsAdmin.KEY)
                .body("{\"id\": \"%s\", \"approvals\": []}".formatted(keys.id()))
                .put("/api/v1/reps/" + keys.id())
                .then()
                .statusCode(422)
                .body("field", containsString("approvals"));
        as(keys.manager).get("/api/v1/approvals?limit=1").then().body("items", hasSize(1));
    }

    private ValidatableResponse line(String line) {
        return as(keys.rep)
                .get("/api/v1/reps/" + keys.id() + "/eligibility")
                .then()
                .statusCode(200)
                .body("lines.line", hasItem(line));
    }

    private static String at(String member) {
        return "lines.find { it.line == 'Platform' }." + member;
    }

    private static ValidatableResponse ask(String key, Map<String, String> wanted) {
        return as(key).body(wanted).post("/api/v1/approvals").then();
    }

    private static ValidatableResponse answer(String key, String id, String deed, Map<String, String> answer) {
        return as(key).body(answer)
                .post("/api/v1/approvals/%s/%s".formatted(id, deed))
                .then();
    }

    private ValidatableResponse decision() {
        String id = as(AsAdmin.KEY)
                .get("/api/v1/decisions?current=true&opportunity=" + keys.id() + "-o")
                .path("items[0].id");
        return as(AsAdmin.KEY).get("/api/v1/decisions/" + id).then();
    }

    private void review() {
        String id = as(AsAdmin.KEY)
                .body("{\"rep\": \"%s\"}".formatted(keys.id()))
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
}
