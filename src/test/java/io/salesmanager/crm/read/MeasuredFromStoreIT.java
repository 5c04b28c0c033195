package io.salesmanager.crm.read;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.sales.history.AccountHistory.LostDeal;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What measures over people, other deals and the whole company are given out of the store. */
@NullUnmarked // a missing value fails the test
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class MeasuredFromStoreIT {
    @Inject
    PipelineSource pipelines;

    @Inject
    OrganizationSource organization;

    @Test
    void an_activity_keeps_its_contact_and_its_purpose() {
        put(
                "/opportunities/ms-1",
                "{\"stage\": \"Discovery\", \"cadenceState\": \"PAUSED\", \"cadenceStateDate\": \"2026-10-01\"}");
        var email = """
                {"opportunityId": "ms-1", "id": "e1", "type": "EMAIL", "direction": "OUTBOUND", "contactId": "c-1",
                 "purpose": "%s", "happened": "2026-03-01T10:00:00Z"}""";
        post("/activities", email.formatted("FOLLOW_UP")).body("created", equalTo(1));
        post("/activities", email.formatted("YES_NO")).body("changed", equalTo(1));
        post("/activities", email.formatted("YES_NO")).body("unchanged", equalTo(1));
        post("/activities", email.formatted("MAYBE"))
                .body("rejected", equalTo(1))
                .body("items[0].problem.field", equalTo("purpose"));
        given().get("/api/v1/opportunities/ms-1")
                .then()
                .body("activities[0].purpose", equalTo("YES_NO"))
                .body("activities[0].contactId", equalTo("c-1"))
                .body("cadenceState", equalTo("PAUSED"))
                .body("cadenceStateDate", equalTo("2026-10-01"));
    }

    @Test
    void an_account_knows_its_lost_deals_whoever_owned_them() {
        put("/accounts/ms-old", "{\"name\": \"Old\"}");
        put("/accounts/ms-acme", "{\"name\": \"ACME\"}");
        put("/opportunities/ms-lost-1", """
                {"stage": "Closed Lost", "ownerId": "ms-bob", "accountId": "ms-acme", "closedDate": "2026-08-20"}""");
        put("/opportunities/ms-lost-2", """
                {"stage": "Closed Lost", "ownerId": "ms-bob", "accountId": "ms-old", "closedDate": "2026-09-20"}""");
        put("/opportunities/ms-won", """
                {"stage": "Closed Won", "ownerId": "ms-bob", "accountId": "ms-acme", "closedDate": "2026-09-20"}""");
        put("/opportunities/ms-new", "{\"stage\": \"Discovery\", \"ownerId\": \"ms-ann\", \"accountId\": \"ms-acme\"}");
        put(
                "/opportunities/ms-newer",
                "{\"stage\": \"Discovery\", \"ownerId\": \"ms-ann\", \"accountId\": \"ms-old\"}");
        given().delete("/api/v1/accounts/ms-old?mergedInto=ms-acme").then().statusCode(204);

        var accounts = pipelines
                .pipeline("ms-ann", Deals.OPEN, new ViewScope.OwnDeals("ms-ann"))
                .orElseThrow()
                .accounts();
        var first = new LostDeal("ms-lost-1", "ms-bob", LocalDate.parse("2026-08-20"));
        var second = new LostDeal("ms-lost-2", "ms-bob", LocalDate.parse("2026-09-20"));
        assertThat(accounts).hasSize(2);
        assertThat(accounts.get(0).lostDeals()).containsExactly(first);
        assertThat(accounts.get(1).lostDeals()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void lost_deals_are_not_stored_beside_the_deals() {
        given().contentType(ContentType.JSON)
                .body("{\"lostDeals\": [{\"id\": \"o-1\", \"closedDate\": \"2026-08-20\"}]}")
                .put("/api/v1/accounts/ms-refused")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:not-stored"))
                .body("field", equalTo("lostDeals"));
    }

    @Test
    void touches_of_deals_that_ended_are_read_for_the_measures_of_the_company() {
        var activities = """
                "activities": [{"type": "CALL", "happened": "2026-03-01T10:00:00Z"}, {"type": "MEETING", "happened": "2026-03-02T10:00:00Z"},
                 {"type": "EMAIL", "happened": "2026-03-03T10:00:00Z"}]""";
        put("/reps/ms-cy", "{\"role\": \"executive\"}");
        put("/opportunities/ms-open", "{\"stage\": \"Discovery\", %s}".formatted(activities));
        put(
                "/opportunities/ms-aside",
                "{\"stage\": \"Discovery\", \"status\": \"ARCHIVED\", %s}".formatted(activities));
        put(
                "/opportunities/ms-done",
                "{\"stage\": \"Closed Won\", \"closedDate\": \"2026-05-01\", %s}".formatted(activities));
        put("/opportunities/ms-quiet", "{\"stage\": \"Closed Won\", \"closedDate\": \"2026-05-01\"}");

        Map<String, OpportunityHistory> deals = new ConcurrentHashMap<>();
        pipelines.forEachOpportunity(deal -> deals.put(deal.id(), deal));
        assertThat(deals.get("ms-open").activities()).isNull();
        assertThat(deals.get("ms-quiet").activities()).isNull();
        for (var ended : List.of("ms-aside", "ms-done")) {
            assertThat(deals.get(ended).activities())
                    .extracting(Activity::type)
                    .containsExactly(Activity.Type.CALL, Activity.Type.MEETING, Activity.Type.EMAIL);
            assertThat(deals.get(ended).contacts()).isNull();
        }
        assertThat(pipelines.reps().get("ms-cy").role()).isEqualTo("executive");
    }

    @Test
    void teams_come_with_their_people_and_the_chain_of_managers() {
        put("/teams/ms-top", "{\"name\": \"Top\", \"managerId\": \"ms-dora\"}");
        put("/teams/ms-team", """
                {"name": "Team", "managerId": "ms-max", "parentId": "ms-top", "managerHours": 40, "forecastError": 0.12}""");
        put(
                "/reps/ms-eve",
                "{\"teamId\": \"ms-team\", \"coachingSessions\": [{\"held\": \"2026-11-02\", \"minutes\": 45}]}");

        var team = organization.teams().stream()
                .filter(each -> each.id().equals("ms-team"))
                .findFirst()
                .orElseThrow();
        assertThat(team.managers()).containsExactly("ms-max", "ms-dora");
        assertThat(team.managerHours()).isEqualTo(40);
        assertThat(team.forecastError()).isEqualTo(0.12);
        assertThat(team.reps()).extracting(RepHistory::id).containsExactly("ms-eve");
        assertThat(team.reps().get(0).coachingSessions()).hasSize(1);
        assertThat(team.escalations()).isEmpty();
    }

    private static void put(String path, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1" + path)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    private static io.restassured.response.ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(200);
    }
}
