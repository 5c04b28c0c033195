package io.salesmanager.journal;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rep, their manager and a stranger may see of a decision, and say to it. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class AnswersIT {
    @SuppressWarnings("TimeInStaticInitializer") // one day for all tests of the class
    private static final LocalDate TODAY = CompanyDay.today();

    private static String rep = "";
    private static String manager = "";
    private static String stranger = "";
    private static String decision = "";

    @BeforeEach
    void one_reviewed_deal() {
        if (!decision.isEmpty()) {
            return;
        }
        put("teams/ans-t", "{\"id\": \"ans-t\", \"name\": \"North\"}");
        put("reps/ans-r", "{\"id\": \"ans-r\", \"name\": \"Rita\", \"teamId\": \"ans-t\"}");
        put(
                "opportunities/ans-o",
                "{\"id\": \"ans-o\", \"ownerId\": \"ans-r\", \"accountId\": \"ans-a\", \"stage\": \"Discovery\", \"createdDate\": \"%s\", \"laterDateNamedByBuyer\": \"%s\"}"
                        .formatted(TODAY.minusDays(40), TODAY.plusDays(80)));
        rep = key("{\"name\": \"rita\", \"role\": \"REP\", \"repId\": \"ans-r\"}");
        stranger = key("{\"name\": \"otto\", \"role\": \"REP\", \"repId\": \"someone-else\"}");
        manager = key("{\"name\": \"mona\", \"role\": \"MANAGER\", \"teamIds\": [\"ans-t\"]}");
        String review = admin().body("{}")
                .post("/api/v1/reviews")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> admin().get("/api/v1/reviews/" + review)
                        .then()
                        .extract()
                        .path("state")
                        .equals("DONE"));
        decision = admin().get("/api/v1/decisions?current=true&opportunity=ans-o")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    @Test
    void a_rep_sees_their_own_decisions_and_a_stranger_sees_none() {
        as(rep).get("/api/v1/decisions?current=true").then().body("items.opportunityId", contains("ans-o"));
        as(stranger).get("/api/v1/decisions?current=true").then().body("items", empty());
        as(stranger).get("/api/v1/decisions/" + decision).then().statusCode(404);
        as(stranger).get("/api/v1/decisions/counts?current=true").then().body("size()", equalTo(0));
        as(stranger).post("/api/v1/decisions/" + decision + "/accept").then().statusCode(404);
        as(stranger).post("/api/v1/decisions/" + decision + "/replay").then().statusCode(404);
    }

    @Test
    void a_rep_proposes_an_override_and_a_manager_makes_one_and_it_can_be_taken_back() {
        as(rep).body("{\"verdict\": \"QUALIFY\", \"reason\": \"They called today\"}")
                .post("/api/v1/decisions/" + decision + "/override")
                .then()
                .statusCode(200)
                .body("kind", contains("PROPOSED_OVERRIDE"));
        as(manager)
                .body("{\"verdict\": \"QUALIFY\", \"reason\": \"I was on the call\"}")
                .post("/api/v1/decisions/" + decision + "/override")
                .then()
                .body("kind", contains("PROPOSED_OVERRIDE", "OVERRIDE"))
                .body("[1].by", equalTo("mona"));
        as(manager).post("/api/v1/decisions/" + decision + "/undo").then().body("undone", contains(false, true));
        as(manager).post("/api/v1/decisions/" + decision + "/undo").then().body("undone", contains(true, true));
        as(manager)
                .post("/api/v1/decisions/" + decision + "/undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:nothing-to-undo"));
    }

    @Test
    void one_takes_back_ones_own_last_answer_and_never_that_of_somebody_above() {
        String recorded =
                admin().body("""
                        {"asOf": "2026-01-01T00:00:00Z", "rep": {"id": "ans-r", "teamId": "ans-t"},
                         "opportunities": [{"id": "ans-undo", "ownerId": "ans-r", "stage": "Discovery"}]}""").post("/api/v1/decisions?record=true").path("decisions[0].id");
        var path = "/api/v1/decisions/" + recorded;
        var boss = key("{\"name\": \"boss\", \"role\": \"MANAGER\", \"teamIds\": [\"ans-root\", \"ans-t\"]}");
        var override = "{\"verdict\": \"ARCHIVE\", \"reason\": \"seen by me\"}";
        as(boss).body(override).post(path + "/override").then().statusCode(200);
        for (var below : new String[] {rep, manager}) {
            as(below)
                    .post(path + "/undo")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:problem:answer-of-another"))
                    .body("detail", equalTo("What stands was said by 'boss'."));
        }
        as(rep).post(path + "/accept").then().statusCode(200);
        as(rep).post(path + "/undo").then().body("by", contains("boss", "rita")).body("undone", contains(false, true));
        as(rep).post(path + "/accept").then().statusCode(200);
        as(manager).post(path + "/undo").then().body("undone", contains(false, true, true));
        as(boss).post(path + "/undo").then().body("undone", contains(true, true, true));
    }

    @Test
    void an_override_needs_a_verdict_and_a_reason_and_a_snooze_a_day_to_come() {
        as(manager)
                .body("{\"verdict\": \"QUALIFY\"}")
                .post("/api/v1/decisions/" + decision + "/override")
                .then()
                .statusCode(422)
                .body("field", equalTo("reason"));
        as(manager)
                .body("{\"reason\": \"because\"}")
                .post("/api/v1/decisions/" + decision + "/override")
                .then()
                .statusCode(422)
                .body("field", equalTo("verdict"));
        as(manager)
                .body("{\"until\": \"2020-01-01\"}")
                .post("/api/v1/decisions/" + decision + "/snooze")
                .then()
                .statusCode(422)
                .body("field", equalTo("until"));
    }

    @Test
    void many_decisions_are_answered_at_once_each_by_what_the_asker_may_see() {
        String recorded =
                admin().body("""
                        {"asOf": "2026-01-01T00:00:00Z", "rep": {"id": "ans-r", "teamId": "ans-t"},
                         "opportunities": [{"id": "ans-many", "ownerId": "ans-r", "stage": "Discovery"}]}""").post("/api/v1/decisions?record=true").path("decisions[0].id");
        var ids = "{\"ids\": [\"%s\", \"nowhere\", \"%s\", null]}".formatted(recorded, recorded);
        as(rep).body(ids)
                .post("/api/v1/decisions/accept")
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("rejected", equalTo(3))
                .body("items.index", contains(0, 1, 2, 3))
                .body("items[0].answer.kind", hasItem("ACCEPT"))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.type", equalTo("urn:problem:not-found"))
                .body("items[2].problem.type", equalTo("urn:problem:duplicate-id"))
                .body("items[3].problem.field", equalTo("ids[3]"));
        var one = "{\"ids\": [\"%s\"]}".formatted(recorded);
        as(stranger).body(one).post("/api/v1/decisions/accept").then().body("done", equalTo(0));
        as(manager)
                .body(one.replace("}", ", \"until\": \"%s\"}".formatted(TODAY.plusDays(9))))
                .post("/api/v1/decisions/snooze")
                .then()
                .body("items[0].answer.kind", hasItem("SNOOZE"));
        as(manager)
                .body(one.replace("}", ", \"verdict\": \"QUALIFY\"}"))
                .post("/api/v1/decisions/override")
                .then()
                .statusCode(200)
                .body("items[0].problem.field", equalTo("reason"));
        as(manager).body(one).post("/api/v1/decisions/undo").then().body("items[0].answer.undone", hasItem(true));
        as(rep).body(one).post("/api/v1/decisions/undo").then().body("done", equalTo(1));
        admin().body(one).post("/api/v1/decisions/replay").then().body("items[0].answer.same", equalTo(true));
        as(stranger).body(one).post("/api/v1/decisions/replay").then().body("done", equalTo(0));
        admin().body(one).post("/api/v1/decisions/accept").then().statusCode(403);
    }

    @Test
    void ids_are_needed_and_not_too_many() {
        as(rep).body("{}")
                .post("/api/v1/decisions/accept")
                .then()
                .statusCode(422)
                .body("field", equalTo("ids"));
        as(rep).post("/api/v1/decisions/undo").then().statusCode(422);
        as(rep).body("{\"ids\": [%s\"a\"]}".formatted("\"a\", ".repeat(500)))
                .post("/api/v1/decisions/accept")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:too-many"));
    }

    @Test
    void an_administrator_reads_but_does_not_answer_for_others() {
        admin().post("/api/v1/decisions/" + decision + "/accept").then().statusCode(403);
    }

    private static void put(String path, String json) {
        admin().body(json).put("/api/v1/" + path).then().statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    private static String key(String json) {
        return admin().body(json)
                .post("/api/v1/api-keys")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300))
                .extract()
                .path("key");
    }

    private static RequestSpecification admin() {
        return as(AsAdmin.KEY);
    }

    private static RequestSpecification as(String key) {
        return given().contentType(ContentType.JSON).header("X-API-Key", key);
    }
}
