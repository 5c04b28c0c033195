package io.salesmanager.crm.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program whose key is limited to one team writes what it sees, and nothing else. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class LimitedKeysIT {
    private static String limited = "";

    @BeforeEach
    void two_teams_with_a_deal_each() {
        if (!limited.isEmpty()) {
            return;
        }
        for (var side : new String[] {"mine", "other"}) {
            put("teams/lim-t-" + side, "{\"name\": \"%s\"}".formatted(side));
            put("reps/lim-r-" + side, "{\"teamId\": \"lim-t-%s\"}".formatted(side));
            put("accounts/lim-a-" + side, "{\"name\": \"%s\"}".formatted(side));
            put("opportunities/lim-o-" + side, deal(side, "lim-a-" + side));
        }
        limited = admin().body("{\"name\": \"dialer\", \"role\": \"CLIENT\", \"teamIds\": [\"lim-t-mine\"]}")
                .post("/api/v1/api-keys")
                .path("key");
    }

    @Test
    void what_it_does_not_see_it_does_not_overwrite_or_delete() {
        for (var other : new String[] {"opportunities/lim-o-other", "reps/lim-r-other", "accounts/lim-a-other"}) {
            var body = other.startsWith("opp") ? deal("mine", "lim-a-mine") : "{\"teamId\": \"lim-t-mine\"}";
            refused(other, other.startsWith("acc") ? "{\"name\": \"x\"}" : body, 404);
            limited().delete("/api/v1/" + other).then().statusCode(404);
            limited().delete("/api/v1/" + other + "?dryRun=true").then().statusCode(404);
            admin().get("/api/v1/" + other).then().statusCode(200);
        }
        refused("teams/lim-t-other", "{\"name\": \"x\"}", 404);
        limited().delete("/api/v1/teams/lim-t-other?dryRun=true").then().statusCode(404);
        admin().get("/api/v1/opportunities/lim-o-other").then().body("ownerId", equalTo("lim-r-other"));
    }

    @Test
    void what_it_would_not_see_then_it_does_not_make() {
        refused("opportunities/lim-new", "{\"stage\": \"Discovery\"}", 403);
        refused("opportunities/lim-new", deal("other", "lim-a-mine"), 403);
        refused("opportunities/lim-o-mine", deal("other", "lim-a-mine"), 403);
        refused("opportunities/lim-new", deal("mine", "lim-a-other"), 403);
        refused("reps/lim-r-new", "{\"teamId\": \"lim-t-other\"}", 403);
        refused("reps/lim-r-new", "{\"name\": \"of no team\"}", 403);
        refused("teams/lim-t-new", "{\"name\": \"x\"}", 404);
        limited()
                .delete("/api/v1/opportunities/lim-o-mine?mergedInto=lim-o-other&dryRun=true")
                .then()
                .statusCode(404);
        admin().get("/api/v1/opportunities/lim-o-mine").then().body("ownerId", equalTo("lim-r-mine"));
    }

    @Test
    void what_is_its_own_it_writes() {
        limited()
                .body("{\"name\": \"new\"}")
                .put("/api/v1/accounts/lim-a-new")
                .then()
                .statusCode(201);
        limited()
                .body("{\"name\": \"newer\"}")
                .put("/api/v1/accounts/lim-a-new")
                .then()
                .statusCode(200);
        limited()
                .body(deal("mine", "lim-a-new"))
                .put("/api/v1/opportunities/lim-o-new")
                .then()
                .statusCode(201);
        limited()
                .body("{\"name\": \"ours\"}")
                .put("/api/v1/accounts/lim-a-mine")
                .then()
                .statusCode(200);
        limited()
                .body("{\"teamId\": \"lim-t-mine\"}")
                .put("/api/v1/reps/lim-r-hired")
                .then()
                .statusCode(201);
        limited()
                .body("{\"name\": \"renamed\"}")
                .put("/api/v1/teams/lim-t-mine")
                .then()
                .statusCode(200);
        limited().delete("/api/v1/opportunities/lim-o-new").then().statusCode(204);
    }

    @Test
    void of_a_batch_the_rest_is_stored_and_events_follow_their_deals_and_reps() {
        limited()
                .body(
                        "[{\"id\": \"lim-o-other\", \"ownerId\": \"lim-r-mine\", \"stage\": \"Discovery\"}, {\"id\": \"lim-b\", \"ownerId\": \"lim-r-mine\", \"stage\": \"Discovery\"}, {\"id\": \"lim-c\", \"ownerId\": \"lim-r-other\", \"stage\": \"Discovery\"}]")
                .post("/api/v1/opportunities")
                .then()
                .statusCode(200)
                .body("items.result", contains("rejected", "created", "rejected"))
                .body("items[0].problem.type", equalTo("urn:problem:not-found"))
                .body("items[0].problem.field", equalTo("opportunities[0].id"))
                .body("items[2].problem.type", equalTo("urn:problem:outside-your-view"))
                .body("items[2].problem.field", equalTo("opportunities[2].ownerId"));
        var call = "\"id\": \"lim-call\", \"type\": \"CALL\", \"happened\": \"2026-01-05T10:00:00Z\"";
        event("activities", "opportunityId", "lim-o-%s", call);
        event(
                "stage-changes",
                "opportunityId",
                "lim-o-%s",
                "\"to\": \"Proposal\", \"happened\": \"2026-01-05T10:00:00Z\"");
        event(
                "field-changes",
                "opportunityId",
                "lim-o-%s",
                "\"field\": \"amount\", \"to\": \"5\", \"happened\": \"2026-01-05T10:00:00Z\"");
        event("contacts", "opportunityId", "lim-o-%s", "\"id\": \"lim-contact\", \"name\": \"Bo\"");
        event("quotas", "repId", "lim-r-%s", "\"from\": \"2026-01-01\", \"to\": \"2026-03-31\", \"amount\": 5");
        event("certificates", "repId", "lim-r-%s", "\"name\": \"Security\", \"issued\": \"2026-01-01\"");
    }

    private static void event(String path, String owner, String id, String rest) {
        for (var side : new String[] {"mine", "other"}) {
            limited()
                    .body("{\"%s\": \"%s\", %s}".formatted(owner, id.formatted(side), rest))
                    .post("/api/v1/" + path)
                    .then()
                    .statusCode(200)
                    .body("items[0]." + owner, equalTo(id.formatted(side)))
                    .body("rejected", equalTo(side.equals("mine") ? 0 : 1))
                    .body("items[0].problem", side.equals("mine") ? nullValue() : not(nullValue()));
        }
    }

    private static void refused(String path, String body, int status) {
        limited().body(body).put("/api/v1/" + path).then().statusCode(status);
    }

    private static String deal(String owner, String account) {
        return "{\"stage\": \"Discovery\", \"ownerId\": \"lim-r-%s\", \"accountId\": \"%s\"}".formatted(owner, account);
    }

    private static void put(String path, String json) {
        admin().body(json).put("/api/v1/" + path).then().statusCode(lessThan(300));
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).header("X-API-Key", AsAdmin.KEY);
    }

    private static RequestSpecification limited() {
        return given().contentType(ContentType.JSON).header("X-API-Key", limited);
    }
}
