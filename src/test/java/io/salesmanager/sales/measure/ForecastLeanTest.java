package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.PastForecast;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Forecast;
import io.salesmanager.sales.history.TeamHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Forecasts that were made here, as facts of reps and teams: nothing later than the instant counts. */
@NullUnmarked
class ForecastLeanTest {
    private static final Playbook PLAYBOOK =
            SmallRulebook.good(SmallRulebook.load("")).playbook();

    @Test
    void months_that_were_forecast_here_say_how_far_and_to_which_side() {
        var lean = lean("2026-11-20", kept(month(8, 20, 10), month(9, 22, 10), month(10, 18, 12)));

        assertThat(lean.bias()).isCloseTo(60 / 32.0 - 1, within(1e-9));
        assertThat(lean.periods()).isEqualTo(3);
        assertThat(lean.differs()).isTrue();
        assertThat(lean.over()).isEqualTo(3);
        assertThat(lean.under()).isZero();
    }

    /** 12 of 16 expected: chance alone does that. */
    @Test
    void what_chance_explains_is_said_to_be_chance() {
        assertThat(lean("2026-11-20", kept(month(9, 8, 6), month(10, 8, 6))).differs())
                .isFalse();
    }

    @Test
    void a_month_counts_from_when_its_outcome_is_known_and_not_before() {
        var rep = kept(month(9, 22, 10), month(10, 18, 12));

        assertThat(lean("2026-11-03", rep).periods()).isEqualTo(1);
        assertThat(lean("2026-11-04", rep).periods()).isEqualTo(2);
        assertThat(lean("2026-10-03", rep).bias()).isNaN();
        assertThat(lean("2026-10-03", rep).over()).isNaN();
    }

    @Test
    void only_the_last_six_months_count_for_the_bias() {
        var rep = kept(
                month(1, 100, 1),
                month(2, 100, 1),
                month(3, 100, 1),
                month(5, 10, 10),
                month(6, 10, 10),
                month(7, 10, 10),
                month(8, 10, 10),
                month(9, 10, 10),
                month(10, 10, 10));

        assertThat(lean("2026-11-20", rep).bias()).isZero();
        assertThat(lean("2026-11-20", rep).periods()).isEqualTo(6);
    }

    @Test
    void what_the_crm_says_comes_first() {
        var months = List.of(month(9, 20, 10), month(10, 20, 10));
        var told = List.of(new Forecast(
                LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), new BigDecimal(90), new BigDecimal(100)));

        var figure = lean("2026-11-20", Known.rep("forecastBias", 0.07, "pastForecasts", months));
        assertThat(figure.bias()).isEqualTo(0.07);
        assertThat(figure.differs()).isNull();
        assertThat(figure.over()).isEqualTo(2);

        var own = lean("2026-11-20", Known.rep("forecasts", told, "pastForecasts", months));
        assertThat(own.bias()).isCloseTo(-0.1, within(1e-9));
        assertThat(own.differs()).isNull();
        assertThat(own.under()).isEqualTo(1);
    }

    @Test
    void nothing_won_and_nothing_known_give_no_number() {
        assertThat(lean("2026-11-20", kept(month(10, 5, 0))).bias()).isNaN();
        assertThat(lean("2026-11-20", Known.rep()).bias()).isNaN();
        assertThat(lean("2026-11-20", Known.rep()).differs()).isNull();
        assertThat(ForecastLean.of(null, asOf("2026-11-20")).over()).isNaN();
    }

    @Test
    void a_teams_error_is_that_of_the_last_quarter_whose_outcome_is_known() {
        var quarter = new PastForecast(
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 6, 30),
                900,
                1_000,
                Instant.parse("2026-10-04T00:00:00Z"));

        assertThat(error("2026-11-20", quarter, month(10, 20, 10))).isCloseTo(0.1, within(1e-9));
        assertThat(error("2026-10-03", quarter, month(8, 15, 10))).isCloseTo(0.5, within(1e-9));
        assertThat(error("2026-08-01", quarter)).isNaN();
        assertThat(error("2026-11-20", month(10, 20, 0))).isNaN();
    }

    private static double error(String day, PastForecast... kept) {
        var team = new TeamHistory("t", null, List.of(), null, null, null, null, List.of(), null, List.of(kept));
        return new OrganizationBuilder(List.of(team), asOf(day))
                .build()
                .teams()
                .get(0)
                .leadership()
                .forecastError();
    }

    private static ForecastLean lean(String day, RepHistory rep) {
        return ForecastLean.of(rep, asOf(day));
    }

    private static AsOf asOf(String day) {
        return new AsOf(Instant.parse(day + "T12:00:00Z"), PLAYBOOK, new Dials(List.of()), Cohorts.NONE);
    }

    private static RepHistory kept(PastForecast... months) {
        return Known.rep("pastForecasts", List.of(months));
    }

    /** Its outcome is known on the fourth day after. */
    private static PastForecast month(int month, double expected, double came) {
        var from = LocalDate.of(2026, month, 1);
        var to = from.plusMonths(1).minusDays(1);
        return new PastForecast(
                from,
                to,
                from.minusDays(1),
                expected,
                came,
                to.plusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
