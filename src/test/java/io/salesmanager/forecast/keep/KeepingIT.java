package io.salesmanager.forecast.keep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.CompanyDay;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.forecast.answer.Everyone;
import io.salesmanager.forecast.answer.Forecasts;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How forecasts are kept, and of which deals. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class KeepingIT {
    @Inject
    Database database;

    @Inject
    Forecasts forecasts;

    @Inject
    Keeping keeping;

    @Inject
    OrganizationSource organization;

    @Inject
    Clock clock;

    @BeforeEach
    void the_company_is_there() {
        SampleDemo.awaitReview(database);
    }

    @Test
    void forecasts_are_kept_once_and_get_their_outcome_when_their_period_is_over() {
        forget();
        keeping.keep(everyone());
        assertThat(keeping.keep(everyone())).isZero();
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
        var lastMonth = CompanyDay.today().minusMonths(2).withDayOfMonth(1);
        database.update(
                "update kept_forecast set from_day = ?, to_day = ?, as_of = ?, period = ? where period not like '%Q%'",
                lastMonth,
                lastMonth.plusMonths(1).minusDays(1),
                lastMonth.minusDays(1),
                lastMonth.toString().substring(0, "2026-10".length()));
        keeping.score(everyone());
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

    /** They are made at the first start of the demo, so that its first review knows them. */
    @Test
    void past_months_are_forecast_afterwards_and_are_facts_of_reps_and_teams() {
        forget();
        assertThat(keeping.keepPast(everyone())).isPositive();
        assertThat(keeping.keepPast(everyone())).isZero();
        assertThat(database.list(
                        "select count(*) from kept_forecast where outcome is null or recorded <= scored or as_of >= from_day",
                        row -> row.getInt(1)))
                .containsExactly(0);
        given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/forecast/accuracy")
                .then()
                .statusCode(200)
                .body("forecasts.madeAfterwards", everyItem(equalTo(true)))
                .body("sentence", containsString("made afterwards"));
        given().cookie("demo-role", "SALES_OPS")
                .get("/api/v1/forecast")
                .then()
                .statusCode(200)
                .body("corrections.months", everyItem(greaterThan(0)));

        var reps = organization.reps();
        assertThat(reps).anySatisfy(rep -> assertThat(rep.pastForecasts()).hasSizeBetween(3, 6));
        assertThat(organization.teams())
                .anySatisfy(team -> assertThat(team.pastForecasts())
                        .anyMatch(kept -> kept.to().isAfter(kept.from().plusMonths(2))));
    }

    @Test
    void nothing_is_kept_of_a_count_that_lacks_what_was_stored() {
        forget();
        assertThat(keeping.keepPast(clock.instant().plus(Duration.ofHours(1)))).isEmpty();
        assertThat(kept()).isZero();

        var now = clock.instant();
        var figures = await().atMost(Duration.ofSeconds(30)).until(() -> keeping.keepPast(now), OptionalInt::isPresent);
        assertThat(figures.getAsInt()).isPositive().isEqualTo(kept());
        var behind = database.list(
                "select as_of, deals from past_forecast",
                row -> Map.entry(row.getObject(1, LocalDate.class), row.getInt(2)));
        assertThat(behind)
                .isNotEmpty()
                .allSatisfy(month -> assertThat(database.list(
                                "select count(*) from opportunity where created_date <= ?",
                                row -> row.getInt(1),
                                month.getKey()))
                        .containsExactly(month.getValue()));
    }

    @Test
    void past_months_are_forecast_anew_where_much_more_history_was_stored_since() {
        forget();
        keeping.keepPast(everyone());
        var figures = kept();
        database.update("update past_forecast set deals = deals - 1");
        assertThat(keeping.keepPast(everyone())).isZero();

        database.update("update past_forecast set deals = deals / 2");
        database.update("update kept_forecast set p50 = -1");
        assertThat(keeping.keepPast(everyone())).isEqualTo(figures).isEqualTo(kept());
        assertThat(keeping.keepPast(everyone())).isZero();
        assertThat(database.list("select count(*) from kept_forecast where p50 < 0", row -> row.getInt(1)))
                .containsExactly(0);
    }

    @Test
    void nothing_is_kept_while_an_import_is_under_way() {
        forget();
        database.update(
                "insert into import_run (id, state, heartbeat, report) values ('import-of-test', 'RUNNING', ?, ?)",
                clock.millis(),
                """
                {"id": "import-of-test", "mapping": "m", "mode": "FULL", "dryRun": false, "state": "RUNNING", "requestedBy": "ops",
                 "created": "2026-01-01T00:00:00Z", "rows": {}, "files": [], "corrections": [], "warnings": [], "preview": []}""");
        try {
            keeping.keepAndScore();
            assertThat(kept()).isZero();
        } finally {
            database.update("delete from import_run where id = 'import-of-test'");
        }
        keeping.keepAndScore();
        assertThat(kept()).isPositive();
    }

    private void forget() {
        database.update("delete from kept_forecast");
        database.update("delete from past_forecast");
    }

    private int kept() {
        return database.list("select count(*) from kept_forecast", row -> row.getInt(1))
                .get(0);
    }

    private Everyone everyone() {
        return forecasts.everyone(Instant.EPOCH).orElseThrow();
    }
}
