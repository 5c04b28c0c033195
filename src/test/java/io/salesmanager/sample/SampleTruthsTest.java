package io.salesmanager.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.sales.history.Answers.Fit;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.journey.SampleStage;
import io.salesmanager.sample.journey.Truths;
import io.salesmanager.sample.journey.Truths.RegionTruth;
import io.salesmanager.sample.setting.SampleOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What was planted can be measured, and is absent where nothing was planted. */
@NullUnmarked // a missing value fails the test
class SampleTruthsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final SampleCompany PLANTED = SampleCompany.generate(SampleOptions.defaults(LAST_DAY));
    private static final SampleCompany PLAIN = SampleCompany.generate(new SampleOptions(7, 1.0, false, LAST_DAY));

    @Test
    void the_default_size_has_a_quarter_of_a_million_activities_and_thousands_of_open_deals() {
        var deals = PLANTED.opportunities();

        assertThat(deals.stream().mapToInt(deal -> deal.activities().size()).sum())
                .isBetween(230_000, 290_000);
        assertThat(deals).hasSizeBetween(22_000, 28_000);
        assertThat(deals.stream().filter(deal -> deal.closedDate() == null).count())
                .isBetween(3_000L, 6_000L);
    }

    @Test
    void three_reps_are_weaker_and_two_stronger_than_their_peers_at_one_step() {
        assertThat(PLANTED.truths().steps())
                .extracting(Truths.StepDifference::points)
                .containsExactlyInAnyOrder(-15, -15, -15, 15, 15);
        for (var truth : PLANTED.truths().steps()) {
            var own = Step.of(PLANTED, truth.step(), deal -> truth.repId().equals(deal.ownerId()));
            var peers = Step.of(PLANTED, truth.step(), deal -> !truth.repId().equals(deal.ownerId()));

            assertThat(own.trials()).as(truth.toString()).isGreaterThanOrEqualTo(200);
            assertThat(own.rate() - peers.rate()).as(truth.toString()).isCloseTo(truth.points() / 100.0, within(0.05));
        }
    }

    @Test
    void the_same_reps_do_not_differ_where_nothing_was_planted() {
        for (var truth : PLANTED.truths().steps()) {
            var own = Step.of(PLAIN, truth.step(), deal -> truth.repId().equals(deal.ownerId()));
            var peers = Step.of(PLAIN, truth.step(), deal -> !truth.repId().equals(deal.ownerId()));

            assertThat(own.rate() - peers.rate()).as(truth.toString()).isCloseTo(0, within(0.10));
        }
        assertThat(PLAIN.truths()).isEqualTo(Truths.NONE);
    }

    @Test
    void without_truths_reps_vary_at_each_step_as_much_as_chance_makes_them() {
        for (var stage : SampleStage.values()) {
            var all = Step.of(PLAIN, stage.step(), deal -> true);
            var squares = PLAIN.reps().stream()
                    .map(rep -> Step.of(PLAIN, stage.step(), deal -> rep.id().equals(deal.ownerId())))
                    .mapToDouble(own -> own.squaredDistance(all.rate()))
                    .sum();

            assertThat(squares / 59)
                    .as("%s: chi-squared per degree of freedom", stage)
                    .isBetween(0.55, 1.6);
        }
    }

    @Test
    void one_team_skips_discovery_and_pays_for_it_at_the_proposal() {
        var truth = PLANTED.truths().skippingTeam();
        var reps = repsWhere(PLANTED, rep -> truth.teamId().equals(rep.teamId()));
        Predicate<OpportunityHistory> ofTeam = deal -> reps.contains(deal.ownerId());

        assertThat(PLANTED.opportunities().stream()
                        .filter(ofTeam)
                        .filter(SampleTruthsTest::skips)
                        .count())
                .isGreaterThan(100);
        assertThat(PLANTED.opportunities().stream().filter(ofTeam.negate())).noneMatch(SampleTruthsTest::skips);
        assertThat(PLAIN.opportunities()).noneMatch(SampleTruthsTest::skips);
        assertThat(Step.of(PLANTED, truth.costlyStep(), ofTeam).rate())
                .isLessThan(
                        Step.of(PLANTED, truth.costlyStep(), ofTeam.negate()).rate());
    }

    @Test
    void the_bad_deals_are_those_listed_and_no_others() {
        var found = PLANTED.opportunities().stream()
                .filter(SampleTruthsTest::isBad)
                .map(OpportunityHistory::id)
                .toList();

        assertThat(found).hasSizeGreaterThan(20).isEqualTo(PLANTED.truths().badDeals());
        assertThat(PLAIN.opportunities()).noneMatch(SampleTruthsTest::isBad);
    }

    @Test
    void one_region_wins_more_and_the_other_one_named_does_not() {
        for (var truth : PLANTED.truths().regions()) {
            var difference = winRate(PLANTED, truth, true) - winRate(PLANTED, truth, false);
            if (truth.differs()) {
                assertThat(difference).as(truth.toString()).isGreaterThan(0.04);
            } else {
                assertThat(difference).as(truth.toString()).isCloseTo(0, within(0.03));
            }
            assertThat(winRate(PLAIN, truth, true) - winRate(PLAIN, truth, false))
                    .isCloseTo(0, within(0.03));
        }
    }

    @Test
    void truths_do_not_fall_on_the_same_reps() {
        var truths = PLANTED.truths();
        var reps = truths.steps().stream().map(Truths.StepDifference::repId).collect(Collectors.toList());
        reps.addAll(truths.hunters());
        reps.addAll(truths.farmers());

        assertThat(reps).doesNotHaveDuplicates();
    }

    private static double winRate(SampleCompany company, RegionTruth truth, boolean inside) {
        var reps = repsWhere(company, rep -> truth.region().equals(rep.region()) == inside);
        var closed = company.opportunities().stream()
                .filter(deal -> deal.closedDate() != null && reps.contains(deal.ownerId()))
                .toList();
        var won = closed.stream()
                .filter(deal -> SampleStage.WON.equals(deal.stage()))
                .count();
        return (double) won / closed.size();
    }

    private static List<String> repsWhere(SampleCompany company, Predicate<RepHistory> wanted) {
        return company.reps().stream().filter(wanted).map(RepHistory::id).toList();
    }

    private static boolean skips(OpportunityHistory deal) {
        return deal.stageHistory().stream()
                .anyMatch(change ->
                        "Qualification".equals(change.from()) && change.to().equals("Proposal"));
    }

    private static boolean isBad(OpportunityHistory deal) {
        var discount = deal.discountPercent();
        return deal.fit() == Fit.FAILS
                && Objects.equals(deal.customRoadmap(), true)
                && discount != null
                && discount.compareTo(BigDecimal.valueOf(20)) > 0;
    }

    /** Of the deals that left a stage, those that moved on. */
    private record Step(int trials, int movedOn) {
        static Step of(SampleCompany company, String step, Predicate<OpportunityHistory> wanted) {
            var trials = 0;
            var movedOn = 0;
            for (var deal : company.opportunities()) {
                if (!wanted.test(deal)) {
                    continue;
                }
                for (var change : deal.stageHistory()) {
                    var from = change.from();
                    if (from != null && step.startsWith(from.toUpperCase(Locale.ROOT) + "_TO_")) {
                        trials++;
                        movedOn += change.to().equals(SampleStage.LOST) ? 0 : 1;
                    }
                }
            }
            return new Step(trials, movedOn);
        }

        double rate() {
            return (double) movedOn / trials;
        }

        double squaredDistance(double expected) {
            var distance = movedOn - expected * trials;
            return trials == 0 ? 0 : distance * distance / (expected * (1 - expected) * trials);
        }
    }
}
