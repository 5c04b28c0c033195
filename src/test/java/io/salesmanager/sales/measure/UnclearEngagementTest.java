package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Dials;
import io.salesmanager.sales.Account;
import io.salesmanager.sales.Engagement;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.StageChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What real exports leave out, at noon of Friday, 20 November 2026. */
class UnclearEngagementTest {
    private static final AsOf NOON = new AsOf(
            Instant.parse("2026-11-20T12:00:00Z"),
            SmallRulebook.good(SmallRulebook.load("")).playbook(),
            new Dials(List.of()),
            Cohorts.NONE);

    /** Pipedrive and many others know that a call was made, and not what came of it. */
    @Test
    void after_a_call_without_an_outcome_nobody_says_how_long_the_buyer_has_been_silent() {
        var unclear = engagement(List.of(did(Activity.Type.CALL, Activity.Outcome.UNKNOWN, 10)), List.of());

        assertThat(unclear.daysSinceBuyerActivity()).isNaN();
        assertThat(unclear.businessDaysSinceBuyerActivity()).isNaN();
        assertThat(unclear.buyerActivities()).isNaN();
        assertThat(unclear.touches()).isEqualTo(1);
        assertThat(unclear.daysSinceActivity()).isEqualTo(10);
    }

    @Test
    void an_answer_after_it_says_so_and_one_before_it_does_not() {
        var after = engagement(
                List.of(did(Activity.Type.CALL, null, 10), did(Activity.Type.CALL, Activity.Outcome.ANSWERED, 16)),
                List.of());
        assertThat(after.daysSinceBuyerActivity()).isEqualTo(4);
        assertThat(after.buyerActivities()).isEqualTo(1);

        var before = engagement(
                List.of(did(Activity.Type.CALL, Activity.Outcome.ANSWERED, 10), did(Activity.Type.CALL, null, 16)),
                List.of());
        assertThat(before.daysSinceBuyerActivity()).isNaN();
        assertThat(before.buyerActivities()).isEqualTo(1);
    }

    @Test
    void a_meeting_that_took_place_is_a_word_of_the_buyer() {
        var met = engagement(List.of(did(Activity.Type.MEETING, null, 17)), List.of());
        assertThat(met.daysSinceBuyerActivity()).isEqualTo(3);
        assertThat(met.buyerActivities()).isEqualTo(1);
    }

    @Test
    void a_change_of_stage_is_something_that_happened() {
        var moved = new StageChange("Qualification", "Proposal", day(18), null);
        assertThat(engagement(List.of(), List.of(moved)).daysSinceActivity()).isEqualTo(2);
        assertThat(engagement(List.of(did(Activity.Type.NOTE, null, 19)), List.of(moved))
                        .daysSinceActivity())
                .isEqualTo(1);
        assertThat(engagement(List.of(), List.of()).daysSinceActivity()).isEqualTo(19);
    }

    private static Engagement engagement(List<Activity> activities, List<StageChange> stages) {
        var deal = Known.deal("stage", "Proposal", "createdDate", "2026-11-01")
                .withStreams(activities, stages, null, null, null);
        return MeasuredDeal.of(deal, Account.UNKNOWN, NOON).engagement();
    }

    private static Activity did(Activity.Type type, Activity.@Nullable Outcome outcome, int day) {
        return new Activity(null, type, Activity.Direction.OUTBOUND, outcome, day(day), null, null, null, null, null);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-11-%02dT15:00:00Z".formatted(day));
    }
}
