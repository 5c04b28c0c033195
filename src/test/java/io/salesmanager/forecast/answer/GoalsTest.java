package io.salesmanager.forecast.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.forecast.answer.ForecastAnswer.Goal;
import io.salesmanager.inspection.count.BadCompanies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.sales.Known;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The quota beside the forecast: every figure again, from the deals and the range. */
class GoalsTest {
    private static final Period QUARTER = Period.named("2026-Q4");
    private static final CompanyCount COMPANY =
            Objects.requireNonNull(BadCompanies.all().get("currencies mixed"));

    @Test
    void shares_of_the_quota_coverage_and_what_is_needed_are_those_of_a_plain_count() {
        var answer = answer(Asked.ofRep("ann"));
        var goal = answer.goals().get(0);
        var euros = answer.money().stream()
                .filter(money -> "EUR".equals(money.currency()))
                .findFirst()
                .orElseThrow();
        var range = Objects.requireNonNull(euros.range());
        var own = COMPANY.deals().stream()
                .filter(deal -> "ann".equals(deal.rep()) && deal.closed() != null)
                .filter(deal -> Objects.requireNonNull(deal.closed())
                        .isAfter(COMPANY.today().minusDays(365)))
                .toList();
        var won = own.stream().filter(deal -> deal.end() == End.WON).count();

        assertThat(answer.goals()).hasSize(1);
        assertThat(goal.currency()).isEqualTo("EUR");
        assertThat(goal.quota()).isEqualTo(900_000);
        assertThat(goal.withQuota()).isEqualTo(1);
        assertThat(goal.p10()).isCloseTo(range.p10() / 900_000, within(1e-9));
        assertThat(goal.p50()).isCloseTo(range.p50() / 900_000, within(1e-9));
        assertThat(goal.p90()).isCloseTo(range.p90() / 900_000, within(1e-9));
        assertThat(goal.chance()).isZero();
        assertThat(goal.remaining()).isEqualTo(900_000 - euros.closed());
        assertThat(goal.coverage()).isCloseTo(euros.open() / goal.remaining(), within(1e-9));
        assertThat(goal.wins().closed()).isEqualTo(own.size());
        assertThat(goal.wins().won()).isEqualTo((int) won);
        // everybody wins half
        assertThat(goal.needed()).isCloseTo((own.size() + 20) / (won + 10.0), within(1e-9));
        assertThat(goal.covered()).isFalse();
    }

    @Test
    void the_company_has_the_quotas_of_all_its_reps_and_a_team_without_reps_none() {
        assertThat(answer(Asked.everybody()).goals()).extracting(Goal::quota).containsExactly(1_800_000.0);
        var nobody = answer(Asked.ofTeam("t-2", rep -> "t-1"));
        assertThat(nobody.goals()).isEmpty();
        assertThat(nobody.notes()).anyMatch(note -> note.startsWith("There is no quota within 2026-Q4"));
    }

    /** Hired on 1 September: of October 25% is expected, of November 50% and of December 75%. */
    @Test
    void the_forecast_of_a_new_rep_is_held_against_what_the_ramp_expects() {
        var reps = new HashMap<>(COMPANY.reps());
        var ann = Objects.requireNonNull(reps.get("ann"));
        reps.put(
                "ann",
                Known.rep("id", "ann", "name", "ann", "hireDate", LocalDate.of(2026, 9, 1), "quotas", ann.quotas()));
        var company = new CompanyCount(
                COMPANY.asOf(),
                COMPANY.playbook(),
                COMPANY.dials(),
                COMPANY.steps(),
                COMPANY.deals(),
                COMPANY.accounts(),
                reps,
                COMPANY.teams());
        var answer = answer(company, Asked.ofRep("ann"));
        var goal = answer.goals().get(0);
        var expected = 900_000 * (31 * 0.25 + 30 * 0.5 + 31 * 0.75) / 92;
        var euros = answer.money().get(1);

        assertThat(euros.currency()).isEqualTo("EUR");
        assertThat(goal.quota()).isEqualTo(900_000);
        assertThat(goal.target()).isCloseTo(expected, within(1e-6));
        assertThat(goal.remaining()).isCloseTo(expected - euros.closed(), within(1e-6));
        assertThat(goal.p50()).isCloseTo(Objects.requireNonNull(euros.range()).p50() / expected, within(1e-9));
        assertThat(goal.sentence()).contains("is 900,000 EUR, of which 450,000 are expected while ramping up. P50 is");
    }

    @Test
    void a_quota_that_is_zero_gives_a_sentence_and_no_share() {
        var zero = Objects.requireNonNull(BadCompanies.all().get("zero quota"));
        var goal = answer(zero, Asked.everybody()).goals().get(0);

        assertThat(goal.p50()).isNull();
        assertThat(goal.chance()).isNull();
        assertThat(goal.coverage()).isNull();
        assertThat(goal.sentence()).contains("is zero, so there is nothing to compare");
    }

    private static ForecastAnswer answer(Asked asked) {
        return answer(COMPANY, asked);
    }

    private static ForecastAnswer answer(CompanyCount company, Asked asked) {
        var goals = new Goals(company, asked, QUARTER, company.today());
        return Answering.answer(
                Forecasts.question(QUARTER, company.today(), asked, Map.of(), goals.amounts(), "v"),
                asked,
                new Company(company, new Learned(company)),
                Map.of(),
                goals,
                deals -> Map.of(),
                false,
                "v",
                10);
    }
}
