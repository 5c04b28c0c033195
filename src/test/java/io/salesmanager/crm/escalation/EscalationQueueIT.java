package io.salesmanager.crm.escalation;

import static io.salesmanager.crm.escalation.Calls.as;
import static io.salesmanager.crm.escalation.Calls.key;
import static io.salesmanager.crm.escalation.Calls.put;
import static io.salesmanager.crm.escalation.Calls.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager takes up a pipeline of old deals, all with a discount that needs them (RQ-020). The dials say ten at once. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(AsAdmin.class)
class EscalationQueueIT {
    private static final int OLD_DAYS = 100;
    private static int teams;

    @Inject
    EscalationQueue queue;

    @Inject
    MovingUp moving;

    private String t;
    private String manager;

    @BeforeEach
    void thirteen_old_deals_and_a_new_one() {
        teams++;
        t = "que" + teams;
        put(
                "teams/" + t,
                "{\"id\": \"%s\", \"managerId\": \"%s-max\", \"managerName\": \"Max Example\"}".formatted(t, t));
        put("reps/" + t + "-r", "{\"id\": \"%s-r\", \"name\": \"Rita\", \"teamId\": \"%s\"}".formatted(t, t));
        manager = key(t + "-manager", "\"role\": \"MANAGER\", \"teamIds\": [\"%s\"]".formatted(t));
        IntStream.rangeClosed(1, 13).forEach(deal -> deal("old" + deal, OLD_DAYS, deal * 1_000, 15));
        deal("new", 2, 10, 15);
        review("{\"team\": \"%s\"}".formatted(t));
    }

    @Test
    void the_ten_largest_are_asked_and_a_new_deal_at_once() {
        var waiting = amounts("WAITING");
        assertThat(waiting).hasSize(11).contains(10, 13_000, 4_000).doesNotContain(1_000, 2_000, 3_000);
        list("QUEUED")
                .body("items", hasSize(3))
                .body("items.steps", everyItem(hasSize(0)))
                .body("items[0].state", equalTo("QUEUED"))
                .body("items[0].personName", equalTo("Max Example"))
                .body("items[0]", hasKey("due"));
    }

    @Test
    void no_more_are_asked_before_those_are_answered_and_the_day_is_over() {
        assertThat(queue.askWhereQuiet(in(2))).as("ten wait").isZero();
        answer(3);
        assertThat(queue.askWhereQuiet(Instant.now().plusSeconds(61)))
                .as("ten were asked today")
                .isZero();
        review("{\"team\": \"%s\"}".formatted(t));
        assertThat(amounts("QUEUED")).hasSize(3);
        assertThat(queue.askWhereQuiet(in(1))).isEqualTo(3);
        assertThat(amounts("WAITING")).contains(1_000, 2_000, 3_000);
        assertThat(queue.askWhereQuiet(in(1))).as("a replica that is late").isZero();
    }

    @Test
    void what_a_rule_says_anew_of_an_old_deal_that_was_judged_before_is_asked_at_once() {
        deal("quiet", OLD_DAYS, 500, 5);
        review("{\"team\": \"%s\"}".formatted(t));
        deal("quiet", OLD_DAYS, 500, 15);
        review("{\"team\": \"%s\"}".formatted(t));
        assertThat(amounts("WAITING")).contains(500);
    }

    @Test
    void one_that_waits_for_its_turn_can_be_answered_and_goes_when_the_rule_falls_silent_or_the_deal_is_closed() {
        String id = list("QUEUED").extract().path("items.find { it.amount == 3000 }.id");
        as(manager)
                .body("{\"outcome\": \"APPROVED\"}")
                .post("/api/v1/escalations/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        deal("old2", OLD_DAYS, 2_000, 5);
        review("{\"team\": \"%s\"}".formatted(t));
        assertThat(amounts("QUEUED")).containsExactly(1_000);
        put(
                "opportunities/" + t + "-old1",
                "{\"id\": \"%s-old1\", \"ownerId\": \"%s-r\", \"stage\": \"Closed Lost\", \"closedDate\": \"%s\"}"
                        .formatted(t, t, CompanyDay.today()));
        moving.withdrawClosed(Instant.now());
        list("QUEUED").body("items", hasSize(0));
    }

    @Test
    void the_deal_says_why_nobody_is_asked_yet() {
        String id = list("QUEUED").extract().path("items[0].id");
        as(AsAdmin.KEY)
                .get("/escalations?state=queued")
                .then()
                .body(containsString("It waits for its turn: Max Example"));
        as(manager).get("/api/v1/escalations/" + id).then().statusCode(200);
    }

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private void answer(int count) {
        List<String> ids = list("WAITING").extract().path("items.findAll { it.amount != 10 }.id");
        ids.subList(0, count)
                .forEach(id -> as(manager)
                        .body("{\"outcome\": \"APPROVED\"}")
                        .post("/api/v1/escalations/" + id + "/answer")
                        .then()
                        .statusCode(200));
    }

    private List<Integer> amounts(String state) {
        List<Number> amounts = list(state).extract().path("items.amount");
        return new ArrayList<>(amounts.stream().map(Number::intValue).toList());
    }

    private ValidatableResponse list(String state) {
        return as(manager)
                .get("/api/v1/escalations?limit=100&state=" + state)
                .then()
                .statusCode(200);
    }

    private void deal(String id, int daysAgo, int amount, int discount) {
        put("opportunities/" + t + "-" + id, """
                {"id": "%s-%s", "name": "ACME", "ownerId": "%s-r", "motion": "NEW_BUSINESS", "stage": "Proposal", "status": "ACTIVE",
                 "createdDate": "%s", "amount": %d, "currency": "EUR", "discountPercent": %d}""".formatted(
                        t, id, t, CompanyDay.today().minusDays(daysAgo), amount, discount));
    }
}
