package io.salesmanager.inspection.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.inspection.adherence.AdherenceReport.Group;
import io.salesmanager.inspection.adherence.AdherenceReport.Week;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Deals;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Reaction;
import io.salesmanager.playbook.TouchPlan.Step;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdherenceTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Cohort ALL = new Cohort(null, null);
    private static final String[] WEEK = {"2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05"};
    /** A call on each of the first eight business days, until the buyer replies. */
    private static final Playbook EIGHT_CALLS = playbook(IntStream.rangeClosed(1, 8)
            .mapToObj(day -> new Step(day, Channel.CALL, "Call"))
            .toList());

    /** The slide of a method of eight touches, and what reps did. */
    @Test
    void eight_planned_mean_1_75_median_0() {
        var company = company(
                deal("a", "r-1", "2026-06-01"),
                deal("b", "r-1", "2026-06-01"),
                deal("c", "r-1", "2026-06-01"),
                deal(
                        "d",
                        "r-1",
                        "2026-06-01",
                        "2026-06-01",
                        "2026-06-02",
                        "2026-06-03",
                        "2026-06-04",
                        "2026-06-05",
                        "2026-06-08",
                        "2026-06-09"));
        var report = report(company);

        assertThat(report.all().planned()).isEqualTo(32);
        assertThat(report.all().plannedMean()).isEqualTo(8);
        assertThat(report.all().madeMean()).isEqualTo(1.75);
        assertThat(report.all().madeMedian()).isEqualTo(0);
        assertThat(report.all().kept()).isEqualTo(7);
        assertThat(report.sentence())
                .contains("8 planned on average, mean 1.75 made while the plan ran, median 0")
                .contains("All are of one rep, r-1, so there is nothing to compare with");
        assertThat(report.distribution())
                .extracting(bar -> bar.touches() + ":" + bar.deals())
                .containsExactly("0:3", "7:1");
        var behind = AdherenceDeals.of(company, Slice.ALL, null, null).all();
        assertThat(behind).extracting(one -> one.deal().id()).containsExactly("a", "b", "c", "d");
        assertThat(behind.get(3).sentence())
                .isEqualTo("8 planned until 20 November 2026, 7 made; 7 of the planned ones done.");
        assertThat(AdherenceDeals.of(company, Slice.ALL, 7, null).all()).hasSize(1);
    }

    /** Every count again, by a walk through the days. */
    @Test
    void counts_are_those_of_a_walk_through_the_days() {
        var sample = SampleCompany.generate(new SampleOptions(4, 0.1, true, LAST_DAY));
        var company = Companies.of(sample);
        var report = Adherence.of(company, Dimension.REP, ALL);
        var expected = new int[3];
        for (var place = 0; place < company.deals().size(); place++) {
            var one = Walk.of(sample.opportunities().get(place), company.deals().get(place), company);
            for (var i = 0; i < 3; i++) {
                expected[i] += one[i];
            }
        }

        var all = report.all();
        assertThat(new int[] {all.planned(), all.made(), all.kept()}).isEqualTo(expected);
        assertThat(all.planned()).isGreaterThan(1_000);
        assertThat(report.weeks().stream().mapToInt(Week::planned).sum()).isEqualTo(expected[0]);
        assertThat(report.weeks().stream().mapToInt(Week::made).sum()).isEqualTo(expected[1]);
        assertThat(report.weeks().stream().mapToInt(Week::done).sum()).isEqualTo(expected[2]);
        assertThat(report.weeks()).allMatch(week -> week.kept() <= week.planned() && week.done() <= week.made());
        assertThat(report.weeks()).as("made in other weeks").anyMatch(week -> week.kept() > week.made());
        assertThat(report.groups().stream().mapToInt(Group::planned).sum()).isEqualTo(expected[0]);
        assertThat(report.groups()).extracting(Group::name).isSorted();
        var deals = AdherenceDeals.of(company, Slice.ALL, null, null).all();
        assertThat(deals.stream().mapToDouble(one -> figure(one, "planned")).sum())
                .isEqualTo(expected[0]);
        assertThat(deals.stream().mapToDouble(one -> figure(one, "kept")).sum()).isEqualTo(expected[2]);
    }

    @Test
    void a_rep_who_keeps_the_plan_is_found_and_nobody_where_all_are_alike() {
        var deals = new ArrayList<OpportunityHistory>();
        for (var rep = 0; rep < 5; rep++) {
            for (var i = 0; i < 20; i++) {
                var keeps = rep == 0 ? i % 4 != 0 : i % 4 == 0;
                deals.add(deal(rep + "-" + i, "r-" + rep, "2026-06-01", keeps ? WEEK : new String[] {"2026-06-01"}));
            }
        }
        var report = report(company(deals.toArray(OpportunityHistory[]::new)));
        assertThat(report.groups().stream().filter(Group::differs).map(Group::id))
                .containsExactly("r-0");
        assertThat(report.groups().get(0).stability()).isGreaterThan(0.9);
        assertThat(report.groups().get(0).sentence())
                .contains("Differs by more than chance explains; found again with as many new deals: about 9");

        var alike = deals.stream().filter(deal -> !"r-0".equals(deal.ownerId())).toArray(OpportunityHistory[]::new);
        assertThat(report(company(alike)).sentence()).contains("No reliable difference between reps");
    }

    @Test
    void the_plan_asks_for_nothing_after_the_buyer_replied_or_the_deal_ended() {
        var reply = new Activity(
                null,
                Activity.Type.EMAIL,
                Activity.Direction.INBOUND,
                null,
                Instant.parse("2026-06-03T15:00:00Z"),
                null,
                null,
                null,
                null,
                null);
        var touches = new ArrayList<>(Deals.calls("2026-06-01", "2026-06-10"));
        touches.add(reply);
        var replied =
                Deals.with(Deals.deal("ownerId", "r-1", "stage", "Prospecting", "createdDate", "2026-06-01"), touches);
        var lost = Deals.with(
                Deals.deal(
                        "id",
                        "l",
                        "ownerId",
                        "r-1",
                        "stage",
                        "Closed Lost",
                        "createdDate",
                        "2026-06-01",
                        "closedDate",
                        "2026-06-02"),
                Deals.calls("2026-06-02"));
        assertThat(report(company(replied)).all().planned())
                .as("1, 2 and 3 June")
                .isEqualTo(3);
        assertThat(report(company(replied)).all().made()).isEqualTo(1);
        assertThat(report(company(lost)).all().planned()).isEqualTo(2);
    }

    @Test
    void steps_through_a_channel_that_the_crm_does_not_keep_are_left_out_and_that_is_said() {
        var mixed = playbook(List.of(
                new Step(1, Channel.CALL, "Call"),
                new Step(1, Channel.EMAIL, "Write"),
                new Step(2, Channel.CALL, "Call")));
        var deals = IntStream.range(0, 100)
                .mapToObj(i -> deal("o-" + i, "r-1", "2026-06-01", "2026-06-01", "2026-06-02"))
                .toList();
        var all = report(Companies.of(deals, List.of(), List.of(), mixed, Companies.INSTANT));
        assertThat(all.all().planned()).isEqualTo(200);
        assertThat(all.all().kept()).isEqualTo(200);
        assertThat(all.sentence())
                .contains(
                        "Your CRM sends no touches by e-mail (none of the 200 looked at), so such steps are left out.");

        var few = report(Companies.of(deals.subList(0, 99), List.of(), List.of(), mixed, Companies.INSTANT));
        assertThat(few.all().planned()).isEqualTo(297);
        assertThat(few.sentence()).doesNotContain("Your CRM");
    }

    @Test
    void a_leap_day_and_a_change_of_the_clock_are_days_as_any_other() {
        // 29 February 2024 is a Thursday; the clock changed on Sunday, 10 March; steps are due on 29 Feb, 1, 4 to 8 and
        // 11 March
        var company = Companies.of(
                List.of(deal("a", "r-1", "2024-02-29", "2024-02-29", "2024-03-11")),
                List.of(),
                List.of(),
                EIGHT_CALLS,
                Instant.parse("2024-03-11T23:30:00Z"));
        var report = report(company);
        assertThat(report.all().planned()).isEqualTo(8);
        assertThat(report.all().made()).isEqualTo(2);
        assertThat(report.weeks())
                .containsExactly(
                        new Week(LocalDate.of(2024, 2, 26), 2, 2, 1, 1),
                        new Week(LocalDate.of(2024, 3, 4), 5, 0, 0, 0),
                        new Week(LocalDate.of(2024, 3, 11), 1, 0, 1, 1));
    }

    @Test
    void odd_companies_get_a_sentence_that_says_what_is_missing() {
        assertSays(company(), "There are no deals that you may see.");
        assertSays(company(Deals.deal("ownerId", "r-1")), "of 1 deal the day of creation is not known");
        assertSays(
                company(Deals.deal("ownerId", "r-1", "createdDate", "2026-06-01")),
                "of 1 deal no activities are known");
        assertSays(
                company(Deals.with(
                        Deals.deal("stage", "Closed Lost", "createdDate", "2026-06-01"), Deals.calls("2026-06-02"))),
                "of 1 deal the day of the end is not known");
        assertSays(company(deal("a", "r-1", "2026-12-01")), "Of 1 deal no planned touch was due yet.");
        assertSays(company(deal("a", null, "2026-06-01")), "Of none of them the rep is known.");
        assertSays(
                company(deal("a", "r-1", "2026-06-01"), deal("b", "r-2", "2026-06-01")),
                "Too few deals to compare reps: each needs 10 with something due.");
        var noPlan = Companies.of(
                List.of(deal("a", "r-1", "2026-06-01")), List.of(), List.of(), playbook(null), Companies.INSTANT);
        assertSays(noPlan, "of 1 deal no plan says what is to be done");
        var nobody = company(deal("a", "r-1", "2026-06-01")).of(java.util.Set.of());
        assertSays(nobody, "There are no deals that you may see.");
    }

    private static void assertSays(CompanyCount company, String sentence) {
        var report = report(company);
        assertThat(report.sentence()).contains(sentence);
        assertThat(report.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static double figure(Behind behind, String name) {
        return Objects.requireNonNull(behind.figures().get(name));
    }

    private static AdherenceReport report(CompanyCount company) {
        return Adherence.of(company, Dimension.REP, ALL);
    }

    private static CompanyCount company(OpportunityHistory... deals) {
        return Companies.of(List.of(deals), List.of(), List.of(), EIGHT_CALLS, Companies.INSTANT);
    }

    private static OpportunityHistory deal(String id, @Nullable String rep, String created, String... calls) {
        return Deals.with(
                Deals.deal("id", id, "ownerId", rep, "stage", "Prospecting", "createdDate", created),
                Deals.calls(calls));
    }

    private static Playbook playbook(@Nullable List<Step> steps) {
        var shipped = Companies.PLAYBOOK;
        var go = new Reaction.GoOn();
        return new Playbook(
                shipped.stages(),
                shipped.productLines(),
                shipped.segments(),
                steps == null
                        ? List.of()
                        : List.of(new TouchPlan("calls", Scope.ANY, steps, new Reaction.Stop(), go, go, null, null)),
                shipped.calendar(),
                6,
                shipped.precedence(),
                shipped.defaultVerdict(),
                List.of());
    }
}
