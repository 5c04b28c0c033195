package io.salesmanager.crm.exemption;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deal that PP-010 postpones, and whose manager knows better. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class ExemptionIT {
    @SuppressWarnings("TimeInStaticInitializer") // one day for all tests of the class
    private static final LocalDate TODAY = CompanyDay.today();

    private static final LocalDate LAST = TODAY.plusDays(30);
    private static final Map<String, String> KEYS = new HashMap<>();

    @BeforeEach
    void people() {
        if (!KEYS.isEmpty()) {
            return;
        }
        put("teams/exm-t", "{\"id\": \"exm-t\", \"name\": \"North\"}");
        put("reps/exm-r", "{\"id\": \"exm-r\", \"name\": \"Rita\", \"teamId\": \"exm-t\"}");
        var north = ", \"teamIds\": [\"exm-t\"]";
        KEYS.put("REP", key("exm-rep", "REP", ", \"repId\": \"exm-r\""));
        KEYS.put("MANAGER", key("exm-manager", "MANAGER", north));
        KEYS.put("COACH", key("exm-coach", "COACH", north));
        KEYS.put("SALES_OPS", key("exm-ops", "SALES_OPS", ""));
        KEYS.put("CLIENT", key("exm-client", "CLIENT", ""));
        KEYS.put("STRANGER", key("exm-stranger", "MANAGER", ", \"teamIds\": [\"exm-other\"]"));
        KEYS.put("ADMIN", AsAdmin.KEY);
    }

    @Test
    void the_next_decision_knows_it_and_lists_it_and_can_be_replayed_after_it_ended() {
        deal("exm-o1");
        String granted = grant("MANAGER", "exm-o1", "PP-010", LAST, "The buyer called: now is fine")
                .statusCode(201)
                .body("rule", equalTo("PP-010"))
                .body("by", equalTo("exm-manager"))
                .body("state", equalTo("ACTIVE"))
                .extract()
                .path("id");
        as("REP").get("/api/v1/opportunities/exm-o1/exemptions").then().body("id", contains(granted));
        as("REP").get("/api/v1/opportunities/exm-o1").then().body("exemptions.rule", contains("PP-010"));

        var exempted = reviewed("exm-o1");
        as("REP")
                .get("/api/v1/decisions/" + exempted)
                .then()
                .body("decision.verdict", not(equalTo("POSTPONE")))
                .body("decision.exemptions.rule", contains("PP-010"))
                .body("decision.exemptions[0].until", equalTo(LAST.toString()))
                .body("decision.exemptions[0].why", equalTo("The buyer called: now is fine"))
                .body(
                        "decision.overruled.find { it.rule == 'PP-010' }.lostBecause",
                        equalTo("exempted by exm-manager until %s: The buyer called: now is fine".formatted(LAST)));
        as("REP")
                .get("/api/v1/decisions/" + exempted + "/why-not?verdict=POSTPONE")
                .then()
                .body("ways.find { it.rule == 'PP-010' }.lostBecause", startsWith("exempted by exm-manager until"));
        replaysTheSame(exempted);

        as("SALES_OPS")
                .delete("/api/v1/opportunities/exm-o1/exemptions/" + granted)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endedBy", equalTo("exm-ops"));
        var after = reviewed("exm-o1");
        as("REP")
                .get("/api/v1/decisions/" + after)
                .then()
                .body("decision.verdict", equalTo("POSTPONE"))
                .body("decision.exemptions", empty());
        replaysTheSame(exempted);
        replaysTheSame(after);
        as("MANAGER")
                .delete("/api/v1/opportunities/exm-o1/exemptions/" + granted)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:exemption-over"));
    }

    @Test
    void a_review_of_a_day_before_it_does_not_know_it() {
        deal("exm-o2");
        grant("MANAGER", "exm-o2", "PP-010", LAST, "Now is fine").statusCode(201);
        String review = review("{\"rep\": \"exm-r\", \"asOf\": \"%sT09:00:00Z\"}".formatted(TODAY.minusDays(1)));
        admin().get("/api/v1/decisions?opportunity=exm-o2&review=" + review)
                .then()
                .body("items", hasSize(1))
                .body("items[0].verdict", equalTo("POSTPONE"));
    }

    @Test
    void an_answer_to_facts_uses_what_is_sent_and_only_until_its_day() {
        var body = """
                {"asOf": "%sT10:00:00Z", "opportunities": [{"id": "exm-s", "stage": "Discovery", "createdDate": "%s",
                 "laterDateNamedByBuyer": "%s", "exemptions": [{"rule": "PP-010", "until": "%s", "by": "mona", "why": "w"}]}]}""";
        var named = TODAY.plusDays(90);
        as("CLIENT")
                .body(body.formatted(TODAY, TODAY.minusDays(30), named, TODAY))
                .post("/api/v1/decisions")
                .then()
                .statusCode(200)
                .body("decisions[0].verdict", not(equalTo("POSTPONE")))
                .body("decisions[0].exemptions[0].by", equalTo("mona"));
        String recorded = as("CLIENT")
                .body(body.formatted(TODAY, TODAY.minusDays(30), named, TODAY.minusDays(1)))
                .post("/api/v1/decisions?record=true")
                .then()
                .body("decisions[0].verdict", equalTo("POSTPONE"))
                .body("decisions[0].exemptions", empty())
                .extract()
                .path("decisions[0].id");
        replaysTheSame(recorded);
        as("CLIENT")
                .body(body.formatted(TODAY, TODAY.minusDays(30), named, TODAY).replace("\"by\": \"mona\", ", ""))
                .post("/api/v1/decisions")
                .then()
                .statusCode(422)
                .body("field", equalTo("opportunities[0].exemptions[0].by"));
    }

    @Test
    void what_cannot_be_granted_is_refused_with_every_field() {
        deal("exm-o3");
        as("MANAGER")
                .post("/api/v1/opportunities/exm-o3/exemptions")
                .then()
                .statusCode(422)
                .body("errors.field", contains("rule", "until", "why"));
        grant("MANAGER", "exm-o3", "PP-01", LAST, "why")
                .statusCode(422)
                .body("type", equalTo("urn:problem:unknown-rule"))
                .body("advice", containsString("PP-01"));
        for (var day : new LocalDate[] {TODAY.minusDays(3), TODAY.plusYears(1).plusDays(3)}) {
            grant("MANAGER", "exm-o3", "PP-010", day, "why").statusCode(422).body("field", equalTo("until"));
        }
        grant("MANAGER", "exm-o3", "PP-010", LAST, " ").statusCode(422).body("field", equalTo("why"));
        grant("MANAGER", "nowhere", "PP-010", LAST, "why").statusCode(404);
        as("SALES_OPS")
                .body("{\"stage\": \"Discovery\", \"exemptions\": []}")
                .put("/api/v1/opportunities/exm-o3")
                .then()
                .statusCode(422)
                .body("field", equalTo("exemptions"));
        as("MANAGER")
                .delete("/api/v1/opportunities/exm-o3/exemptions/none")
                .then()
                .statusCode(404);
    }

    @Test
    void one_rule_is_not_exempted_twice_and_a_dry_run_grants_nothing() {
        deal("exm-o4");
        as("MANAGER")
                .body(wanted("PP-010", LAST, "why"))
                .post("/api/v1/opportunities/exm-o4/exemptions?dryRun=true")
                .then()
                .statusCode(200);
        as("MANAGER").get("/api/v1/opportunities/exm-o4/exemptions").then().body("", empty());
        grant("COACH", "exm-o4", "PP-010", LAST, "why").statusCode(201);
        grant("SALES_OPS", "exm-o4", "PP-010", LAST, "why")
                .statusCode(409)
                .body("type", equalTo("urn:problem:already-exempted"));
        grant("SALES_OPS", "exm-o4", "PP-012", LAST, "why").statusCode(201).body("ended", nullValue());
    }

    @Test
    void it_is_for_managers_of_the_team_and_for_sales_ops() {
        deal("exm-o5");
        for (var role : new String[] {"REP", "CLIENT", "ADMIN"}) {
            grant(role, "exm-o5", "PP-010", LAST, "why").statusCode(403);
            as(role).delete("/api/v1/opportunities/exm-o5/exemptions/x").then().statusCode(403);
            as(role).get("/api/v1/opportunities/exm-o5/exemptions").then().statusCode(200);
        }
        grant("STRANGER", "exm-o5", "PP-010", LAST, "why").statusCode(404);
        as("STRANGER").get("/api/v1/opportunities/exm-o5/exemptions").then().statusCode(404);
    }

    @Test
    void a_deal_that_is_merged_into_another_takes_it_along() {
        deal("exm-o6");
        deal("exm-o7");
        grant("MANAGER", "exm-o6", "PP-010", LAST, "why").statusCode(201);
        admin().delete("/api/v1/opportunities/exm-o6?mergedInto=exm-o7").then().statusCode(204);
        for (var id : new String[] {"exm-o6", "exm-o7"}) {
            admin().get("/api/v1/opportunities/" + id + "/exemptions").then().body("rule", hasItem("PP-010"));
        }
    }

    private static void deal(String id) {
        put(
                "opportunities/" + id,
                "{\"ownerId\": \"exm-r\", \"stage\": \"Discovery\", \"createdDate\": \"%s\", \"laterDateNamedByBuyer\": \"%s\"}"
                        .formatted(TODAY.minusDays(40), TODAY.plusDays(80)));
    }

    private static ValidatableResponse grant(String role, String deal, String rule, LocalDate until, String why) {
        return as(role).body(wanted(rule, until, why))
                .post("/api/v1/opportunities/" + deal + "/exemptions")
                .then();
    }

    private static String wanted(String rule, LocalDate until, String why) {
        return "{\"rule\": \"%s\", \"until\": \"%s\", \"why\": \"%s\"}".formatted(rule, until, why);
    }

    private static String reviewed(String deal) {
        review("{\"rep\": \"exm-r\"}");
        return admin().get("/api/v1/decisions?current=true&opportunity=" + deal)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static String review(String order) {
        String review = admin().body(order)
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
        return review;
    }

    private static void replaysTheSame(String decision) {
        admin().post("/api/v1/decisions/" + decision + "/replay")
                .then()
                .statusCode(200)
                .body("same", equalTo(true));
    }

    private static void put(String path, String json) {
        admin().body(json).put("/api/v1/" + path).then().statusCode(lessThan(300));
    }

    private static String key(String name, String role, String more) {
        return admin().body("{\"name\": \"%s\", \"role\": \"%s\"%s}".formatted(name, role, more))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(lessThan(300))
                .extract()
                .path("key");
    }

    private static RequestSpecification admin() {
        return as("ADMIN");
    }

    private static RequestSpecification as(String role) {
        return given().contentType(ContentType.JSON).header("X-API-Key", KEYS.getOrDefault(role, AsAdmin.KEY));
    }
}
