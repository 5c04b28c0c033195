package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.StageChange;
import io.salesmanager.sales.timeline.ProcessStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** How often a rep takes each step, and how often the peers do. */
@NullUnmarked
class ConversionTest {
    private static final Playbook PLAYBOOK =
            SmallRulebook.good(SmallRulebook.load("")).playbook();
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final RepHistory SELLER = Known.rep("role", "executive");
    private static final String STEP = "QUALIFICATION_TO_PROPOSAL";

    @Test
    void a_process_has_a_step_out_of_each_open_stage_and_one_from_call_to_meeting() {
        assertThat(ProcessStep.of(PLAYBOOK).stream().map(ProcessStep::name))
                .containsExactly(
                        "CALL_TO_MEETING",
                        "PROSPECTING_TO_QUALIFICATION",
                        "QUALIFICATION_TO_PROPOSAL",
                        "PROPOSAL_TO_WON");
    }

    @Test
    void a_deal_takes_a_step_when_it_reaches_a_later_stage_and_fails_when_it_ends_before() {
        var rep = rep(
                Cohorts.NONE,
                moved("2026-05-01", "Qualification", "Proposal"),
                moved("2026-05-01", "Qualification", "Won"),
                moved("2026-05-01", "Qualification", "Lost"),
                moved("2026-05-01", "Qualification", "Proposal", "Qualification", "Lost"),
                moved("2026-05-01", "Qualification"),
                moved("2026-05-01", "Proposal", "Lost"));

        var conversion = rep.conversions().of(STEP);
        assertThat(conversion.own().trials()).isEqualTo(4);
        assertThat(conversion.own().successes()).isEqualTo(3);
        assertThat(conversion.differs()).isNull();
        assertThat(conversion.interval().low()).isCloseTo(0.3006, within(0.0001));
        assertThat(rep.conversions().of("PROPOSAL_TO_WON").own().trials()).isEqualTo(2);
    }

    @Test
    void what_was_entered_more_than_a_year_ago_does_not_count() {
        assertThat(rep(Cohorts.NONE, moved("2025-11-20", "Qualification", "Lost"))
                        .conversions()
                        .of(STEP)
                        .own()
                        .trials())
                .isZero();
    }

    @Test
    void a_deal_that_was_put_aside_failed() {
        var aside = Known.deal(
                "stage",
                "Qualification",
                "status",
                "DISQUALIFIED",
                "stageHistory",
                List.of(new StageChange(null, "Qualification", Instant.parse("2026-05-01T09:00:00Z"), null)));

        var own = rep(Cohorts.NONE, aside).conversions().of(STEP).own();
        assertThat(own.trials()).isEqualTo(1);
        assertThat(own.successes()).isZero();
    }

    @Test
    void nothing_is_counted_where_the_stage_history_is_not_known() {
        assertThat(rep(Cohorts.NONE, Known.deal("stage", "Lost"))
                        .conversions()
                        .of(STEP)
                        .own()
                        .share())
                .isNaN();
    }

    @Test
    void a_call_that_led_to_a_meeting_counts_when_the_deal_has_ended() {
        var met = List.of(call("2026-05-01"), meeting("2026-05-08", Outcome.ANSWERED));
        var cancelled = List.of(call("2026-05-01"), meeting("2026-05-08", Outcome.CANCELLED));
        var before = List.of(meeting("2026-04-08", Outcome.ANSWERED), call("2026-05-01"));

        var own = rep(
                        Cohorts.NONE,
                        Known.deal("stage", "Won", "activities", met),
                        Known.deal("stage", "Lost", "activities", cancelled),
                        Known.deal("stage", "Lost", "activities", before),
                        Known.deal("stage", "Lost", "activities", List.of()),
                        Known.deal("stage", "Lost"),
                        Known.deal("stage", "Proposal", "activities", met))
                .conversions()
                .of("CALL_TO_MEETING")
                .own();
        assertThat(own.trials()).isEqualTo(3);
        assertThat(own.successes()).isEqualTo(1);
    }

    @Test
    void peers_are_the_other_reps_of_the_same_role() {
        var builder = new CohortBuilder(
                PLAYBOOK,
                NOON,
                Map.of(
                        "r-1",
                        SELLER,
                        "r-2",
                        SELLER,
                        "r-3",
                        SELLER,
                        "r-4",
                        SELLER,
                        "r-5",
                        SELLER,
                        "r-6",
                        Known.rep("role", "hunter")));
        add(builder, "r-1", 10, 30);
        for (var peer : List.of("r-2", "r-3", "r-4", "r-5")) {
            add(builder, peer, 30, 10);
        }
        add(builder, "r-6", 0, 40);

        var conversion = rep(builder.build()).conversions().of(STEP);
        assertThat(conversion.own().share()).isEqualTo(0.25);
        assertThat(conversion.peers().share()).isEqualTo(0.75);
        assertThat(conversion.peers().trials()).isEqualTo(160);
        assertThat(conversion.differs()).isTrue();
    }

    @Test
    void a_small_difference_is_none() {
        var builder = new CohortBuilder(
                PLAYBOOK, NOON, Map.of("r-1", SELLER, "r-2", SELLER, "r-3", SELLER, "r-4", SELLER, "r-5", SELLER));
        add(builder, "r-1", 18, 22);
        for (var peer : List.of("r-2", "r-3", "r-4", "r-5")) {
            add(builder, peer, 20, 20);
        }

        assertThat(rep(builder.build()).conversions().of(STEP).differs()).isFalse();
    }

    private static void add(CohortBuilder builder, String rep, int taken, int failed) {
        for (var i = 0; i < taken + failed; i++) {
            builder.add(Known.deal(
                    "ownerId",
                    rep,
                    "createdDate",
                    "2026-05-01",
                    "stage",
                    i < taken ? "Proposal" : "Lost",
                    "stageHistory",
                    moves("2026-05-01", "Qualification", i < taken ? "Proposal" : "Lost")));
        }
    }

    private static Rep rep(Cohorts cohorts, OpportunityHistory... deals) {
        var history = new PipelineHistory(Known.rep("role", "executive"), List.of(), List.of(deals));
        return PipelineFacts.of(history, new AsOf(NOON, PLAYBOOK, new Dials(List.of()), cohorts))
                .rep();
    }

    private static OpportunityHistory moved(String day, String... stages) {
        return Known.deal("stage", stages[stages.length - 1], "stageHistory", moves(day, stages));
    }

    private static List<StageChange> moves(String day, String... stages) {
        var moves = new ArrayList<StageChange>();
        var at = Instant.parse(day + "T09:00:00Z");
        for (var stage : Arrays.asList(stages)) {
            moves.add(new StageChange(
                    moves.isEmpty() ? null : moves.get(moves.size() - 1).to(), stage, at, null));
            at = at.plusSeconds(86_400);
        }
        return List.copyOf(moves);
    }

    private static Activity call(String day) {
        return activity(Activity.Type.CALL, Outcome.ANSWERED, day);
    }

    private static Activity meeting(String day, Outcome outcome) {
        return activity(Activity.Type.MEETING, outcome, day);
    }

    private static Activity activity(Activity.Type type, Outcome outcome, String day) {
        return new Activity(
                null,
                type,
                Direction.OUTBOUND,
                outcome,
                Instant.parse(day + "T09:00:00Z"),
                null,
                null,
                null,
                null,
                null);
    }
}
