package io.salesmanager.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.salesmanager.CompanyDay;
import io.salesmanager.access.AsAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of decisions are sorted as asked, over their pages too. */
@QuarkusTest
@TestProfile(AsAdmin.class)
class DecisionOrderIT {
    private static final String LIST = "/api/v1/decisions?current=true&rep=ord-r&sort=";
    private static boolean reviewed;

    @BeforeEach
    void five_reviewed_deals() {
        if (reviewed) {
            return;
        }
        put("reps/ord-r", "{\"id\": \"ord-r\", \"name\": \"Orla\"}");
        var today = CompanyDay.today();
        deal(1, "\"amount\": 900, \"closeDate\": \"%s\"".formatted(today.plusDays(9)));
        deal(2, "\"amount\": 20000, \"closeDate\": \"%s\"".formatted(today.plusDays(3)));
        deal(3, "\"closeDate\": \"%s\"".formatted(today.plusDays(40)));
        deal(4, "\"amount\": 20000");
        deal(5, "\"amount\": 0.5, \"laterDateNamedByBuyer\": \"%s\"".formatted(today.plusDays(80)));
        String review =
                admin().body("{\"rep\": \"ord-r\"}").post("/api/v1/reviews").path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        admin().get("/api/v1/reviews/" + review).path("state").equals("DONE"));
        reviewed = true;
    }

    @Test
    void by_amount_the_largest_is_first_and_none_is_last() {
        var amounts = values("amount", item -> number(item.get("amount")));
        assertThat(amounts).containsExactly(20_000.0, 20_000.0, 900.0, 0.5, null);
    }

    @Test
    void by_close_date_the_earliest_is_first_and_none_is_last() {
        assertThat(ids("close-date")).startsWith("ord-2", "ord-1", "ord-3");
        var dates = values("close-date", item -> (@Nullable String) item.get("closeDate"));
        assertThat(dates.subList(0, 3)).doesNotContainNull().isSorted();
        assertThat(dates.subList(3, 5)).containsOnlyNulls();
    }

    @Test
    void by_next_touch_the_earliest_is_first_and_none_is_last() {
        var touches = values("next-touch", item -> (@Nullable String) item.get("nextTouch"));
        assertThat(touches).isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
        assertThat(touches).anyMatch(touch -> touch != null);
    }

    @Test
    void by_decision_the_latest_is_first() {
        assertThat(values("decided", item -> (@Nullable String) item.get("id")))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void by_urgency_ranks_within_a_verdict_rise() {
        var places = values("urgency", item -> item.get("verdict") + " " + item.get("rank"));
        var ranks = places.stream()
                .map(place -> Integer.parseInt(place.substring(place.indexOf(' ') + 1)))
                .toList();
        assertThat(ranks).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decided", "urgency", "amount", "close-date", "next-touch"})
    void pages_of_two_have_what_one_page_has(String sort) {
        var paged = new ArrayList<String>();
        @Nullable String after = "";
        while (after != null) {
            var page = admin().queryParam("after", after)
                    .get(LIST + sort + "&limit=2")
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.opportunityId"));
            after = page.path("next");
        }
        assertThat(paged).isEqualTo(ids(sort)).hasSize(5);
    }

    @Test
    void what_cannot_be_sorted_is_refused() {
        refused(LIST + "size", "bad-sort");
        refused("/api/v1/decisions?sort=amount", "sort-needs-current");
        String next = admin().get(LIST + "amount&limit=2").path("next");
        refused(LIST + "close-date&after=" + next, "bad-cursor");
    }

    private static void refused(String path, String type) {
        admin().get(path).then().statusCode(422).body("type", equalTo("urn:problem:" + type));
    }

    private static List<String> ids(String sort) {
        return values(sort, item -> String.valueOf(item.get("opportunityId")));
    }

    private static <V extends @Nullable Object> List<V> values(String sort, Function<Map<String, Object>, V> value) {
        List<Map<String, Object>> items =
                admin().get(LIST + sort).then().statusCode(200).extract().path("items");
        var values = new ArrayList<V>();
        items.forEach(item -> values.add(value.apply(item)));
        return values;
    }

    private static @Nullable Double number(@Nullable Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }

    private static void deal(int number, String more) {
        put(
                "opportunities/ord-" + number,
                "{\"id\": \"ord-%d\", \"ownerId\": \"ord-r\", \"stage\": \"Discovery\", \"createdDate\": \"%s\", %s}"
                        .formatted(number, CompanyDay.today().minusDays(20), more));
    }

    private static void put(String path, String body) {
        admin().body(body).put("/api/v1/" + path).then().statusCode(201);
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).header("X-API-Key", AsAdmin.KEY);
    }
}
