package io.salesmanager.inspection.variation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.variation.VariationReport.Group;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VariationTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Cohort ALL = new Cohort(null, null);

    @Test
    void the_planted_region_and_it_alone_is_found() {
        var company = SampleCompany.generate(SampleOptions.defaults(LAST_DAY));
        var report = report(Companies.of(company), Dimension.REGION, "WIN_RATE");
        var planted = company.truths().regions().stream()
                .filter(region -> region.differs())
                .map(region -> region.region())
                .toList();

        assertThat(report.groups().stream().filter(Group::differs).map(Group::id))
                .containsAll(planted);
        assertThat(report.sentence()).contains(planted.get(0)).contains("by more than chance explains");
        assertThat(report.groups()).allMatch(group -> group.differs() == (group.sentence() != null));
    }

    @Test
    void in_companies_without_differences_seldom_anybody_is_told_of_one() {
        var told = new ArrayList<String>();
        for (var seed = 1; seed <= 20; seed++) {
            var company = SampleCompany.generate(new SampleOptions(seed, 0.2, false, LAST_DAY));
            var report = report(Companies.of(company), Dimension.REP, "WIN_RATE");
            report.groups().stream().filter(Group::differs).map(Group::name).forEach(told::add);
        }
        // 5% of 20 companies is one; four or more would come once in 60 times
        assertThat(told).hasSizeLessThan(4);
    }

    /** Every count again, by a loop over the histories themselves. */
    @Test
    void counts_are_those_of_the_histories() {
        var company = SampleCompany.generate(new SampleOptions(3, 0.1, true, LAST_DAY));
        var report = report(Companies.of(company), Dimension.REP, "WIN_RATE");

        for (var rep : company.reps()) {
            var won = 0;
            var closed = 0;
            for (var deal : company.opportunities()) {
                if (rep.id().equals(deal.ownerId()) && Objects.equals(deal.stage(), "Closed Won")) {
                    won++;
                }
                if (rep.id().equals(deal.ownerId())
                        && (Objects.equals(deal.stage(), "Closed Won")
                                || Objects.equals(deal.stage(), "Closed Lost"))) {
                    closed++;
                }
            }
            var shown = report.groups().stream()
                    .filter(group -> group.id().equals(rep.id()))
                    .toList();
            if (closed == 0) {
                assertThat(shown).isEmpty();
            } else {
                assertThat(shown.get(0).successes()).isEqualTo(won);
                assertThat(shown.get(0).trials()).isEqualTo(closed);
            }
        }
        assertThat(report.trials())
                .isEqualTo(report.groups().stream().mapToInt(Group::trials).sum());
    }

    @Test
    void people_are_listed_by_name_and_the_order_of_deals_does_not_matter() {
        var company = SampleCompany.generate(new SampleOptions(5, 0.1, true, LAST_DAY));
        var shuffled = new ArrayList<>(company.opportunities());
        Collections.reverse(shuffled);
        var report = report(Companies.of(company), Dimension.REP, "QUALIFICATION_TO_DISCOVERY");

        assertThat(report.groups()).extracting(Group::name).isSorted();
        assertThat(report(Companies.of(shuffled, company.reps()), Dimension.REP, "QUALIFICATION_TO_DISCOVERY"))
                .isEqualTo(report);
    }

    @Test
    void a_cohort_leaves_out_what_started_before_and_after() {
        var company = Companies.of(SampleCompany.generate(new SampleOptions(5, 0.1, true, LAST_DAY)));
        var from = LocalDate.of(2025, 6, 1);
        var to = LocalDate.of(2025, 12, 31);
        var report = Variation.of(company, Dimension.LINE, measure(company, "WIN_RATE"), new Cohort(from, to));
        var expected = company.deals().stream()
                .filter(deal -> deal.started() != null
                        && !deal.started().isBefore(from)
                        && !deal.started().isAfter(to))
                .filter(deal -> deal.end() == CountedDeal.End.WON || deal.end() == CountedDeal.End.LOST)
                .count();

        assertThat(report.trials() + report.ungrouped())
                .isEqualTo((int) expected)
                .isPositive();
    }

    /** Of deals that started lately only the quick ones are decided, and those are mostly lost. */
    @Test
    void months_of_which_many_deals_are_undecided_are_left_out_and_said_to_be() {
        var company = Companies.of(SampleCompany.generate(new SampleOptions(5, 0.2, false, LAST_DAY)));
        var over = report(company, Dimension.LINE, "WIN_RATE").overTime();

        for (var month : over.months()) {
            var started = company.deals().stream()
                    .filter(deal -> deal.started() != null
                            && YearMonth.from(deal.started()).equals(month.month()))
                    .filter(deal -> deal.end() != CountedDeal.End.SET_ASIDE)
                    .toList();
            var open = started.stream()
                    .filter(deal -> deal.end() == CountedDeal.End.OPEN)
                    .count();
            assertThat(open).isLessThanOrEqualTo(started.size() / 10);
        }
        assertThat(over.months()).hasSizeGreaterThan(10);
        assertThat(over.months().get(over.months().size() - 1).month()).isBefore(YearMonth.from(LAST_DAY));
        assertThat(over.sentence()).contains("left out, since more than a tenth of the deals is undecided");
    }

    @Test
    void odd_companies_get_a_sentence_and_never_a_number_that_is_none() {
        assertSays(List.of(), "Nothing to compare: no deal");
        assertSays(List.of(Companies.closed("r-1", null, true)), "all are of one rep, r-1 (1 deal)");
        assertSays(List.of(Companies.closed(null, null, false)), "Nothing to compare: no deal");
        assertSays(
                List.of(Companies.closed("r-1", null, false), Companies.closed("r-2", null, false)),
                "Nothing to compare: of 2 deals that count for the win rate, none succeeded.");
        assertSays(
                List.of(Companies.closed("r-1", null, true), Companies.closed("r-2", null, false)),
                "Too few deals to tell reps apart in win rate: 0 of 2 have 10 deals that count (2 deals in all)");
    }

    private static void assertSays(List<CountedDeal> deals, String sentence) {
        var report = report(Companies.of(deals), Dimension.REP, "WIN_RATE");
        assertThat(report.sentence()).contains(sentence);
        assertThat(report.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(report.overTime().sentence()).contains("Too few months");
    }

    private static VariationReport report(CompanyCount company, Dimension by, String measure) {
        return Variation.of(company, by, measure(company, measure), ALL);
    }

    private static Measure measure(CompanyCount company, String name) {
        return Measure.find(name, company.steps()).orElseThrow();
    }
}
