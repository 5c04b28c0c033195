package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.StageChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Measures at noon of Friday, 20 November 2026. */
@NullUnmarked
class MeasuresTest {
    private static final Playbook PLAYBOOK =
            SmallRulebook.good(SmallRulebook.load("")).playbook();
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_dated_next_step_ahead_is_planned_today_included() {
        assertThat(deal("nextStepDate", "2026-11-20").timing().nextStepPlanned())
                .isTrue();
        assertThat(deal("nextStepDate", "2026-11-25").timing().daysToNextStep()).isEqualTo(5);
        assertThat(deal("nextStepDate", "2026-11-19").timing().nextStepPlanned())
                .isFalse();
        assertThat(deal("nextStep", "call").timing().nextStepPlanned()).isFalse();
    }

    @Test
    void days_in_stage_are_business_days_since_it_was_entered() {
        var moved = deal("stageHistory", List.of(move("New", "Proposal", "2026-11-13")));

        assertThat(moved.timing().daysInStage()).isEqualTo(5);
        assertThat(moved.position().stage()).isEqualTo("Proposal");
        assertThat(deal("stageHistory", List.of(), "createdDate", "2026-11-18")
                        .timing()
                        .daysInStage())
                .isEqualTo(2);
        assertThat(deal("createdDate", "2026-11-18").timing().daysInStage()).isNaN();
        assertThat(deal("stageHistory", List.of(move("Proposal", "Won", "2026-11-13")))
                        .timing()
                        .daysInStage())
                .isNaN();
    }

    @Test
    void of_several_moves_at_one_instant_the_last_one_counts() {
        var deal = deal(
                "stageHistory",
                List.of(move("New", "Qualification", "2026-11-13"), move("Qualification", "Proposal", "2026-11-13")));

        assertThat(deal.position().stage()).isEqualTo("Proposal");
        assertThat(deal.timing().stageSkips()).isZero();
    }

    @Test
    void skips_and_backsteps_are_counted_among_open_stages() {
        var timing = deal(
                        "stageHistory",
                        List.of(
                                move("New", "Proposal", "2026-11-02"),
                                move("Proposal", "Qualification", "2026-11-03"),
                                move("Qualification", "Proposal", "2026-11-04"),
                                move("Proposal", "Lost", "2026-11-05"),
                                move("Lost", "New", "2026-11-06")))
                .timing();

        assertThat(timing.stageSkips()).isEqualTo(1);
        assertThat(timing.stageBacksteps()).isEqualTo(1);
    }

    @Test
    void pushes_are_moves_of_the_close_date_to_a_later_day() {
        var changes = List.of(
                closeDate("2026-10-01", "2026-11-01"),
                closeDate("2026-11-01", "2026-10-15"),
                closeDate("2026-10-15", "2026-12-01"),
                closeDate(null, "2026-10-01"),
                new FieldChange("amount", "1", "2", at("2026-11-02"), null));

        assertThat(deal("closeDate", "2026-12-01", "fieldChanges", changes)
                        .timing()
                        .pushCount())
                .isEqualTo(2);
        assertThat(deal("closeDate", "2026-12-01").timing().pushCount()).isNaN();
        assertThat(deal("fieldChanges", List.of()).timing().pushCount()).isNaN();
    }

