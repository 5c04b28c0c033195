package io.salesmanager.forecast.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.forecast.figure.Forecaster;
import io.salesmanager.forecast.kept.Unit;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EveryoneTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate BEFORE = LocalDate.of(2026, 6, 30);
    private static final Period JULY = Period.named("2026-07");
    private static final Company COMPANY = company();

    private final Everyone everyone = new Everyone(COMPANY, "v", day -> Map.of(), true);

    @Test
    void each_group_gets_what_it_gets_by_itself() {
        var made = everyone.forecast(List.of(JULY), BEFORE);
        assertThat(made).extracting(one -> one.unit().kind()).contains(Unit.Kind.values());
        assertThat(made).hasSizeGreaterThan(60);
        for (var one : made) {
            var asked = asked(one.unit());
            var question = Forecasts.question(JULY, BEFORE, asked, Map.of(), Map.of(), "v");
            var history = COMPANY.history(question);
            assertThat(one.outlook())
                    .as(one.unit().toString())
                    .isEqualTo(Forecaster.of(COMPANY.prospects().deals(), question, history));
            assertThat(everyone.ended(one.unit(), JULY))
                    .isEqualTo(Forecaster.ended(
                            COMPANY.prospects().deals(),
                            Forecasts.question(JULY, JULY.to(), asked, Map.of(), Map.of(), "")));
        }
    }

    @Test
    void where_single_reps_are_not_reported_none_is_forecast() {
        var units = new Everyone(COMPANY, "v", day -> Map.of(), false).forecast(List.of(JULY), BEFORE);
        assertThat(units)
                .extracting(one -> one.unit().kind())
                .contains(Unit.Kind.TEAM)
                .doesNotContain(Unit.Kind.REP);
    }

    @Test
    void a_rep_who_is_not_known_any_more_still_has_deals_and_a_team_none() {
        var rep = COMPANY.count().reps().keySet().iterator().next();
        var count = COMPANY.count();
        var without = new HashMap<>(count.reps());
        without.remove(rep);
        var left = new CompanyCount(
                count.asOf(),
                count.playbook(),
                count.dials(),
                count.steps(),
                count.deals(),
                count.accounts(),
                without,
                count.teams());
        var others = new Everyone(new Company(left, COMPANY.learned()), "v", day -> Map.of(), true);

        assertThat(others.ended(Unit.rep(rep), JULY).closedDeals())
                .isEqualTo(everyone.ended(Unit.rep(rep), JULY).closedDeals());
        assertThat(others.ended(Unit.team("no-such-team"), JULY).closedDeals()).isZero();
    }

    @Test
    void deals_of_a_day_are_those_that_were_there() {
        assertThat(everyone.dealsOn(BEFORE)).isEqualTo((int) COMPANY.count().deals().stream()
                .filter(deal -> deal.started() != null && !deal.started().isAfter(BEFORE))
                .count());
    }

    private static Asked asked(Unit unit) {
        return switch (unit.kind()) {
            case COMPANY -> Asked.everybody();
            case TEAM -> Asked.ofTeam(unit.id(), COMPANY::teamOf);
            case REP -> Asked.ofRep(unit.id());
        };
    }

    private static Company company() {
        var plain = Companies.of(SampleCompany.generate(new SampleOptions(6, 0.1, true, LAST_DAY)));
        Map<String, TeamHistory> teams = new HashMap<>();
        plain.reps().values().forEach(rep -> teams.put(String.valueOf(rep.teamId()), team(rep.teamId())));
        var count = new CompanyCount(
                plain.asOf(),
                plain.playbook(),
                plain.dials(),
                plain.steps(),
                plain.deals(),
                plain.accounts(),
                plain.reps(),
                teams);
        return new Company(count, new Learned(count));
    }

    private static TeamHistory team(@Nullable String id) {
        return new TeamHistory(String.valueOf(id), "Team " + id, List.of(), null, null, null, null, List.of(), null);
    }
}
