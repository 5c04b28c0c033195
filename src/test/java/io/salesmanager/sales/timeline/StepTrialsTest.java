package io.salesmanager.sales.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.crm.ShippedPlaybook;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Whether buyers were answered in time, and plans of touches kept; Monday 2026-06-01 begins each deal. */
@NullUnmarked
class StepTrialsTest {
    private static final Playbook PLAYBOOK = ShippedPlaybook.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Proportion NOTHING = new Proportion(0, 0);
    private static final Proportion TAKEN = new Proportion(1, 1);
    private static final Proportion FAILED = new Proportion(0, 1);

    @Test
    void a_buyer_who_came_to_us_is_answered_in_time_by_the_end_of_the_next_business_day() {
        assertThat(response("2026-06-30", touch(Activity.Type.EMAIL, "2026-06-02")))
                .isEqualTo(TAKEN);
        assertThat(response("2026-06-30", touch(Activity.Type.EMAIL, "2026-06-03")))
                .isEqualTo(FAILED);
        assertThat(response("2026-06-30")).isEqualTo(FAILED);
    }

    @Test
    void a_call_of_the_buyer_that_was_taken_is_an_answer_and_their_mail_is_none() {
        assertThat(response("2026-06-30", fromBuyer(Activity.Type.CALL, Outcome.ANSWERED, "2026-06-01")))
                .isEqualTo(TAKEN);
        assertThat(response("2026-06-30", fromBuyer(Activity.Type.EMAIL, Outcome.UNKNOWN, "2026-06-01")))
                .isEqualTo(FAILED);
    }

    @Test
    void who_was_gone_before_the_time_was_over_or_came_through_us_or_is_open_says_nothing_of_response() {
        assertThat(response("2026-06-02")).isEqualTo(NOTHING);
        assertThat(trial(
                        "RESPONSE",
                        Known.deal(
                                "stage",
                                "Closed Lost",
                                "createdDate",
                                "2026-06-01",
                                "closedDate",
                                "2026-06-30",
                                "activities",
                                List.of())))
                .isEqualTo(NOTHING);
        assertThat(trial(
                        "RESPONSE",
                        Known.deal(
                                "stage",
                                "Discovery",
                                "createdDate",
                                "2026-06-01",
                                "inbound",
                                true,
                                "activities",
                                List.of())))
                .isEqualTo(NOTHING);
        assertThat(trial(
                        "RESPONSE",
                        Known.deal(
                                "stage",
                                "Closed Lost",
                                "createdDate",
                                "2026-06-01",
                                "closedDate",
                                "2026-06-30",
                                "inbound",
                                true)))
                .isEqualTo(NOTHING);
    }

    /** Until June 8 five steps have had their two days more: CALL and EMAIL of day 1, CALLs of days 2 and 3, EMAIL of day 6 not yet. */
    @Test
    void a_plan_is_kept_where_half_of_what_was_due_was_made_in_time() {
        var two = new Activity[] {touch(Activity.Type.CALL, "2026-06-01"), touch(Activity.Type.EMAIL, "2026-06-03")};
        assertThat(adherence("2026-06-08", two)).isEqualTo(TAKEN);
        assertThat(adherence("2026-06-08", touch(Activity.Type.CALL, "2026-06-01")))
                .isEqualTo(FAILED);
        assertThat(adherence(
                        "2026-06-08",
                        touch(Activity.Type.CALL, "2026-06-04"),
                        touch(Activity.Type.EMAIL, "2026-06-04")))
                .as("a first touch after three days is late, and does not make up for the second")
                .isEqualTo(FAILED);
    }

    @Test
    void a_plan_asks_for_nothing_more_once_the_buyer_answered() {
        assertThat(adherence(
                        "2026-06-30",
                        touch(Activity.Type.CALL, "2026-06-01"),
                        fromBuyer(Activity.Type.EMAIL, Outcome.UNKNOWN, "2026-06-03")))
                .as("of the two touches of the first day one was made, and the third was not due yet")
                .isEqualTo(TAKEN);
        assertThat(adherence("2026-06-02"))
                .as("nothing was due that could be late")
                .isEqualTo(NOTHING);
    }

    @Test
    void the_plan_is_the_one_of_the_accounts_segment() {
        var social =
                deal("2026-06-05", touch(Activity.Type.CALL, "2026-06-01"), touch(Activity.Type.SOCIAL, "2026-06-02"));
        assertThat(trial("ADHERENCE", social, "enterprise")).isEqualTo(TAKEN);
        assertThat(trial("ADHERENCE", social, null)).isEqualTo(FAILED);
    }

    private static Proportion response(String closed, Activity... activities) {
        return trial("RESPONSE", deal(closed, activities));
    }

    private static Proportion adherence(String closed, Activity... activities) {
        return trial("ADHERENCE", deal(closed, activities));
    }

    private static OpportunityHistory deal(String closed, Activity... activities) {
        return Known.deal(
                "stage",
                "Closed Lost",
                "motion",
                "NEW_BUSINESS",
                "inbound",
                true,
                "createdDate",
                "2026-06-01",
                "closedDate",
                closed,
                "activities",
                new ArrayList<>(Arrays.asList(activities)));
    }

    private static Proportion trial(String step, OpportunityHistory deal) {
        return trial(step, deal, null);
    }

    private static Proportion trial(String step, OpportunityHistory deal, String segment) {
        var trials = new StepTrials(PLAYBOOK, ProcessStep.ofReps(PLAYBOOK), TODAY);
        trials.add(deal, segment);
        return trials.counted().getOrDefault(step, NOTHING);
    }

    private static Activity touch(Activity.Type type, String day) {
        return activity(type, Direction.OUTBOUND, Outcome.NO_ANSWER, day);
    }

    private static Activity fromBuyer(Activity.Type type, Outcome outcome, String day) {
        return activity(type, Direction.INBOUND, outcome, day);
    }

    private static Activity activity(Activity.Type type, Direction direction, Outcome outcome, String day) {
        return new Activity(
                null, type, direction, outcome, Instant.parse(day + "T15:00:00Z"), null, null, null, null, null);
    }
}
