package io.salesmanager.crm.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import org.junit.jupiter.api.Test;

/** What comes back as it was read, what would be above itself, what was deleted, and the ids of answers. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class ReturnedFactsIT {
    @Test
    void what_a_get_answered_changes_nothing_and_keeps_managers_with_the_team() {
        put("teams/ret-t", "{\"name\": \"North\", \"managerId\": \"ret-m-1\", \"region\": \"EMEA\"}");
        put("reps/ret-r", "{\"name\": \"Rita\", \"teamId\": \"ret-t\"}");
        var quota = "{\"repId\": \"ret-r\", \"from\": \"2026-01-01\", \"to\": \"2026-03-31\", \"amount\": 5}";
        admin().body(quota).post("/api/v1/quotas").then().body("created", equalTo(1));
        var read = admin().get("/api/v1/reps/ret-r").asString();
        assertThat(read).contains("ret-m-1");
        unchanged("reps/ret-r", read);

        put("reps/ret-r", read.replace("Rita", "Rita Example"));
        put("teams/ret-t", "{\"name\": \"North\", \"managerId\": \"ret-m-9\", \"region\": \"APAC\"}");
        admin().get("/api/v1/reps/ret-r")
                .then()
                .body("name", equalTo("Rita Example"))
                .body("managers", contains("ret-m-9"))
                .body("region", equalTo("APAC"));
    }

    @Test
    void a_deal_with_its_streams_and_exemptions_comes_back_too() {
        put(
                "opportunities/ret-o",
                "{\"stage\": \"Discovery\", \"amount\": 18000.50, \"contacts\": [{\"name\": \"Bo\"}], \"activities\": [{\"type\": \"CALL\", \"happened\": \"2026-01-05T10:00:00Z\"}]}");
        unchanged(
                "opportunities/ret-o",
                admin().get("/api/v1/opportunities/ret-o").asString());
        put("opportunities/ret-o", "{\"stage\": \"Proposal\", \"amount\": 18000.50}");
        unchanged(
                "opportunities/ret-o",
                admin().get("/api/v1/opportunities/ret-o").asString());
        put("accounts/ret-a", "{\"name\": \"ACME\", \"employees\": 5}");
        unchanged("accounts/ret-a", admin().get("/api/v1/accounts/ret-a").asString());
    }

    @Test
    void nothing_is_above_itself() {
        for (var kind : new String[] {"teams", "accounts"}) {
            put(kind + "/cir-1", "{\"parentId\": \"cir-2\"}");
            put(kind + "/cir-2", "{\"parentId\": \"cir-3\"}");
            admin().body("{\"parentId\": \"cir-1\"}")
                    .put("/api/v1/" + kind + "/cir-3")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:problem:circle"))
                    .body("field", equalTo("parentId"))
                    .body(
                            "detail",
                            containsString("'cir-3' would be above itself: cir-3 is below cir-1 is below cir-2"));
            admin().body("{\"parentId\": \"cir-4\"}")
                    .put("/api/v1/" + kind + "/cir-4")
                    .then()
                    .statusCode(422);
            admin().body("[{\"id\": \"cir-5\", \"parentId\": \"cir-6\"}, {\"id\": \"cir-6\", \"parentId\": \"cir-5\"}]")
                    .post("/api/v1/" + kind)
                    .then()
                    .body("items.result", contains("created", "rejected"))
                    .body("items[1].problem.field", equalTo(kind + "[1].parentId"));
        }
    }

    @Test
    void a_deleted_deal_takes_no_events_and_comes_back_as_a_new_one() {
        put("opportunities/ret-gone", "{\"stage\": \"Discovery\"}");
        admin().delete("/api/v1/opportunities/ret-gone").then().statusCode(204);
        var call = "{\"opportunityId\": \"ret-gone\", \"type\": \"CALL\", \"happened\": \"2026-01-05T10:00:00Z\"}";
        admin().body(call)
                .post("/api/v1/activities")
                .then()
                .body("rejected", equalTo(1))
                .body("items[0].problem.type", equalTo("urn:problem:unknown-opportunity"));
        admin().body("{\"stage\": \"Discovery\"}")
                .put("/api/v1/opportunities/ret-gone")
                .then()
                .statusCode(201)
                .body("result", equalTo("created"));
        admin().body(call).post("/api/v1/activities").then().body("created", equalTo(1));
    }

    @Test
    void the_id_of_an_answer_is_that_of_the_thing_that_was_sent() {
        put("opportunities/ret-ids", "{\"stage\": \"Discovery\"}");
        var call = "\"type\": \"CALL\", \"happened\": \"2026-01-05T10:00:00Z\"";
        admin().body(
                        ("[{\"opportunityId\": \"ret-ids\", \"id\": \"act-1\", %1$s}, {\"opportunityId\": \"ret-ids\", %1$s},"
                                        + " {\"opportunityId\": \"ret-ids\", \"id\": \"act-2\", \"bogus\": 1, %1$s},"
                                        + " {\"opportunityId\": \"nope\", \"id\": \"act-3\", %1$s}]")
                                .formatted(call))
                .post("/api/v1/activities")
                .then()
                .body("items[0].id", equalTo("act-1"))
                .body("items[1].id", hasLength(24))
                .body("items[2].id", equalTo("act-2"))
                .body("items[3].id", equalTo("act-3"))
                .body("items.opportunityId", contains("ret-ids", "ret-ids", "ret-ids", "nope"))
                .body("items[0].repId", nullValue());
        String made = admin().body("{\"opportunityId\": \"ret-ids\", %s}".formatted(call))
                .post("/api/v1/activities")
                .path("items[0].id");
        assertThat(admin().get("/api/v1/opportunities/ret-ids").<java.util.List<String>>path("activities.id"))
                .contains(made);
        put("reps/ret-ids", "{}");
        admin().body("{\"repId\": \"ret-ids\", \"name\": \"Security\", \"issued\": \"2026-01-01\"}")
                .post("/api/v1/certificates")
                .then()
                .body("items[0].repId", equalTo("ret-ids"))
                .body("items[0].id", nullValue());
    }

    private static void unchanged(String path, String read) {
        var tag = admin().get("/api/v1/" + path).header("ETag");
        admin().header("If-Match", tag)
                .body(read)
                .put("/api/v1/" + path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("result", equalTo("unchanged"));
    }

    private static void put(String path, String json) {
        admin().body(json).put("/api/v1/" + path).then().statusCode(lessThan(300));
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).header("X-API-Key", AsAdmin.KEY);
    }
}
