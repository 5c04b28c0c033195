package io.salesmanager.crm.rest;

import static io.restassured.RestAssured.given;
import static io.salesmanager.crm.rest.FactCalls.get;
import static io.salesmanager.crm.rest.FactCalls.post;
import static io.salesmanager.crm.rest.FactCalls.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class FactsIT {
    @Test
    void the_same_deal_twice_changes_nothing() {
        var deal = """
                {"name": "Crane", "stage": "Discovery", "amount": 1000.00, "createdDate": "2026-10-01"}""";
        put("/opportunities/f-1", deal).statusCode(201).body("result", equalTo("created"));
        put("/opportunities/f-1", deal.replace("1000.00", "1000"))
                .statusCode(200)
                .body("result", equalTo("unchanged"));
        get("/opportunities/f-1")
                .statusCode(200)
                .body("amount", equalTo(1000))
                .body("currency", nullValue())
                .body("activities", nullValue())
                .body("stageHistory", nullValue());
    }

    @Test
    void an_owner_or_account_that_nobody_knows_is_taken_with_a_warning_that_names_it() {
        var deal = """
                {"stage": "Discovery", "ownerId": "f-nobody", "accountId": "f-nowhere"}""";
        put("/opportunities/f-unknown", deal)
                .statusCode(201)
                .body("warnings.field", contains("ownerId", "accountId"))
                .body("warnings.value", contains("f-nobody", "f-nowhere"))
                .body("warnings[0].detail", equalTo("No rep 'f-nobody' is known."))
                .body("warnings[0].advice", containsString("Send the rep to /reps, or correct the id"));
        get("/opportunities/f-unknown").body("ownerId", equalTo("f-nobody"));

        put("/reps/f-nobody", "{\"teamId\": \"f-no-team\"}").body("warnings.field", contains("teamId"));
        put("/teams/f-no-team", "{}").body("warnings", nullValue());
        put("/reps/f-nobody", "{\"teamId\": \"f-no-team\"}").body("warnings", nullValue());
        post("/opportunities", """
                [{"id": "f-known", "stage": "Discovery", "ownerId": "f-nobody"},
                 {"id": "f-unknown", "stage": "Discovery", "accountId": "f-nowhere"}]""")
                .body("items[0].warnings", nullValue())
                .body("items[1].warnings.field", contains("opportunities[1].accountId"));
    }

    @Test
    void an_overwritten_field_leaves_a_trace() {
        put("/opportunities/f-2", """
                {"stage": "Discovery", "amount": 1000, "closeDate": "2026-12-01", "budgetStatus": "MAY_BUY"}""");
        put("/opportunities/f-2?happened=2026-02-01T09:00:00Z", """
                {"stage": "Proposal", "amount": 1200.5, "closeDate": "2026-12-24", "budgetStatus": "CAN_BUY"}""").body("result", equalTo("changed"));
        get("/opportunities/f-2")
                .body("fieldChanges.field", contains("amount", "budgetStatus", "closeDate", "stage"))
                .body("fieldChanges[0].from", equalTo("1000"))
                .body("fieldChanges[0].to", equalTo("1200.5"))
                .body("fieldChanges[0].happened", equalTo("2026-02-01T09:00:00Z"))
                .body("fieldChanges[0].recorded", notNullValue())
                .body("stageHistory", hasSize(1))
                .body("stageHistory[0].from", equalTo("Discovery"))
                .body("stageHistory[0].to", equalTo("Proposal"));
    }

    @Test
    void a_change_that_the_crm_told_of_is_not_written_twice() {
        put("/opportunities/f-3", "{\"stage\": \"Discovery\"}");
        post("/stage-changes", """
                {"opportunityId": "f-3", "from": "Discovery", "to": "Proposal", "happened": "2026-03-01T10:00:00Z"}""").body("created", equalTo(1));
        put("/opportunities/f-3", """
                {"stage": "Proposal", "amount": 5, "fieldChanges":
                 [{"field": "amount", "from": null, "to": "5", "happened": "2026-03-02T10:00:00Z"}]}""");
        get("/opportunities/f-3")
                .body("stageHistory", hasSize(1))
                .body("fieldChanges.field", contains("amount", "stage"));
    }

    @Test
    void an_activity_with_a_known_id_is_not_written_twice() {
        put("/opportunities/f-4", "{\"stage\": \"Discovery\", \"activities\": []}");
        get("/opportunities/f-4").body("activities", hasSize(0));
        var call = """
                [{"opportunityId": "f-4", "id": "a1", "type": "CALL", "direction": "OUTBOUND", "happened": "2026-03-01T10:00:00Z"},
                 {"opportunityId": "f-4", "type": "EMAIL", "happened": "2026-03-02T10:00:00Z"},
                 {"opportunityId": "nobody", "type": "EMAIL", "happened": "2026-03-02T10:00:00Z"},
                 {"opportunityId": "f-4", "type": "PIGEON", "happened": "2026-03-02T10:00:00Z"},
                 {"type": "CALL", "happened": "2026-03-02T10:00:00Z"}]""";
        post("/activities", call)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected", equalTo(3))
                .body("items[2].problem.field", equalTo("activities[2].opportunityId"))
                .body("items[2].problem.type", equalTo("urn:problem:unknown-opportunity"))
                .body("items[3].problem.field", equalTo("activities[3].type"))
                .body("items[3].problem.advice", containsString("CALL"))
                .body("items[4].problem.type", equalTo("urn:problem:missing-field"));
        post("/activities", call).body("created", equalTo(0)).body("unchanged", equalTo(2));
        get("/opportunities/f-4").body("activities", hasSize(2));
    }

    @Test
    void what_is_read_can_be_sent_again_and_changes_nothing() {
        put("/opportunities/f-40", """
                {"stage": "Proposal", "amount": 12.5, "evidence": ["metrics"], "priorVerdict": "QUALIFY",
                 "activities": [{"type": "CALL", "happened": "2026-03-01T10:00:00.123456Z", "minutes": 5}],
                 "contacts": [{"name": "Eve", "seniority": "VP", "optOut": false}],
                 "stageHistory": [{"to": "Proposal", "happened": "2026-03-01T10:00:00+01:00"}], "fieldChanges": []}""").statusCode(201);
        var read = get("/opportunities/f-40").statusCode(200).extract().asString();
        put("/opportunities/f-40", read).statusCode(200).body("result", equalTo("unchanged"));
    }

    @Test
    void a_dry_run_stores_nothing() {
        put("/opportunities/f-20?dryRun=true", "{\"stage\": \"Proposal\"}")
                .statusCode(200)
                .body("result", equalTo("created"));
        get("/opportunities/f-20").statusCode(404);
    }

    @Test
    void a_merged_deal_is_followed_with_what_was_done() {
        put("/opportunities/f-30", "{\"stage\": \"Proposal\"}");
        put("/opportunities/f-31", "{\"stage\": \"Discovery\"}");
        post("/activities", """
                {"opportunityId": "f-31", "id": "m1", "type": "CALL", "happened": "2026-03-01T10:00:00Z"}""");
        given().delete("/api/v1/opportunities/f-31?mergedInto=f-30").then().statusCode(204);
        get("/opportunities/f-31").body("id", equalTo("f-30")).body("activities", hasSize(1));
        post("/activities", """
                {"opportunityId": "f-31", "id": "m2", "type": "CALL", "happened": "2026-03-02T10:00:00Z"}""");
        get("/opportunities/f-30").body("activities", hasSize(2));
        given().delete("/api/v1/opportunities/f-30?mergedInto=f-31").then().statusCode(422);
        given().delete("/api/v1/opportunities/f-30").then().statusCode(204);
        get("/opportunities/f-30").statusCode(404);
        given().delete("/api/v1/opportunities/f-never").then().statusCode(404);
    }

    @Test
    void a_rep_has_the_managers_and_the_region_of_the_team() {
        put("/teams/t-top", "{\"name\": \"Sales\", \"managerId\": \"m-2\"}").statusCode(201);
        put("/teams/t-1", """
                {"name": "North", "managerId": "m-1", "parentId": "t-top", "region": "North"}""");
        put("/reps/r-1", "{\"name\": \"Ann\", \"teamId\": \"t-1\", \"certificates\": []}")
                .statusCode(201);
        post("/quotas", """
                [{"repId": "r-1", "from": "2026-10-01", "to": "2026-12-31", "amount": 50000},
                 {"repId": "r-1", "from": "2026-12-31", "to": "2026-10-01", "amount": 50000}]""")
                .body("created", equalTo(1))
                .body("items[1].problem.type", equalTo("urn:problem:dates-reversed"));
        post("/certificates", "{\"repId\": \"r-1\", \"name\": \"platform\", \"issued\": \"2026-01-01\"}");
        get("/reps/r-1")
                .body("managers", contains("m-1", "m-2"))
                .body("region", equalTo("North"))
                .body("quotas[0].amount", equalTo(50000))
                .body("certificates", hasSize(1))
                .body("quizResults", nullValue());
    }

    @Test
    void a_list_goes_on_where_it_ended() {
        post("/accounts", "[{\"id\": \"pa-1\"}, {\"id\": \"pa-2\"}, {\"id\": \"pa-3\"}]");
        var found = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = get("/accounts?limit=2&after=" + next)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        assertThat(found)
                .doesNotHaveDuplicates()
                .contains("pa-1", "pa-2", "pa-3")
                .isSorted();
        get("/accounts?limit=0").statusCode(422);
        get("/accounts?after=x").statusCode(422);
        put("/opportunities/pl-1", "{\"stage\": \"Qualify\", \"status\": \"ARCHIVED\", \"ownerId\": \"pl-r\"}");
        get("/opportunities?rep=pl-r&status=ARCHIVED&stage=qualify").body("items.id", contains("pl-1"));
        get("/opportunities?status=GONE").statusCode(422);
    }
}