    @Test
    void what_the_buyer_did_not_answer_is_counted_since_they_last_did_something() {
        var engagement = deal(
                        "activities",
                        List.of(
                                call("2026-11-02", Outcome.NO_ANSWER),
                                call("2026-11-03", Outcome.ANSWERED),
                                call("2026-11-10", Outcome.NO_ANSWER),
                                call("2026-11-11", Outcome.NO_ANSWER),
                                call("2026-11-12", Outcome.CANCELLED),
                                activity(Activity.Type.EMAIL, Direction.OUTBOUND, Outcome.UNKNOWN, "2026-11-13"),
                                activity(Activity.Type.EMAIL, Direction.OUTBOUND, Outcome.BOUNCED, "2026-11-14"),
                                activity(Activity.Type.NOTE, Direction.INTERNAL, null, "2026-11-18")))
                .engagement();

        assertThat(engagement.unansweredCalls()).isEqualTo(2);
        assertThat(engagement.unansweredEmails()).isEqualTo(1);
        assertThat(engagement.bounces()).isEqualTo(1);
        assertThat(engagement.touches()).isEqualTo(6);
        assertThat(engagement.buyerActivities()).isEqualTo(1);
        assertThat(engagement.daysSinceBuyerActivity()).isEqualTo(17);
        assertThat(engagement.daysSinceActivity()).isEqualTo(2);
        assertThat(engagement.touchesInLast(7)).isEqualTo(1);
        assertThat(engagement.touchesInLast(8)).isEqualTo(2);
    }

    @Test
    void a_buyer_who_never_answered_is_silent_since_creation() {
        var engagement = deal("createdDate", "2026-11-10", "activities", List.of(call("2026-11-16", Outcome.NO_ANSWER)))
                .engagement();

        assertThat(engagement.daysSinceBuyerActivity()).isEqualTo(10);
        assertThat(engagement.buyerActivities()).isZero();
        assertThat(engagement.unansweredCalls()).isEqualTo(1);
    }

    @Test
    void a_stream_that_is_not_known_gives_no_known_measures_and_an_empty_one_gives_none() {
        var unknown = deal().engagement();
        assertThat(List.of(
                        unknown.touches(), unknown.daysSinceActivity(), unknown.contacts(), unknown.touchesInLast(9)))
                .containsOnly(Double.NaN);
        var none = deal("activities", List.of(), "contacts", List.of()).engagement();
        assertThat(List.of(none.touches(), none.unansweredCalls(), none.contacts(), none.touchesInLast(9)))
                .containsOnly(0.0);
    }

    @Test
    void planned_touches_are_those_the_plan_asks_for_by_today() {
        var engagement = deal(
                        "motion", "NEW_BUSINESS",
                        "createdDate", "2026-11-19",
                        "activities", List.of(call("2026-11-19", Outcome.NO_ANSWER)))
                .engagement();

        assertThat(engagement.plannedTouches()).isEqualTo(2);
        assertThat(engagement.touchAdherence()).isEqualTo(0.5);
        assertThat(deal("motion", "RENEWAL", "createdDate", "2026-11-19")
                        .engagement()
                        .plannedTouches())
                .isNaN();
    }

    @Test
    void exit_evidence_is_missing_where_a_stage_was_passed_without_it() {
        assertThat(deal("stage", "Proposal", "evidence", List.of("pain"))
                        .position()
                        .missingExitEvidence())
                .isEqualTo(1);
        assertThat(deal("stage", "Proposal", "evidence", List.of()).position().missingExitEvidence())
                .isEqualTo(2);
        assertThat(deal("stage", "New", "evidence", List.of()).position().missingExitEvidence())
                .isZero();
        assertThat(deal("stage", "Proposal").position().missingExitEvidence()).isNaN();
    }

