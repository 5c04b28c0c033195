package io.salesmanager.inspection.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Deals;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.inspection.trend.TrendReport.Point;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Cohort USUAL = new Cohort(null, null);
    private static final SampleCompany SAMPLE = SampleCompany.generate(new SampleOptions(8, 0.2, true, LAST_DAY));
    private static final CompanyCount COMPANY = Companies.of(SAMPLE);

    /** Each point and the limits again, by a loop over the histories. */
    @Test
    void weekly_touches_and_their_limits_are_those_of_a_loop() {
        var report = report(COMPANY, TrendMeasure.TOUCHES, Period.WEEK);
        var values = new ArrayList<Double>();
        for (var point : report.points()) {
            var count = 0;
            for (var deal : SAMPLE.opportunities()) {
                for (var activity : Objects.requireNonNull(deal.activities())) {
                    var day = LocalDate.ofInstant(
                            activity.happened(), Companies.PLAYBOOK.calendar().zone());
                    if (activity.isTouch()
                            && !day.isBefore(point.start())
                            && day.isBefore(point.start().plusDays(7))) {
                        count++;
                    }
                }
            }
            assertThat(point.value()).isEqualTo(count);
            assertThat(point.start().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            values.add((double) count);
        }
        assertThat(values).hasSize(52);
        assertLimits(report, values);
        assertThat(report.points().get(51).start()).as("the last whole week").isEqualTo("2026-11-09");
    }

    @Test
    void monthly_win_rates_and_cycles_are_those_of_a_loop() {
        for (var measure : List.of(TrendMeasure.WIN_RATE, TrendMeasure.CYCLE_DAYS, TrendMeasure.NEW_DEALS)) {
            var report = report(COMPANY, measure, Period.MONTH);
            var values = new ArrayList<Double>();
            for (var point : report.points()) {
                var days = new ArrayList<Double>();
                for (var deal : SAMPLE.opportunities()) {
                    var won = "Closed Won".equals(deal.stage());
                    var on = measure == TrendMeasure.NEW_DEALS ? deal.createdDate() : deal.closedDate();
                    if (on == null || !on.withDayOfMonth(1).equals(point.start())) {
                        continue;
                    }
                    switch (measure) {
                        case NEW_DEALS -> days.add(1.0);
                        case WIN_RATE -> {
                            if (won || "Closed Lost".equals(deal.stage())) {
                                days.add(won ? 1.0 : 0.0);
                            }
                        }
                        default -> {
                            if (won) {
                                days.add((double)
                                        ChronoUnit.DAYS.between(Objects.requireNonNull(deal.createdDate()), on));
                            }
                        }
                    }
                }
                var expected = measure == TrendMeasure.NEW_DEALS
                        ? days.size()
                        : days.stream().mapToDouble(each -> each).average().orElseThrow();
                assertThat(point.value()).isCloseTo(expected, offset(1e-9));
                assertThat(point.count()).isEqualTo(days.size());
                values.add(point.value());
                assertThat(TrendDeals.of(COMPANY, measure, Period.MONTH, Slice.ALL, point.start())
                                .all())
                        .hasSize(days.size());
            }
            assertThat(values).hasSizeGreaterThan(5);
            assertLimits(report, values);
        }
    }

    @Test
    void adherence_counts_only_weeks_of_which_all_is_known() {
        var report = report(COMPANY, TrendMeasure.ADHERENCE, Period.WEEK);
        // the last step that can have been done within five whole business days before Friday the 20th was due on the
        // 12th
        assertThat(report.points().get(report.points().size() - 1).start()).isEqualTo("2026-11-02");
        assertThat(report.points()).allMatch(point -> point.value() >= 0 && point.value() <= 1 && point.count() >= 10);
        var point = report.points().get(10);
        var behind = TrendDeals.of(COMPANY, TrendMeasure.ADHERENCE, Period.WEEK, Slice.ALL, point.start())
                .all();
        assertThat(behind.stream()
                        .mapToDouble(one -> Objects.requireNonNull(one.figures().get("count")))
                        .sum())
                .isEqualTo(point.count());
        assertThat(behind.stream()
                                .mapToDouble(one ->
                                        Objects.requireNonNull(one.figures().get("value")))
                                .sum()
                        / point.count())
                .isCloseTo(point.value(), offset(1e-9));
    }

    @Test
    void a_week_outside_is_named_and_quiet_weeks_ask_for_no_reaction() {
        var quiet = weeks(9, 10, 11, 10, 9, 10, 11, 10, 9, 11);
        assertThat(quiet.sentence()).startsWith("Inside the limits: do not react.");
        assertThat(quiet.points()).allMatch(point -> point.signal() == null);

        var loud = weeks(9, 10, 11, 10, 30, 10, 11, 10, 9, 11);
        assertThat(loud.sentence()).startsWith("The week of 5 October 2026 is outside, above the limits, with 30");
        assertThat(loud.points().stream()
                        .filter(point -> "OUTSIDE".equals(point.signal()))
                        .map(Point::value))
                .containsExactly(30.0);

        var shifted = weeks(4, 5, 4, 5, 4, 5, 4, 5, 8, 9, 8, 9, 8, 9, 8, 9);
        assertThat(shifted.sentence())
                .contains("8 weeks in a row are above the mean, from the week of 21 September 2026");
    }

    @Test
    void fewer_than_six_say_so_and_empty_weeks_between_count_as_none() {
        var five = weeks(3, 4, 3, 4, 3);
        assertThat(five.sentence())
                .startsWith("Too few to see a movement of new deals: 5 whole weeks, and 6 are needed.");
        assertThat(five.low()).isNull();
        assertThat(weeks(3, 0, 3, 4, 3, 2).points()).extracting(Point::value).contains(0.0);
    }

    @Test
    void weeks_pass_over_a_leap_day_and_a_change_of_the_clock() {
        // 23:30 in New York on Sunday, 10 March 2024, the day the clock changed, and half an hour later
        var deal = Deals.with(
                Deals.deal("stage", "Prospecting", "createdDate", "2024-02-29"),
                List.of(
                        Deals.touch(Activity.Type.CALL, Instant.parse("2024-02-29T17:00:00Z")),
                        Deals.touch(Activity.Type.CALL, Instant.parse("2024-03-11T03:30:00Z")),
                        Deals.touch(Activity.Type.CALL, Instant.parse("2024-03-11T04:00:00Z"))));
        var company = Companies.of(
                List.of(deal), List.of(), List.of(), Companies.PLAYBOOK, Instant.parse("2024-03-19T12:00:00Z"));
        assertThat(report(company, TrendMeasure.TOUCHES, Period.WEEK).points())
                .extracting(point -> point.start() + ":" + point.count())
                .containsExactly("2024-02-26:1", "2024-03-04:1", "2024-03-11:1");
        assertThat(report(company, TrendMeasure.NEW_DEALS, Period.MONTH).points())
                .extracting(point -> point.name() + ":" + point.count())
                .containsExactly("February 2024:1");
    }

    @Test
    void odd_companies_get_a_sentence_that_says_what_is_missing() {
        var lost = Deals.deal("stage", "Closed Lost", "createdDate", "2026-06-01", "closedDate", "2026-07-01");
        var open = Deals.deal("id", "o-2", "stage", "Proposal", "createdDate", "2026-06-01");
        for (var deals : List.of(List.<OpportunityHistory>of(), List.of(lost), List.of(open), List.of(Deals.deal()))) {
            var company = Companies.of(deals, List.of());
            for (var measure : TrendMeasure.values()) {
                for (var over : Period.values()) {
                    for (var slice : List.of(
                            Slice.ALL,
                            new Slice(Dimension.REP, "nobody", USUAL),
                            new Slice(Dimension.TEAM, "", USUAL))) {
                        var report = Trend.of(company, measure, over, slice, USUAL);
                        assertThat(report.toString()).doesNotContain("NaN").doesNotContain("Infinity");
                        if (report.points().size() < 6) {
                            assertThat(report.sentence())
                                    .startsWith(
                                            deals.isEmpty()
                                                    ? "There are no deals that you may see."
                                                    : "Too few to see a movement of");
                        }
                    }
                }
            }
        }
    }

    private static void assertLimits(TrendReport report, List<Double> values) {
        var mean = values.stream().mapToDouble(each -> each).average().orElseThrow();
        var ranges = 0.0;
        for (var i = 1; i < values.size(); i++) {
            ranges += Math.abs(values.get(i) - values.get(i - 1));
        }
        var width = 2.66 * ranges / (values.size() - 1);
        assertThat(report.mean()).isCloseTo(mean, offset(1e-9));
        assertThat(report.low()).isCloseTo(Math.max(0, mean - width), offset(1e-9));
        assertThat(report.high())
                .isCloseTo(
                        report.measure() == TrendMeasure.WIN_RATE ? Math.min(1, mean + width) : mean + width,
                        offset(1e-9));
        for (var i = 0; i < values.size(); i++) {
            var outside = Math.abs(values.get(i) - mean) > width;
            assertThat("OUTSIDE".equals(report.points().get(i).signal())).isEqualTo(outside);
        }
    }

    /** New deals of whole weeks, the last of which ended before 20 November 2026. */
    private static TrendReport weeks(int... counts) {
        var deals = new ArrayList<OpportunityHistory>();
        for (var week = 0; week < counts.length; week++) {
            var monday = LocalDate.of(2026, 11, 9).minusWeeks(counts.length - 1L - week);
            for (var i = 0; i < counts[week]; i++) {
                deals.add(Deals.deal(
                        "id", week + "-" + i, "stage", "Prospecting", "createdDate", monday.plusDays(i % 7)));
            }
        }
        return report(Companies.of(deals, List.of()), TrendMeasure.NEW_DEALS, Period.WEEK);
    }

    private static TrendReport report(CompanyCount company, TrendMeasure measure, Period over) {
        return Trend.of(company, measure, over, Slice.ALL, USUAL);
    }
}
