package io.salesmanager.inspection.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.funnel.FunnelReport.Group;
import io.salesmanager.inspection.funnel.FunnelReport.Step;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final SampleCompany COMPANY =
            SampleCompany.generate(new SampleOptions(11, 0.1, true, LocalDate.of(2026, 11, 20)));
    private static final FunnelReport ALL = Funnel.of(Companies.of(COMPANY), new Cohort(null, null), null);

    /** The step from proposal on, counted again from the stage changes themselves. */
    @Test
    void a_step_is_counted_as_the_stage_changes_say() {
        var order = Companies.PLAYBOOK.stageNames();
        var proposal = order.indexOf("Proposal");
        var taken = 0;
        var failed = 0;
        var undecided = 0;
        for (var deal : COMPANY.opportunities()) {
            var stages = changes(deal).stream().map(StageChange::to).toList();
            var at = stages.indexOf("Proposal");
            if (at < 0) {
                continue;
            }
            var moved = stages.subList(at + 1, stages.size()).stream()
                    .anyMatch(stage -> stage.equals("Closed Won")
                            || (order.indexOf(stage) > proposal && !stage.equals("Closed Lost")));
            var open = !List.of("Closed Won", "Closed Lost").contains(Objects.requireNonNull(deal.stage()))
                    && !List.of("ARCHIVED", "DISQUALIFIED").contains(String.valueOf(deal.status()));
            taken += moved ? 1 : 0;
            failed += !moved && !open ? 1 : 0;
            undecided += !moved && open ? 1 : 0;
        }
        var step = step(ALL.groups().get(0), "PROPOSAL_TO_NEGOTIATION");
        assertThat(List.of(step.taken(), step.decided(), step.undecided()))
                .containsExactly(taken, taken + failed, undecided)
                .allMatch(count -> count > 0);
        assertThat(step.share()).isBetween(step.low(), step.high());
    }

    @Test
    void groups_add_up_to_all_deals() {
        for (var by : Dimension.values()) {
            var report = Funnel.of(Companies.of(COMPANY), new Cohort(null, null), by);
            assertThat(report.groups().stream().mapToInt(Group::deals).sum())
                    .as(by.name())
                    .isEqualTo(COMPANY.opportunities().size());
            assertThat(report.groups().stream().mapToInt(Group::won).sum())
                    .as(by.name())
                    .isEqualTo(ALL.groups().get(0).won());
        }
    }

    @Test
    void a_sale_takes_as_many_deals_at_each_step_as_ended_ones_came_to_it() {
        var all = ALL.groups().get(0);
        assertThat(all.perSale().wins()).isEqualTo(all.won()).isPositive();
        assertThat(all.perSale().counts())
                .allSatisfy(count -> assertThat(count.perWin()).isEqualTo((double) count.deals() / all.won()));
        assertThat(all.bidToWin().name()).endsWith("_TO_WON");
    }

    @Test
    void nothing_known_is_said_and_no_number_is_made_up() {
        var none = Funnel.of(Companies.of(List.of()), new Cohort(null, null), null);
        assertThat(none.sentence()).isEqualTo("There are no deals that you may see.");
        assertThat(none.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        var later = Funnel.of(Companies.of(COMPANY), new Cohort(LocalDate.of(2030, 1, 1), null), Dimension.REP);
        assertThat(later.sentence()).isEqualTo("No deal started in these days.");
        var unstaged =
                Funnel.of(Companies.of(List.of(Companies.closed("r-1", null, true))), new Cohort(null, null), null);
        assertThat(unstaged.sentence()).contains("neither stages nor calls are known");
        assertThat(unstaged.groups().get(0).steps()).allMatch(step -> step.share() == null);
    }

    private static Step step(Group group, String name) {
        return group.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<StageChange> changes(OpportunityHistory deal) {
        return deal.stageHistory() == null
                ? List.of()
                : deal.stageHistory().stream()
                        .sorted(Comparator.comparing(StageChange::happened))
                        .toList();
    }
}
