package io.salesmanager.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Answers.Employment;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.people.SampleTeam;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The company has what was asked for, and the same seed gives the same one. */
@NullUnmarked // a missing value fails the test
class SampleCompanyTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final SampleCompany COMPANY = SampleCompany.generate(new SampleOptions(7, 0.1, true, LAST_DAY));

    @Test
    void the_same_options_give_the_same_company() {
        assertThat(SampleCompany.generate(new SampleOptions(7, 0.1, true, LAST_DAY)))
                .isEqualTo(COMPANY);
    }

    @Test
    void another_seed_gives_another_company() {
        var other = SampleCompany.generate(new SampleOptions(8, 0.1, true, LAST_DAY));

        assertThat(other.reps()).isNotEqualTo(COMPANY.reps());
        assertThat(other.opportunities()).isNotEqualTo(COMPANY.opportunities());
    }

    @Test
    void another_last_day_moves_the_two_years() {
        var earlier = SampleCompany.generate(new SampleOptions(7, 0.05, true, LocalDate.of(2024, 2, 29)));

        assertThat(earlier.opportunities())
                .allMatch(deal -> !deal.createdDate().isAfter(LocalDate.of(2024, 2, 29))
                        && deal.createdDate().isAfter(LocalDate.of(2022, 2, 24)));
    }

    @Test
    void has_sixty_reps_in_eight_teams_of_three_divisions_and_six_regions() {
        assertThat(COMPANY.reps()).hasSize(60);
        assertThat(COMPANY.teams()).hasSize(8);
        assertThat(COMPANY.teams())
                .extracting(SampleTeam::division)
                .containsOnly("Commercial", "Industry", "Public Sector");
        assertThat(COMPANY.teams().stream().map(SampleTeam::region).distinct()).hasSize(6);
        assertThat(COMPANY.reps().stream().map(RepHistory::teamId).distinct()).hasSize(8);
    }

    @Test
    void each_rep_has_a_manager_and_a_director_above() {
        var teams = COMPANY.teams().stream().collect(Collectors.toMap(SampleTeam::id, Function.identity()));

        assertThat(COMPANY.reps()).allSatisfy(rep -> {
            var team = teams.get(rep.teamId());
            assertThat(rep.managers()).containsExactly(team.managerId(), team.directorId());
        });
    }

    @Test
    void reps_are_employed_freelance_and_fractional_with_hours_and_quotas() {
        assertThat(COMPANY.reps().stream().map(RepHistory::employment))
                .contains(Employment.EMPLOYEE, Employment.FREELANCE, Employment.FRACTIONAL);
        assertThat(COMPANY.reps()).allSatisfy(rep -> {
            assertThat(rep.capacityHours()).isBetween(8.0, 40.0);
            assertThat(rep.quotas())
                    .anyMatch(quota -> !LAST_DAY.isBefore(quota.from()) && !LAST_DAY.isAfter(quota.to()));
        });
    }

    @Test
    void sells_five_lines_in_three_motions_to_three_segments() {
        assertThat(COMPANY.opportunities().stream()
                        .map(OpportunityHistory::productLine)
                        .distinct())
                .containsExactlyInAnyOrder("Essentials", "Analytics", "Automation", "Platform", "Security");
        assertThat(COMPANY.opportunities().stream()
                        .map(OpportunityHistory::motion)
                        .distinct())
                .containsExactlyInAnyOrder(Motion.NEW_BUSINESS, Motion.RENEWAL, Motion.EXPANSION);
        assertThat(COMPANY.accounts().stream().map(AccountHistory::employees))
                .anyMatch(employees -> employees != null && employees <= 99)
                .anyMatch(employees -> employees != null && employees > 99 && employees <= 999)
                .anyMatch(employees -> employees != null && employees > 999);
    }

    @Test
    void size_scales_the_number_of_deals() {
        var twice = SampleCompany.generate(new SampleOptions(7, 0.2, true, LAST_DAY));

        assertThat(COMPANY.opportunities()).hasSizeBetween(2_200, 2_800);
        assertThat(twice.opportunities()).hasSizeBetween(4_500, 5_500);
    }

    @Test
    void a_size_of_zero_is_refused() {
        assertThatThrownBy(() -> new SampleOptions(7, 0, true, LAST_DAY))
                .hasMessage("size (0.0) is to be above 0 and at most 20");
    }
}