    @Test
    void a_cohort_has_the_median_stay_and_the_ninetieth_percentile_of_wins_with_their_counts() {
        var deals = IntStream.rangeClosed(1, 10).mapToObj(MeasuresTest::won).toList();

        var cohorts = CohortBuilder.of(deals, PLAYBOOK, NOON);

        assertThat(cohorts.stays()).containsExactly(new Cohorts.Stay("Platform", "Proposal", 5, 10));
        assertThat(cohorts.cycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.count()).isEqualTo(10);
            assertThat(cycle.p90Days()).isCloseTo(100, within(11.0)); // cycles of 20, 30, ... 110 days
        });
        var timing =
                deal(cohorts, "productLine", "platform", "stage", "Proposal").timing();
        assertThat(timing.cohortMedianDaysInStage()).isEqualTo(5);
        assertThat(timing.cohortMedianCount()).isEqualTo(10);
        assertThat(deal(cohorts, "productLine", "Security").timing().cohortMedianCount())
                .isZero();
    }

    @Test
    void a_rep_is_measured_by_what_was_closed_in_a_year() {
        var quota = new Quota(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), BigDecimal.valueOf(1_000), "USD");
        var rep = rep(
                Known.rep("hireDate", "2026-06-01", "quotas", List.of(quota)),
                closed("w-1", "Won", "2026-11-02", "600"),
                closed("w-2", "Won", "2026-03-02", "400"),
                closed("l-1", "Lost", "2026-11-03", "900"),
                closed("l-2", "Lost", "2026-11-04", "900"),
                closed("old", "Lost", "2025-11-20", "900"),
                Known.deal("id", "o-1", "stage", "New", "amount", "200"));

        assertThat(rep.winRate()).isEqualTo(0.5);
        assertThat(rep.winRateCount()).isEqualTo(4);
        assertThat(rep.averageDealSize()).isEqualTo(500);
        assertThat(rep.attainment()).isEqualTo(0.6);
        assertThat(rep.coverage()).isEqualTo(0.5);
        assertThat(rep.openOpportunities()).isEqualTo(1);
        assertThat(rep.ramping()).isTrue();
    }

    @Test
    void of_a_rep_who_closed_nothing_and_has_no_quota_no_ratio_is_known() {
        var rep = rep(Known.rep());

        assertThat(List.of(rep.winRate(), rep.averageDealSize(), rep.attainment(), rep.coverage(), rep.quota()))
                .containsOnly(Double.NaN);
        assertThat(rep.winRateCount()).isZero();
        assertThat(rep.ramping()).isNull();
    }

    /** Won after 10 + 10 n days, n of them business days in the stage Proposal. */
    private static OpportunityHistory won(int n) {
        var entered = LocalDate.of(2026, 8, 3);
        var left = PLAYBOOK.calendar().plusBusinessDays(entered, n < 6 ? n : n - 1);
        return Known.deal(
                "id",
                "w-" + n,
                "productLine",
                "Platform",
                "stage",
                "Won",
                "createdDate",
                left.minusDays(10 + 10L * n),
                "closedDate",
                left,
                "stageHistory",
                List.of(
                        move("Qualification", "Proposal", entered.toString()),
                        move("Proposal", "Won", left.toString())));
    }

    private static OpportunityHistory closed(String id, String stage, String day, String amount) {
        return Known.deal("id", id, "stage", stage, "closedDate", day, "createdDate", "2025-06-01", "amount", amount);
    }

    private static Opportunity deal(Object... namesAndValues) {
        return deal(Cohorts.NONE, namesAndValues);
    }

    private static Opportunity deal(Cohorts cohorts, Object... namesAndValues) {
        var history = new PipelineHistory(null, List.of(), List.of(Known.deal(namesAndValues)));
        return PipelineFacts.of(history, new AsOf(NOON, PLAYBOOK, new Dials(List.of()), cohorts))
                .opportunities()
                .get(0);
    }

    private static Rep rep(RepHistory rep, OpportunityHistory... deals) {
        var asOf = new AsOf(NOON, PLAYBOOK, new Dials(List.of()), Cohorts.NONE);
        return PipelineFacts.of(new PipelineHistory(rep, List.of(), List.of(deals)), asOf)
                .rep();
    }

    private static StageChange move(String from, String to, String day) {
        return new StageChange(from, to, at(day), null);
    }

    private static FieldChange closeDate(String from, String to) {
        return new FieldChange("closeDate", from, to, at("2026-11-01"), null);
    }

    private static Activity call(String day, Outcome outcome) {
        return activity(Activity.Type.CALL, Direction.OUTBOUND, outcome, day);
    }

    private static Activity activity(Activity.Type type, Direction direction, Outcome outcome, String day) {
        return new Activity(null, type, direction, outcome, at(day), null, null, null, null, null);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }
}
