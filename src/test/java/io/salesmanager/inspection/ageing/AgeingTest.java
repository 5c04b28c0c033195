package io.salesmanager.inspection.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.salesmanager.inspection.ageing.AgeingDeals.Only;
import io.salesmanager.inspection.ageing.AgeingReport.Cell;
import io.salesmanager.inspection.ageing.AgeingReport.WonCycle;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Deals;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import io.salesmanager.sales.timeline.StageTimeline;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AgeingTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Cohort ALL = new Cohort(null, null);
    private static final SampleCompany SAMPLE = SampleCompany.generate(new SampleOptions(6, 0.2, true, LAST_DAY));
    private static final CompanyCount COMPANY = Companies.of(SAMPLE);

    @Test
    void deals_over_their_limit_are_those_of_a_count_of_days() {
        var report = Ageing.of(COMPANY, null, ALL);
        var over = 0;
        var stopped = 0;
        var open = 0;
        for (var deal : SAMPLE.opportunities()) {
            var stage = Companies.PLAYBOOK.stage(deal.stage()).orElseThrow();
            var isSetAside = deal.status() != null
                    && List.of("ARCHIVED", "DISQUALIFIED")
                            .contains(deal.status().name());
            if (stage.kind() != StageKind.OPEN || isSetAside) {
                continue;
            }
            open++;
            var entered = Objects.requireNonNull(deal.stageHistory()).stream()
                    .max(Comparator.comparing(StageChange::happened))
                    .map(change -> LocalDate.ofInstant(
                            change.happened(), Companies.PLAYBOOK.calendar().zone()))
                    .orElse(deal.createdDate());
            var planned = deal.nextStepDate() != null && !deal.nextStepDate().isBefore(LAST_DAY);
            stopped += planned ? 1 : 0;
            // 21 business days, in every stage, line and segment: the dial as it is shipped
            over += !planned && entered != null && businessDays(entered, LAST_DAY) >= 21 ? 1 : 0;
        }
        assertThat(List.of(report.open(), report.over(), report.stopped())).containsExactly(open, over, stopped);
        assertThat(over).isPositive();
        assertThat(report.cells().stream().mapToInt(Cell::over).sum()).isEqualTo(over);
        assertThat(AgeingDeals.of(COMPANY, Slice.ALL, Only.OVER, null).all()).hasSize(over);
        assertThat(AgeingDeals.of(COMPANY, Slice.ALL, Only.OPEN, "Proposal").all())
                .hasSize(report.cells().stream()
                        .filter(cell -> cell.stage().equals("Proposal"))
                        .mapToInt(Cell::deals)
                        .sum());
        var byLine = Ageing.of(COMPANY, Dimension.LINE, ALL);
        assertThat(byLine.cells().stream().mapToInt(Cell::deals).sum()).isEqualTo(open);
    }

    /** The product of Kaplan and Meier again, day after day. */
    @Test
    void medians_count_those_who_are_still_there_for_as_long_as_they_were_seen() {
        var report = Ageing.of(COMPANY, null, ALL);
        var proposal = report.stays().stream()
                .filter(stay -> stay.stage().equals("Proposal"))
                .findFirst()
                .orElseThrow();
        var ended = new ArrayList<Integer>();
        var open = new ArrayList<Integer>();
        for (var deal : SAMPLE.opportunities()) {
            var visits = new StageTimeline(Objects.requireNonNull(deal.stageHistory()), Companies.PLAYBOOK).visits();
            for (var visit : visits) {
                if (visit.stage().name().equals("Proposal") && visit.entered() != null) {
                    if (visit.left() != null) {
                        ended.add(businessDays(day(visit.entered()), day(visit.left())));
                    } else if (!isOpen(deal)) {
                        var setAside = Objects.requireNonNull(deal.fieldChanges()).stream()
                                .filter(change -> change.field().equals("status"))
                                .reduce((first, second) -> second)
                                .orElseThrow();
                        ended.add(businessDays(day(visit.entered()), day(setAside.happened())));
                    } else {
                        open.add(businessDays(day(visit.entered()), LAST_DAY));
                    }
                }
            }
        }
        var lasting = 1.0;
        var median = -1;
        for (var days = 0; days < 2_000 && median < 0; days++) {
            var at = days;
            var ends = ended.stream().filter(each -> each == at).count();
            var atRisk = ended.stream().filter(each -> each >= at).count()
                    + open.stream().filter(each -> each >= at).count();
            lasting *= atRisk == 0 ? 1 : 1 - (double) ends / atRisk;
            median = lasting <= 0.5 ? days : -1;
        }
        assertThat(proposal.left()).isEqualTo(ended.size());
        assertThat(proposal.there()).isEqualTo(open.size()).isPositive();
        assertThat(proposal.median()).isEqualTo(median);
        assertThat(proposal.low()).isLessThanOrEqualTo(median);
    }

    @Test
    void outliers_are_older_than_nine_of_ten_won_ones() {
        var report = Ageing.of(COMPANY, null, ALL);
        var expected = 0;
        for (var cycle : report.cycles().cohorts()) {
            var won = SAMPLE.opportunities().stream()
                    .filter(deal -> "Closed Won".equals(deal.stage()) && isOf(deal, cycle))
                    .map(deal -> ChronoUnit.DAYS.between(
                            Objects.requireNonNull(deal.createdDate()), Objects.requireNonNull(deal.closedDate())))
                    .sorted()
                    .toList();
            assertThat(cycle.won()).isEqualTo(won.size());
            assertThat(cycle.enough()).isEqualTo(won.size() >= 40);
            // R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361-365, definition 8
            var place = (won.size() + 1.0 / 3) * 0.9 + 1.0 / 3;
            var below = won.get((int) Math.max(1, Math.min(won.size(), Math.floor(place))) - 1);
            var above = won.get((int) Math.max(1, Math.min(won.size(), Math.floor(place) + 1)) - 1);
            assertThat(cycle.p90()).isCloseTo(below + (place - Math.floor(place)) * (above - below), offset(1e-6));
            if (cycle.enough()) {
                expected += (int) SAMPLE.opportunities().stream()
                        .filter(deal -> isOpen(deal) && isOf(deal, cycle))
                        .filter(deal -> ChronoUnit.DAYS.between(Objects.requireNonNull(deal.createdDate()), LAST_DAY)
                                > cycle.p90())
                        .count();
            }
        }
        assertThat(report.cycles().outliers()).isEqualTo(expected);
        assertThat(AgeingDeals.of(COMPANY, Slice.ALL, Only.OUTLIER, null).all()).hasSize(expected);
    }

    @Test
    void a_planned_step_stops_the_clock_until_its_day_is_over() {
        var deal = deal("2026-09-01", "nextStepDate", "2026-11-20");
        var today = company("2026-11-20T17:00:00Z", deal);
        assertThat(Ageing.of(today, null, ALL).stopped()).isEqualTo(1);
        assertThat(Ageing.of(today, null, ALL).over()).isZero();
        assertThat(AgeingDeals.of(today, Slice.ALL, Only.STOPPED, null)
                        .all()
                        .get(0)
                        .sentence())
                .contains("of 21 allowed; the next step of 20 November 2026 stops the clock");
        // where the company is, it is still the 20th
        assertThat(Ageing.of(company("2026-11-21T04:59:00Z", deal), null, ALL).over())
                .isZero();
        assertThat(Ageing.of(company("2026-11-21T05:01:00Z", deal), null, ALL).over())
                .isEqualTo(1);
    }

    @Test
    void business_days_pass_over_a_leap_day_a_holiday_and_a_change_of_the_clock() {
        // 16 Feb to 11 Mar 2024: 16 days from Monday to Friday without the 16th, less Presidents' Day on the 19th: 15
        var deals = AgeingDeals.of(company("2024-03-11T16:00:00Z", deal("2024-02-16")), Slice.ALL, Only.OPEN, null)
                .all();
        assertThat(deals.get(0).figures()).containsEntry("daysInStage", (double)
                businessDays(LocalDate.of(2024, 2, 16), LocalDate.of(2024, 3, 11)));
        assertThat(deals.get(0).sentence()).startsWith("15 business days in Proposal of 21 allowed");
    }

    @Test
    void odd_companies_get_a_sentence_that_says_what_is_missing() {
        assertSays(company("2026-11-20T17:00:00Z"), "There are no deals that you may see.");
        var lost = Deals.deal("stage", "Closed Lost", "createdDate", "2026-06-01", "closedDate", "2026-07-01");
        assertSays(company("2026-11-20T17:00:00Z", lost), "No open deal started in these days, so none can grow old.");
        assertSays(
                company("2026-11-20T17:00:00Z", Deals.deal("stage", "Proposal")),
                "1 open deal, and none can be held against a limit");
        assertSays(
                company("2026-11-20T17:00:00Z", Deals.deal("stage", "Somewhere")),
                "their stage is none of the playbook's");
        var one = Ageing.of(company("2026-11-20T17:00:00Z", deal("2026-11-02")), null, ALL);
        assertThat(one.stays().get(0).sentence())
                .isEqualTo(
                        "Proposal: half have not left it yet (0 left it, 1 is still there), so how long half of them stay is not reached.");
        assertThat(one.cycles().sentence()).startsWith("Too few won deals of any product line and motion");
    }

    private static void assertSays(CompanyCount company, String sentence) {
        for (var report : List.of(Ageing.of(company, null, ALL), Ageing.of(company, Dimension.SEGMENT, ALL))) {
            assertThat(report.sentence()).contains(sentence);
            assertThat(report.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    private static boolean isOpen(OpportunityHistory deal) {
        return Companies.PLAYBOOK.stage(deal.stage()).orElseThrow().kind() == StageKind.OPEN
                && (deal.status() == null
                        || !List.of("ARCHIVED", "DISQUALIFIED")
                                .contains(deal.status().name()));
    }

    private static boolean isOf(OpportunityHistory deal, WonCycle cycle) {
        return Objects.equals(deal.productLine(), cycle.line())
                && Objects.equals(deal.motion() == null ? null : deal.motion().name(), cycle.motion());
    }

    private static CompanyCount company(String asOf, OpportunityHistory... deals) {
        return Companies.of(List.of(deals), List.of(), List.of(), Companies.PLAYBOOK, Instant.parse(asOf));
    }

    private static OpportunityHistory deal(String since, Object... more) {
        var fields = new ArrayList<Object>(List.of("stage", "Proposal", "createdDate", since));
        fields.addAll(List.of(more));
        return Deals.with(Deals.deal(fields.toArray()), List.of(), since + " Proposal");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Companies.PLAYBOOK.calendar().zone());
    }

    private static int businessDays(LocalDate from, LocalDate to) {
        var days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += Companies.PLAYBOOK.calendar().isBusinessDay(day) ? 1 : 0;
        }
        return days;
    }
}
