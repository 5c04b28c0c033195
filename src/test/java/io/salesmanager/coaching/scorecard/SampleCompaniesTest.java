package io.salesmanager.coaching.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.crm.ShippedPlaybook;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.journey.Truths;
import io.salesmanager.sample.journey.Truths.StepDifference;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was planted in sample companies is found, and where nothing was, nobody is told anything. */
class SampleCompaniesTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Instant INSTANT = Instant.parse("2026-11-20T22:00:00Z");
    private static final Playbook PLAYBOOK = ShippedPlaybook.read();
    private static final int ENOUGH_TRIALS = 200;
    private static final Set<String> FOLLOWING =
            Set.of("RENEWAL", "EXPANSION", "HYGIENE", "FIRST_CONTACT", "CALL_TO_MEETING");
    private static final int COMPANIES = 50;

    /** So that most of those who were planted have 200 trials within a year. */
    private static final double LARGE = 2;

    /** @param found of {@code planted} with at least 200 trials; {@code told} of all, {@code rightly} of them */
    private record Quality(int planted, int found, int told, int rightly) {
        Quality plus(Quality other) {
            return new Quality(
                    planted + other.planted, found + other.found, told + other.told, rightly + other.rightly);
        }
    }

    @Test
    void the_planted_reps_of_one_company_are_found_and_hardly_anyone_else_is_told() {
        var quality = quality(SampleOptions.defaults(LAST_DAY).seed(), 1);
        assertThat(quality.planted()).isPositive();
        assertThat(quality.found()).as(quality.toString()).isEqualTo(quality.planted());
        assertThat(quality.told() - quality.rightly()).as(quality.toString()).isLessThanOrEqualTo(1);
    }

    /** {@code ./mvnw test -Dtest=SampleCompaniesTest -Dtest.groups.excluded=none}: minutes. */
    @Test
    @Tag("slow")
    void over_fifty_companies_they_are_found_and_of_fifty_without_differences_few_are_told_anything() {
        var all = new Quality(0, 0, 0, 0);
        var told = 0;
        for (var seed = 1; seed <= COMPANIES; seed++) {
            all = all.plus(quality(seed, LARGE));
            var company = SampleCompany.generate(new SampleOptions(seed, LARGE, false, LAST_DAY));
            var findings = differing(company);
            told += findings.isEmpty() ? 0 : 1;
            findings.forEach(one -> System.out.println("  told without a difference: " + one));
        }
        System.out.printf(
                Locale.ROOT,
                "recall %.3f of %d, precision %.3f of %d told; %d of %d companies without differences%n",
                (double) all.found() / all.planted(),
                all.planted(),
                (double) all.rightly() / all.told(),
                all.told(),
                told,
                COMPANIES);
        assertThat((double) all.found() / all.planted()).isGreaterThanOrEqualTo(0.8);
        assertThat((double) all.rightly() / all.told()).isGreaterThanOrEqualTo(0.9);
        assertThat((double) told / COMPANIES).isLessThanOrEqualTo(0.05);
    }

    private static Quality quality(long seed, double size) {
        var company = SampleCompany.generate(new SampleOptions(seed, size, true, LAST_DAY));
        var compared = compared(company);
        var planted = company.truths().steps().stream()
                .filter(truth -> compared.stream()
                        .anyMatch(one -> is(one, truth) && one.compared().trials() >= ENOUGH_TRIALS))
                .toList();
        var told = compared.stream()
                .filter(one -> one.differs() && !follows(one, company.truths(), company.reps()))
                .toList();
        var found = planted.stream()
                .filter(truth ->
                        told.stream().anyMatch(one -> is(one, truth) && one.difference() > 0 == truth.points() > 0))
                .count();
        var rightly = told.stream()
                .filter(one -> isTrue(one, company.truths(), company.reps()))
                .toList();
        told.stream()
                .filter(one -> !rightly.contains(one))
                .forEach(one -> System.out.println("  told wrongly, company %d: %s %s %.2f p %.4f"
                        .formatted(seed, one.repId(), one.step(), one.difference(), one.pValue())));
        return new Quality(planted.size(), (int) found, told.size(), rightly.size());
    }

    /** Planted for the rep, or for the whole team that leaves out a stage. */
    private static boolean isTrue(StepComparison one, Truths truths, List<RepHistory> reps) {
        var skipping = truths.skippingTeam();
        return truths.steps().stream().anyMatch(truth -> is(one, truth) && one.difference() > 0 == truth.points() > 0)
                || (skipping != null
                        && one.step().equals(skipping.costlyStep())
                        && one.difference() < 0
                        && isOfSkippingTeam(one, truths, reps));
    }

    /**
     * Who differs at one step differs truly in what that leads to as well: in renewals and expansions won, in what became of
     * calls, in the dates of open deals. Neither right nor wrong.
     */
    private static boolean follows(StepComparison one, Truths truths, List<RepHistory> reps) {
        return FOLLOWING.contains(one.step())
                && (truths.steps().stream().anyMatch(truth -> truth.repId().equals(one.repId()))
                        || isOfSkippingTeam(one, truths, reps));
    }

    private static boolean isOfSkippingTeam(StepComparison one, Truths truths, List<RepHistory> reps) {
        var skipping = truths.skippingTeam();
        return skipping != null
                && reps.stream()
                        .anyMatch(rep -> rep.id().equals(one.repId())
                                && skipping.teamId().equals(rep.teamId()));
    }

    private static boolean is(StepComparison one, StepDifference truth) {
        return one.repId().equals(truth.repId()) && one.step().equals(truth.step());
    }

    private static List<StepComparison> differing(SampleCompany company) {
        return compared(company).stream().filter(StepComparison::differs).toList();
    }

    private static List<StepComparison> compared(SampleCompany company) {
        var reps = company.reps().stream().collect(Collectors.toMap(RepHistory::id, rep -> rep));
        var builder = new CohortBuilder(PLAYBOOK, INSTANT, reps);
        company.opportunities().forEach(builder::add);
        return builder.compared();
    }
}
