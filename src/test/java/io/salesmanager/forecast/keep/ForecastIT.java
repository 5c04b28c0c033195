package io.salesmanager.forecast.keep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.forecast.answer.Forecasts;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forecast of the sample company over HTTP, and how it is kept. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class ForecastIT {
    @Inject
    Database database;

    @Inject
    Forecasts forecasts;

    @BeforeEach
    void the_company_is_there() {
        SampleDemo.awaitReview(database);
    }

    @Test
    void the_quarter_has_a_range_with_counts_deals_and_reasons_and_the_same_question_the_same_answer() {
        var answer = ops("").body("sentence", containsString("deals won"))
                .body("history.runs", equalTo(10_000))
                .body("history.won", greaterThan(40))
                .body("money.currency", equalTo(List.of("EUR")))
                .body("deals.range", notNullValue())
                .body("prospects", hasSize(50))
                .body("prospects.because", everyItem(containsString(" still at ")))
                .extract()
                .jsonPath();
        assertThat(answer.getDouble("money[0].range.p10")).isLessThan(answer.getDouble("money[0].range.p90"));
        var again = ops("").extract().jsonPath();
        assertThat((Map<?, ?>) again.getMap("money[0].range")).isEqualTo(answer.getMap("money[0].range"));
    }

    @Test
    void closed_amounts_are_those_of_the_deals_that_were_won_in_the_period() {
        var past = forecasts.today().minusMonths(1);
        var month = past.toString().substring(0, "2026-10".length());
        var won = database.list(
                "select sum(amount), count(*) from opportunity where stage_kind = 'WON' and closed_date >= ? and closed_date <= ?",
                row -> new double[] {row.getDouble(1), row.getDouble(2)},
                past.withDayOfMonth(1),
                past.withDayOfMonth(past.lengthOfMonth()));
        ops("?period=" + month)
                .body("sentence", startsWith(month + " is over"))
                .body("deals.closed", equalTo((int) won.get(0)[1]))
                .body("money[0].closed", equalTo((float) won.get(0)[0]))
                .body("money[0].range.p90", equalTo((float) won.get(0)[0]));
    }

    @Test
    void a_rep_sees_the_own_forecast_and_no_other() {
        var own = given().cookie("demo-role", "REP")
                .get("/api/v1/forecast")
                .then()
                .statusCode(200);
        String rep = own.extract().path("rep");
        own.body("prospects.rep", everyItem(equalTo(rep)));
        given().cookie("demo-role", "REP")
                .get("/api/v1/forecast?rep=" + another(rep))
                .then()
                .statusCode(404);
        given().cookie("demo-role", "REP")
                .get("/api/v1/forecast/accuracy?rep=" + another(rep))
                .then()
                .statusCode(404);
        given().cookie("demo-role", "MANAGER")
                .get("/api/v1/forecast/accuracy")
                .then()
                .statusCode(403);
    }

    @Test
    void wrong_questions_are_told_what_can_be_asked() {
        given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/forecast?period=soon")
                .then()
                .statusCode(422)
                .body("advice", containsString("2026-Q4"));
        given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/forecast?asOf=2100-01-01")
                .then()
                .statusCode(422)
                .body("field", equalTo("asOf"));
        given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/forecast?team=nobody")
                .then()
                .statusCode(404);
    }

    @Test
    void every_number_of_the_forecast_leads_to_as_many_deals() {
        var answer = ops("").extract().jsonPath();
        var from = answer.getString("period.from");
        var day = answer.getString("asOf");
        assertThat(behind("which=WON&closedFrom=%s&closedTo=%s".formatted(from, day)))
                .isEqualTo(answer.getInt("deals.closed"));
        assertThat(behind("which=OPEN")).isEqualTo(answer.getInt("deals.open"));
        assertThat(behind("which=OPEN&currency=EUR")).isEqualTo(answer.getInt("money[0].openDeals"));
        var past = "closedFrom=%s&closedTo=%s"
                .formatted(answer.getString("history.periods[0].from"), answer.getString("history.periods[0].to"));
        var before = answer.getString("history.periods[0].before");
        assertThat(behind("which=WON&openOn=%s&%s".formatted(before, past)))
                .isEqualTo(answer.getInt("history.periods[0].won"));
        assertThat(behind(
                        "which=WON&from=%s&%s".formatted(LocalDate.parse(before).plusDays(1), past)))
                .isEqualTo(answer.getInt("history.periods[0].fresh"));
        assertThat(answer.getString("prospects[0].name")).isNotBlank();
        assertThat(answer.getString("prospects[0].account")).isNotBlank();
        assertThat(answer.getString("prospects[0].owner")).isNotBlank();
        var page =
                given().cookie("demo-role", "SALES_OPS").get("/forecast").then().statusCode(200);
        page.body(containsString("Beside the quota")).body(containsString("closedFrom=" + from));
    }

    private static int behind(String query) {
        return given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/inspection/deals?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void the_quota_stands_beside_the_range() {
        var answer = ops("").extract().jsonPath();
        var quota = database.list(
                "select sum(amount) from quota join rep on rep.id = quota.rep_id where rep.retired = false and from_day >= ? and to_day <= ?",
                row -> row.getDouble(1),
                LocalDate.parse(answer.getString("period.from")),
                LocalDate.parse(answer.getString("period.to")));
        assertThat(answer.getDouble("goals[0].quota")).isEqualTo(quota.get(0));
        // some reps ramp up
        var target = answer.getDouble("goals[0].target");
        assertThat(target).isLessThan(quota.get(0)).isGreaterThan(quota.get(0) / 2);
        assertThat(answer.getDouble("goals[0].p50"))
                .isCloseTo(answer.getDouble("money[0].range.p50") / target, within(1e-6));
        assertThat(answer.getString("goals[0].sentence")).contains("P50 is ").contains("100 runs reach it");
    }

    @Test
    void progress_and_revenue_are_those_of_the_stored_deals() {
        var today = forecasts.today();
        var from = today.minusMonths(2);
        var sum = database.list(
                "select sum(amount) from opportunity where stage_kind = 'WON' and closed_date >= ? and closed_date <= ?",
                row -> row.getDouble(1),
                from,
                today);
        given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/inspection/revenue?by=line&from=" + from)
                .then()
                .statusCode(200)
                .body("money[0].amount", equalTo(sum.get(0).floatValue()));
        String rep = given().cookie("demo-role", "REP")
                .get("/api/v1/forecast")
                .then()
                .extract()
                .path("rep");
        given().cookie("demo-role", "REP")
                .get("/api/v1/inspection/progress")
                .then()
                .statusCode(200)
                .body("groups.id", equalTo(List.of(rep)));
        given().cookie("demo-role", "MANAGER")
                .get("/api/v1/inspection/progress?by=team")
                .then()
                .statusCode(200)
                .body("groups.money.flatten().sentence", everyItem(containsString(" won in ")));
        given().cookie("demo-role", "MANAGER")
                .get("/api/v1/inspection/progress?by=line")
                .then()
                .statusCode(422);
        given().cookie("demo-role", "MANAGER")
                .get("/api/v1/inspection/revenue?by=colour")
                .then()
                .statusCode(422)
                .body("advice", containsString("MARKET"));
    }

    private String another(String rep) {
        return database.list("select min(id) from rep where id <> ?", row -> row.getString(1), rep)
                .get(0);
    }

    private static ValidatableResponse ops(String query) {
        return given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/forecast" + query)
                .then()
                .statusCode(200);
    }
}
