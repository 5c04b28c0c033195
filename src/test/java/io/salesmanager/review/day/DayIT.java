package io.salesmanager.review.day;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.access.AsAdmin;
import io.salesmanager.playbook.WorkCalendar;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rep's work list: what is on it, who sees it, and what becomes of what is said. Each test has a rep of its own. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class DayIT {
    private static int reps;

    @Inject
    ActiveRulebook rulebook;

    @Inject
    WorkDays days;

    private String rep = "";
    private String key = "";
    private String day = "";

    /** Two deals of EUR 20,000 and 10,000, nobody touched, an hour of calls a day; the next business day. */
    @BeforeEach
    void a_rep_with_two_deals() {
        reps++;
        rep = "day-r" + reps;
        WorkCalendar calendar = rulebook.current().playbook().calendar();
        var today = LocalDate.ofInstant(Instant.now(), calendar.zone());
        day = calendar.plusBusinessDays(today.plusDays(1), 0).toString();
        put("teams/day-t", "{\"id\": \"day-t\"}");
        put(
                "reps/" + rep,
                "{\"id\": \"%s\", \"name\": \"Rita\", \"teamId\": \"day-t\", \"capacityHours\": 2.5}".formatted(rep));
        put("accounts/" + rep + "-a", "{\"id\": \"%s-a\", \"timeZone\": \"Europe/Berlin\"}".formatted(rep));
        deal("big", 20_000, calendar.zone().getId(), today);
        deal("small", 10_000, calendar.zone().getId(), today);
        key = admin().body("{\"name\": \"%s\", \"role\": \"REP\", \"repId\": \"%s\"}".formatted(rep, rep))
                .post("/api/v1/api-keys")
                .path("key");
        review();
    }

    @Test
    void a_weekend_and_a_holiday_lead_to_the_first_business_day_after_them() {
        assertThat(days.nextBusinessDay(LocalDate.parse("2026-11-22"))).isEqualTo("2026-11-23");
        assertThat(days.nextBusinessDay(LocalDate.parse("2026-11-26"))).isEqualTo("2026-11-27");
        assertThat(days.nextBusinessDay(LocalDate.parse("2026-11-23"))).isNull();
    }

    @Test
    void the_list_is_ranked_within_the_hours_and_each_item_says_why() {
        list().body("repName", equalTo("Rita"))
                .body("date", equalTo(day))
                .body("capacityMinutes", equalTo(30))
                .body("plannedMinutes", equalTo(30))
                .body("leftOut.size()", equalTo(0))
                .body("items.opportunityId", contains(rep + "-big", rep + "-small"))
                .body("items[0].channel", equalTo("CALL"))
                .body("items[0].step", equalTo(1))
                .body("items[0].because", startsWith("Step 1 of 8 of the plan new-business"))
                .body("items[0].minutes", equalTo(15))
                .body("items[0].expected", equalTo(10_000f))
                .body("items[0].chance", equalTo(0.5f))
                .body("items.at.collect { it.substring(0, 16) }", contains(day + "T08:00", day + "T08:15"));
    }

    @Test
    void fewer_hours_make_a_shorter_list() {
        put("reps/" + rep, "{\"id\": \"%s\", \"teamId\": \"day-t\", \"capacityHours\": 1.5}".formatted(rep));

        list().body("items.opportunityId", contains(rep + "-big")).body("leftOut.NO_TIME", equalTo(1));
    }

    @Test
    void what_was_done_becomes_an_activity_and_leaves_the_list_for_good() {
        var item = item();

        as(key).body("{\"outcome\": \"NO_ANSWER\", \"minutes\": 4}")
                .post(path(item, "done"))
                .then()
                .statusCode(200);
        as(key).post(path(item, "done")).then().statusCode(200);
        list().body("items.opportunityId", contains(rep + "-small"));
        review();
        list().body("items.opportunityId", hasItem(rep + "-small"));
        admin().get("/api/v1/decisions?current=true&opportunity=" + rep + "-big")
                .then()
                .body("items", hasSize(1));
        String decision = admin().get("/api/v1/decisions?current=true&opportunity=" + rep + "-big")
                .path("items[0].id");
        admin().get("/api/v1/decisions/" + decision)
                .then()
                .body("decision.engagement.actual", equalTo(1))
                .body("decision.engagement.next.step", equalTo(2));
    }

    @Test
    void what_was_snoozed_comes_back_on_its_day_and_can_be_undone() {
        var item = item();
        var later = LocalDate.parse(day).plusDays(30);

        as(key).body("{\"until\": \"%s\"}".formatted(later))
                .post(path(item, "snooze"))
                .then()
                .statusCode(200);
        list().body("items.opportunityId", contains(rep + "-small"));
        as(key).post("/api/v1/decisions/" + item + "/undo").then().statusCode(200);
        list().body("items", hasSize(2));
    }

    @Test
    void what_was_not_done_leaves_the_list_of_that_day_only() {
        var item = item();
        as(key).body("{\"reason\": \"In a workshop\"}")
                .post(path(item, "not-done"))
                .then()
                .statusCode(200);
        list().body("items", hasSize(2));

        as(key).body("{\"date\": \"%s\"}".formatted(day))
                .post(path(item, "not-done"))
                .then()
                .statusCode(200);
        list().body("items.opportunityId", contains(rep + "-small"));
    }

    @Test
    void a_touch_that_the_crm_tells_of_takes_the_deal_off_the_list() {
        admin().body(
                        "[{\"opportunityId\": \"%s-big\", \"type\": \"CALL\", \"direction\": \"OUTBOUND\", \"happened\": \"%s\"}]"
                                .formatted(rep, Instant.now()))
                .post("/api/v1/activities")
                .then()
                .statusCode(lessThan(300));

        list().body("items.opportunityId", contains(rep + "-small"));
    }

    @Test
    void a_touch_reported_here_that_the_crm_tells_of_too_counts_once_and_the_crms_record_stays() {
        var item = item();
        as(key).body("{\"outcome\": \"NO_ANSWER\"}")
                .post(path(item, "done"))
                .then()
                .statusCode(200);
        calls().body("activities.id", contains("day-" + item));

        told("crm-1", Instant.now());
        calls().body("activities.id", contains("crm-1"));
        told("crm-1", Instant.now());
        told("crm-2", Instant.now());
        calls().body("activities.id", contains("crm-1", "crm-2"));
    }

    @Test
    void a_touch_that_the_crm_told_of_before_it_is_reported_counts_once_too() {
        var item = item();
        told("crm-1", Instant.now());

        as(key).post(path(item, "done")).then().statusCode(200);
        calls().body("activities.id", contains("crm-1"));
    }

    @Test
    void a_call_of_another_day_or_through_another_channel_is_another_touch() {
        var item = item();
        as(key).post(path(item, "done")).then().statusCode(200);
        told("crm-1", Instant.now().minus(Duration.ofDays(2)));
        admin().body("""
                        [{"opportunityId": "%s-big", "id": "crm-2", "type": "EMAIL", "direction": "OUTBOUND", "happened": "%s"}]""".formatted(rep, Instant.now()))
                .post("/api/v1/activities")
                .then()
                .statusCode(lessThan(300));

        calls().body("activities.id", hasItem("day-" + item)).body("activities", hasSize(3));
    }

    private io.restassured.response.ValidatableResponse calls() {
        return admin().get("/api/v1/opportunities/" + rep + "-big").then().statusCode(200);
    }

    private void told(String id, Instant happened) {
        admin().body("""
                        [{"opportunityId": "%s-big", "id": "%s", "type": "CALL", "direction": "OUTBOUND", "happened": "%s"}]""".formatted(rep, id, happened))
                .post("/api/v1/activities")
                .then()
                .statusCode(lessThan(300));
    }

    @Test
    void nobody_sees_or_answers_the_list_of_another() {
        String stranger = admin().body(
                        "{\"name\": \"otto-%s\", \"role\": \"REP\", \"repId\": \"someone-else\"}".formatted(rep))
                .post("/api/v1/api-keys")
                .path("key");

        as(stranger).get("/api/v1/reps/" + rep + "/day").then().statusCode(404);
        as(stranger).post(path(item(), "done")).then().statusCode(404);
        admin().post(path(item(), "done")).then().statusCode(403);
        as(key).post(path("019a9d2c-0000-7000-8000-000000000001", "done"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_day_that_is_over_or_none_is_refused() {
        as(key).get("/api/v1/reps/" + rep + "/day?date=2020-01-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:date-in-the-past"));
        as(key).get("/api/v1/reps/" + rep + "/day?date=tomorrow")
                .then()
                .statusCode(422)
                .body("field", equalTo("date"));
    }

    @Test
    void a_rep_of_unknown_hours_has_an_uncut_list_that_says_so_and_a_sunday_has_none() {
        put("reps/" + rep, "{\"id\": \"%s\", \"teamId\": \"day-t\"}".formatted(rep));

        list().body("notes", contains("The rep's capacityHours are not known, so the list is not cut to them."));
        as(key).get("/api/v1/reps/" + rep + "/day?date=2099-11-22")
                .then()
                .body("notes", contains("2099-11-22 is no business day."))
                .body("items", empty());
    }

    private io.restassured.response.ValidatableResponse list() {
        return as(key).get("/api/v1/reps/" + rep + "/day?date=" + day).then().statusCode(200);
    }

    private String item() {
        return list().extract().path("items[0].id");
    }

    private String path(String item, String said) {
        return "/api/v1/reps/" + rep + "/day/" + item + "/" + said;
    }

    private void deal(String name, int amount, String zone, LocalDate today) {
        var id = rep + "-" + name;
        put("accounts/" + id, "{\"id\": \"%s\", \"timeZone\": \"%s\"}".formatted(id, zone));
        put("opportunities/" + id, """
                {"id": "%s", "ownerId": "%s", "accountId": "%s", "motion": "NEW_BUSINESS", "stage": "Prospecting",
                 "amount": %d, "currency": "EUR", "probability": 0.5, "createdDate": "%s", "activities": []}""".formatted(id, rep, id, amount, today));
    }

    private void review() {
        String review = admin().body("{\"rep\": \"%s\"}".formatted(rep))
                .post("/api/v1/reviews")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        admin().get("/api/v1/reviews/" + review).path("state").equals("DONE"));
    }

    private static void put(String path, String json) {
        admin().body(json).put("/api/v1/" + path).then().statusCode(lessThan(300));
    }

    private static RequestSpecification admin() {
        return as(AsAdmin.KEY);
    }

    private static RequestSpecification as(String key) {
        return given().contentType(ContentType.JSON).header("X-API-Key", key);
    }
}
