package io.salesmanager.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.history.Approval.Standing;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Forecast;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is known of the reps is what a company in normal operation knows. */
@NullUnmarked // a missing value fails the test
class SamplePeopleTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final SampleCompany COMPANY = SampleCompany.generate(new SampleOptions(7, 0.2, true, LAST_DAY));

    @Test
    void those_who_were_planted_forecast_on_one_side_in_every_quarter_and_few_others_do() {
        assertThat(COMPANY.truths().optimists()).hasSize(3);
        assertThat(COMPANY.truths().cautious())
                .hasSize(3)
                .doesNotContainAnyElementsOf(COMPANY.truths().optimists());
        for (var rep : COMPANY.reps()) {
            if (COMPANY.truths().optimists().contains(rep.id())) {
                assertThat(over(rep)).allMatch(one -> one.forecast().compareTo(one.outcome()) > 0);
                assertThat(rep.forecastBias()).isBetween(0.15, 0.4);
            } else if (COMPANY.truths().cautious().contains(rep.id())) {
                assertThat(over(rep)).allMatch(one -> one.forecast().compareTo(one.outcome()) < 0);
                assertThat(rep.forecastBias()).isBetween(-0.4, -0.15);
            }
        }
        assertThat(COMPANY.reps().stream()
                        .filter(rep -> over(rep).size() > 5)
                        .filter(rep -> over(rep).stream()
                                .allMatch(one -> one.forecast().compareTo(one.outcome()) > 0))
                        .map(RepHistory::id))
                .containsExactlyInAnyOrderElementsOf(COMPANY.truths().optimists());
    }

    @Test
    void an_outcome_is_what_the_rep_won_in_that_quarter() {
        for (var rep : COMPANY.reps()) {
            for (var forecast : over(rep)) {
                var won = COMPANY.opportunities().stream()
                        .filter(deal -> rep.id().equals(deal.ownerId()) && "Closed Won".equals(deal.stage()))
                        .filter(deal -> !deal.closedDate().isBefore(forecast.from())
                                && !deal.closedDate().isAfter(forecast.to()))
                        .mapToDouble(deal -> deal.amount().doubleValue())
                        .sum();
                assertThat(forecast.outcome().doubleValue()).isEqualTo(won);
            }
        }
    }

    @Test
    void managers_confirmed_most_of_what_needs_it_and_little_of_it_is_a_refusal() {
        var approvals =
                COMPANY.reps().stream().flatMap(rep -> rep.approvals().stream()).toList();
        assertThat(approvals).hasSizeBetween(90, 150);
        assertThat(approvals)
                .filteredOn(one -> one.standing() == Standing.NOT_ELIGIBLE)
                .hasSizeBetween(1, 20);
        assertThat(approvals)
                .filteredOn(one -> one.standing() == Standing.CONDITIONAL)
                .isNotEmpty();
        assertThat(approvals).allMatch(one -> one.until().isAfter(LAST_DAY));
    }

    @Test
    void most_managers_note_how_long_each_talk_took() {
        var byManager = COMPANY.reps().stream()
                .collect(Collectors.groupingBy(
                        rep -> rep.managers().get(0),
                        Collectors.flatMapping(rep -> rep.coachingSessions().stream(), Collectors.toList())));
        assertThat(byManager.values().stream()
                        .filter(sessions -> sessions.stream().allMatch(session -> session.minutes() != null)))
                .hasSizeBetween(byManager.size() - 3, byManager.size());
        assertThat(byManager.values()).allMatch(sessions -> sessions.size() > 10);
    }

    private static List<Forecast> over(RepHistory rep) {
        return Objects.requireNonNullElse(rep.forecasts(), List.<Forecast>of()).stream()
                .filter(one -> one.outcome() != null)
                .toList();
    }

    @Test
    void each_territory_was_cut_for_something_and_most_for_new_business() {
        assertThat(COMPANY.reps()).allMatch(rep -> rep.territorySince().equals(rep.hireDate()));
        assertThat(COMPANY.reps().stream().filter(rep -> rep.territoryMotion() == Motion.EXPANSION))
                .hasSize(12);
        assertThat(COMPANY.reps().stream().filter(rep -> rep.territoryMotion() == Motion.NEW_BUSINESS))
                .hasSize(48);
    }
}
