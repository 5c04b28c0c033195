package io.salesmanager.forecast.keep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.ZoneOffset;
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

    @Inject
    Keeping keeping;

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
    void forecasts_are_kept_once_and_get_their_outcome_when_their_period_is_over() {
        keeping.keep();
        assertThat(keeping.keep()).isZero();
        var team = database.list(
                        "select min(rep.team_id) from rep join opportunity deal on deal.owner_id = rep.id where deal.stage_kind = 'OPEN'",
                        row -> row.getString(1))
                .get(0);
        given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/forecast/accuracy?measure=eur&team=" + team)
                .then()
                .statusCode(200)
                .body("forecasts", hasSize(2))
                .body("sentence", containsString("none of their periods is over"));

        // as if they had been made two months ago
        var lastMonth = LocalDate.now(ZoneOffset.UTC).minusMonths(2).withDayOfMonth(1);
        database.update(
                "update kept_forecast set from_day = ?, to_day = ?, as_of = ?, period = ? where period not like '%Q%'",
                lastMonth,
                lastMonth.plusMonths(1).minusDays(1),
                lastMonth.minusDays(1),
                lastMonth.toString().substring(0, "2026-10".length()));
        keeping.score();
        var won = database.list("""
                select count(*) from opportunity deal join rep on rep.id = deal.owner_id
                where rep.team_id = ? and deal.stage_kind = 'WON' and closed_date >= ? and closed_date < ?""", row -> row.getInt(1), team, lastMonth, lastMonth.plusMonths(1));
        given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/forecast/accuracy?team=" + team)
                .then()
                .statusCode(200)
                .body("scored", equalTo(1))
                .body("forecasts.find { it.outcome != null }.outcome", equalTo((float) won.get(0)));
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
