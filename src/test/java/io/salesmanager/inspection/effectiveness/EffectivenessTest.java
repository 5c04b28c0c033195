package io.salesmanager.inspection.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Deals;
import io.salesmanager.inspection.effectiveness.EffectivenessReport.Item;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectivenessTest {
    private static final Instant START = Instant.parse("2026-01-05T15:00:00Z");

    /** Old deals are hard and have many calls. A call changes nothing, and so nothing may be said of calls. */
    @Test
    void what_age_alone_explains_is_not_said_of_calls() {
        var told = 0;
        for (var seed = 1; seed <= 20; seed++) {
            var company = company(seed, 0);
            var calls = only(Effectiveness.of(company, Kind.CHANNEL, Against.NONE, 7, Slice.ALL));
            told += calls.differs() ? 1 : 0;
            var progress = calls.progressed() / (double) calls.touches();
            assertThat(progress).as("raw, and against all others").isLessThan(0.5);
        }
        // 5% of 20 is one; four or more would come once in 60 times
        assertThat(told).isLessThan(4);
    }

    @Test
    void what_calls_do_is_found_with_an_interval_that_holds_it() {
        var calls = only(Effectiveness.of(company(3, 0.25), Kind.CHANNEL, Against.NONE, 7, Slice.ALL));
        assertThat(calls.differs()).isTrue();
        assertThat(calls.difference()).isPositive();
        assertThat(calls.sentence())
                .contains("at the same age in the same stage")
                .contains("Found again with as many new deals: about");
    }

    /** Touches, what followed them, and the weighed difference again, from the histories and by plain definitions. */
    @Test
    void figures_against_other_touches_are_those_of_a_plain_count() {
        var sample = SampleCompany.generate(new SampleOptions(5, 0.1, true, LocalDate.of(2026, 11, 20)));
        var company = Companies.of(sample);
        var report = Effectiveness.of(company, Kind.CHANNEL, Against.OTHERS, 14, Slice.ALL);
        var counts = new HashMap<String, int[]>();
        var table = new HashMap<String, Map<Integer, int[]>>();
        for (var deal : sample.opportunities()) {
            plain(deal, counts, table);
        }
        assertThat(report.items()).hasSizeGreaterThan(2);
        for (var item : report.items()) {
            var count = Objects.requireNonNull(counts.get(item.value()));
            assertThat(item.touches()).isEqualTo(count[0]);
            assertThat(item.progressed()).isEqualTo(count[1]);
            assertThat(Objects.requireNonNull(item.difference())).isCloseTo(weighed(item.value(), table), offset(1e-9));
            var behind = EffectivenessDeals.of(company, Kind.CHANNEL, item.value(), 14, Slice.ALL)
                    .all();
            assertThat(behind.stream()
                            .mapToDouble(
                                    one -> Objects.requireNonNull(one.figures().get("touches")))
                            .sum())
                    .isEqualTo(count[0]);
        }
    }

    @Test
    void slots_are_hours_of_the_buyer_also_across_the_date_line_and_when_the_clock_changes() {
        // Monday noon in Greenwich is Tuesday 02:00 on Kiritimati and Monday 01:00 on Pago Pago
        assertThat(slot("Pacific/Kiritimati", "2026-06-01T12:00:00Z")).isEqualTo("TUESDAY EARLIER");
        assertThat(slot("Pacific/Pago_Pago", "2026-06-01T12:00:00Z")).isEqualTo("MONDAY EARLIER");
        // the same hour of Greenwich is 8 o'clock in New York before the clock changes and 9 after; the day after, 10
        // is within reach
        assertThat(slot("America/New_York", "2024-03-08T13:30:00Z")).isEqualTo("FRIDAY 08-10");
        assertThat(slot("America/New_York", "2024-03-08T14:30:00Z")).isEqualTo("FRIDAY 08-10");
        assertThat(slot("America/New_York", "2024-03-11T14:30:00Z")).isEqualTo("MONDAY 10-12");
        assertThat(slot("Europe/Berlin", "2024-02-29T16:59:00Z")).isEqualTo("THURSDAY 16-18");
        assertThat(slot("Europe/Berlin", "2024-02-29T17:00:00Z")).isEqualTo("THURSDAY LATER");
        assertThat(slot("Europe/Berlin", "2024-03-02T12:00:00Z")).isEqualTo("WEEKEND");
        assertThat(slot("Nowhere/At_All", "2024-02-29T17:00:00Z"))
                .as("the company's")
                .isEqualTo("THURSDAY 12-14");
    }

    @Test
    void the_order_of_deals_does_not_matter() {
        var deals = new ArrayList<>(deals(9, 0.1));
        var one = Effectiveness.of(of(deals), Kind.CHANNEL, Against.NONE, 7, Slice.ALL);
        Collections.reverse(deals);
        var other = only(Effectiveness.of(of(deals), Kind.CHANNEL, Against.NONE, 7, Slice.ALL));
        assertThat(Objects.requireNonNull(other.difference()))
                .isCloseTo(Objects.requireNonNull(only(one).difference()), offset(1e-9));
        assertThat(other.compared()).isEqualTo(only(one).compared());
    }

    @Test
    void odd_companies_get_a_sentence_that_says_what_is_missing() {
        assertSays(List.of(), "There are no deals that you may see.");
        assertSays(List.of(Deals.deal()), "of no deal both the stages with their days and the activities are known");
        var open = Deals.deal("stage", "Proposal", "createdDate", "2026-06-01");
        assertSays(
                List.of(Deals.with(open, List.of(), "2026-06-01 Proposal")),
                "there is no touch of 14 days ago or more");
        var touched = Deals.with(open, Deals.calls("2026-06-02", "2026-06-09"), "2026-06-01 Proposal");
        assertSays(List.of(touched), "Too few touches to tell: ");
        var lost = Deals.deal("stage", "Closed Lost", "createdDate", "2026-06-01", "closedDate", "2026-07-01");
        var told = assertSays(
                List.of(Deals.with(lost, Deals.calls("2026-06-02"), "2026-06-01 Proposal", "2026-07-01 Closed Lost")),
                "Too few touches to tell: 1, and each channel needs 30");
        assertThat(told.items().get(0).sentence()).startsWith("Calls: too few to tell.");
    }

    private static EffectivenessReport assertSays(List<OpportunityHistory> deals, String sentence) {
        for (var kind : Kind.values()) {
            for (var against : Against.values()) {
                var report = Effectiveness.of(of(deals), kind, against, 14, Slice.ALL);
                assertThat(report.toString()).doesNotContain("NaN").doesNotContain("Infinity");
            }
        }
        var report = Effectiveness.of(of(deals), Kind.CHANNEL, Against.NONE, 14, Slice.ALL);
        assertThat(report.sentence()).contains(sentence);
        return report;
    }

    private static String slot(String zone, String at) {
        var deal = Deals.with(
                Deals.deal("stage", "Proposal", "accountId", "a-1", "createdDate", "2024-01-01"),
                List.of(Deals.touch(Activity.Type.CALL, Instant.parse(at))),
                "2024-01-01 Proposal");
        var company = Companies.of(
                List.of(deal),
                List.of(),
                List.of(Known.account("timeZone", zone)),
                Companies.PLAYBOOK,
                Companies.INSTANT);
        return only(Effectiveness.of(company, Kind.SLOT, Against.OTHERS, 14, Slice.ALL))
                .value();
    }

    private static void plain(
            OpportunityHistory deal, Map<String, int[]> counts, Map<String, Map<Integer, int[]>> table) {
        var changes = Objects.requireNonNull(deal.stageHistory());
        var counted = Companies.of(List.of(deal), List.of()).deals().get(0);
        if (counted.end() == End.SET_ASIDE && counted.closed() == null) {
            return;
        }
        for (var touch : Objects.requireNonNull(deal.activities())) {
            var at = minute(touch.happened());
            StageChange in = null;
            for (var change : changes) {
                in = minute(change.happened()) <= at ? change : in;
            }
            if (!touch.isTouch() || in == null || at > minute(Companies.INSTANT) - 14 * 24 * 60) {
                continue;
            }
            var stage = Companies.PLAYBOOK.stage(in.to()).orElseThrow();
            if (!stage.kind().name().equals("OPEN") || isAfterItsEnd(counted.closed(), touch)) {
                continue;
            }
            var followed = changes.stream().anyMatch(change -> {
                var to = Companies.PLAYBOOK.stage(change.to()).orElseThrow();
                var when = minute(change.happened());
                return when > at
                        && when <= at + 14 * 24 * 60
                        && (to.kind().name().equals("WON")
                                || (to.kind().name().equals("OPEN") && to.order() > stage.order()));
            });
            var count = counts.computeIfAbsent(touch.type().name(), type -> new int[2]);
            count[0]++;
            count[1] += followed ? 1 : 0;
            var stratum =
                    Strata.number(stage.order(), at - minute(changes.get(0).happened()), at - minute(in.happened()));
            var cell = table.computeIfAbsent(touch.type().name(), type -> new HashMap<>())
                    .computeIfAbsent(stratum, number -> new int[2]);
            cell[0]++;
            cell[1] += followed ? 1 : 0;
        }
    }

    private static boolean isAfterItsEnd(@Nullable LocalDate closed, Activity touch) {
        var zone = Companies.PLAYBOOK.calendar().zone();
        return closed != null && LocalDate.ofInstant(touch.happened(), zone).isAfter(closed);
    }

    private static double weighed(String value, Map<String, Map<Integer, int[]>> table) {
        var sum = 0.0;
        var weights = 0.0;
        for (var own : Objects.requireNonNull(table.get(value)).entrySet()) {
            var others = new int[2];
            table.forEach((other, cells) -> {
                var cell = other.equals(value) ? null : cells.get(own.getKey());
                others[0] += cell == null ? 0 : cell[0];
                others[1] += cell == null ? 0 : cell[1];
            });
            var mine = own.getValue();
            if (mine[0] >= 2 && others[0] >= 2) {
                var weight = (double) mine[0] * others[0] / (mine[0] + others[0]);
                sum += weight * ((double) mine[1] / mine[0] - (double) others[1] / others[0]);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static int minute(Instant instant) {
        return (int) Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    private static CompanyCount company(int seed, double effect) {
        return of(deals(seed, effect));
    }

    private static CompanyCount of(List<OpportunityHistory> deals) {
        return Companies.of(deals, List.of());
    }

    /** Each day a deal may be called, the likelier the older it is, and may progress, the less likely the older it is. */
    private static List<OpportunityHistory> deals(int seed, double effect) {
        var random = new SplittableRandom(seed);
        var deals = new ArrayList<OpportunityHistory>();
        for (var number = 0; number < 400; number++) {
            var calls = new ArrayList<Activity>();
            var stages = new ArrayList<StageChange>();
            var start = START.plus(Duration.ofMinutes(random.nextInt(10_000)));
            stages.add(new StageChange(null, "Discovery", start, null));
            for (var day = 1; day < 60 && stages.size() == 1; day++) {
                var at = start.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(random.nextInt(300)));
                var called = random.nextDouble() < Math.min(0.6, 0.05 + day * 0.02);
                if (called) {
                    calls.add(Deals.touch(Activity.Type.CALL, at));
                }
                if (random.nextDouble() < Math.max(0.01, 0.15 - day * 0.01) + (called ? effect : 0)) {
                    stages.add(new StageChange(null, "Proposal", at.plus(Duration.ofHours(12)), null));
                }
            }
            deals.add(Known.deal(
                            "id", "d-" + number,
                            "stage", stages.get(stages.size() - 1).to(),
                            "createdDate", LocalDate.ofInstant(start, ZoneOffset.UTC))
                    .withStreams(calls, stages, null, null, null));
        }
        return deals;
    }

    private static Item only(EffectivenessReport report) {
        assertThat(report.items()).hasSize(1);
        return report.items().get(0);
    }
}
