package io.salesmanager.crm.rest;

import static io.salesmanager.crm.rest.FactCalls.get;
import static io.salesmanager.crm.rest.FactCalls.post;
import static io.salesmanager.crm.rest.FactCalls.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class RefusedFactsIT {
    @Test
    void an_item_names_all_that_is_wrong_with_it() {
        post("/opportunities", """
                [{"id": "all-1", "stage": "Somewhere", "amount": -1, "probability": 7, "colour": "red", "closeDate": "soon",
                  "activities": [{"type": "PIGEON", "minutes": -5}]}]""")
                .body(
                        "items[0].problem.errors.field",
                        containsInAnyOrder(
                                "opportunities[0].colour",
                                "opportunities[0].closeDate",
                                "opportunities[0].activities[0].type",
                                "opportunities[0].activities[0].happened",
                                "opportunities[0].activities[0].minutes",
                                "opportunities[0].stage",
                                "opportunities[0].amount",
                                "opportunities[0].probability"))
                .body("items[0].problem.errors.advice", everyItem(not(emptyString())));
        put("/opportunities/all-2", "{\"stage\": \"Somewhere\", \"amount\": -1}")
                .statusCode(422)
                .body("type", equalTo("urn:problem:unknown-stage"))
                .body("errors.field", contains("stage", "amount"));
        post("/activities", "{\"type\": \"PIGEON\", \"minutes\": -5}")
                .body("items[0].problem.errors.field", contains("opportunityId", "type", "happened", "minutes"));
    }

    @Test
    void of_two_with_one_id_in_a_call_the_second_is_refused() {
        post("/accounts", """
                [{"id": "dup-1", "name": "First"}, {"id": "dup-2", "name": "Other"}, {"id": "dup-1", "name": "Second"}]""")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("items[2].problem.type", equalTo("urn:problem:duplicate-id"))
                .body("items[2].problem.field", equalTo("accounts[2].id"));
        get("/accounts/dup-1").body("name", equalTo("First"));
        post("/accounts", "[{\"id\": \"dup-3\", \"name\": \"Same\"}, {\"id\": \"dup-3\", \"name\": \"Same\"}]")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void nothing_valid_is_lost_with_what_is_not() {
        post("/opportunities", """
                [{"id": "f-5", "stage": "Discovery"},
                 {"id": "f-6", "stage": "Discovery", "amount": -1},
                 {"id": "f-7", "stage": "Somewhere"},
                 {"id": "f-8", "stage": "Proposal", "createdDate": "2026-03-02", "closedDate": "2026-03-01"},
                 {"id": "f-9", "stage": "Proposal", "probability": 1.5},
                 {"id": "f-10", "stage": "Proposal", "discountPercent": 101},
                 {"id": "f-11", "stage": "Proposal", "colour": "red"},
                 {"stage": "Proposal"}, 7,
                 {"id": "f-12", "stage": "Proposal", "activities": [null]},
                 {"id": "f-13", "stage": "Proposal", "fieldChanges": [{"field": "amount", "to": "much", "happened": "2026-03-01T10:00:00Z"}]},
                 {"id": "f-14", "stage": "Proposal", "status": "CLOSED", "outcome": "LOST"}]""")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(11))
                .body("items[1].problem.field", equalTo("opportunities[1].amount"))
                .body("items[2].problem.type", equalTo("urn:problem:unknown-stage"))
                .body("items[3].problem.type", equalTo("urn:problem:dates-reversed"))
                .body("items[4].problem.field", equalTo("opportunities[4].probability"))
                .body("items[5].problem.field", equalTo("opportunities[5].discountPercent"))
                .body("items[6].problem.type", equalTo("urn:problem:unknown-field"))
                .body("items[7].problem.type", equalTo("urn:problem:missing-field"))
                .body("items[8].problem.type", equalTo("urn:problem:not-an-object"))
                .body("items[9].problem.type", equalTo("urn:problem:empty-item"))
                .body("items[10].problem.field", equalTo("opportunities[10].fieldChanges[0].to"))
                .body("items[11].problem.type", equalTo("urn:problem:outcome-and-stage-differ"))
                .body("items[11].problem.advice", equalTo("Send the stage Closed Lost, or no outcome."));
        get("/opportunities/f-5").statusCode(200);
        get("/opportunities/f-6").statusCode(404);
    }

    @Test
    void bad_bodies_are_answered_with_a_problem() {
        put("/opportunities/b-1", "[]").statusCode(422);
        put("/opportunities/b-1", "").statusCode(422);
        put("/opportunities/b-1", "{").statusCode(400);
        put("/opportunities/b-1", "{\"id\": \"b-2\", \"stage\": \"Proposal\"}").statusCode(422);
        put("/opportunities/b-1?happened=tomorrow", "{\"stage\": \"Proposal\"}").statusCode(422);
        put("/opportunities/b-1", "{\"stage\": \"Proposal\", \"status\": \"SLEEPING\"}")
                .statusCode(400)
                .body("field", equalTo("status"));
        post("/opportunities", "[" + "1,".repeat(10_000) + "1]").statusCode(413);
    }

    @Test
    @TestSecurity(user = "rita", roles = "REP")
    void a_rep_may_not_push_facts() {
        put("/opportunities/r-9", "{\"stage\": \"Proposal\"}").statusCode(403);
    }
}
