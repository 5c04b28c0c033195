package io.salesmanager.console.next;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.access.Role;
import io.salesmanager.console.next.Standing.Step;
import io.salesmanager.review.ReviewState;
import io.salesmanager.review.ReviewState.Phase;
import io.salesmanager.review.ReviewState.State;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepTest {
    @Test
    void what_is_missing_first_is_said_first() {
        assertThat(Standing.of(false, false, null).step()).isEqualTo(Step.NO_RULEBOOK);
        assertThat(Standing.of(true, false, null).step()).isEqualTo(Step.NO_DEALS);
        assertThat(Standing.of(true, true, null).step()).isEqualTo(Step.NOT_REVIEWED);
        assertThat(Standing.of(true, true, review(State.RUNNING, Phase.WAITING)).step())
                .isEqualTo(Step.REVIEWING);
        assertThat(Standing.of(true, true, review(State.FAILED, null)).step()).isEqualTo(Step.REVIEW_FAILED);
        assertThat(Standing.of(true, true, review(State.DONE, null)).step()).isEqualTo(Step.REVIEWED);
    }

    @Test
    void each_is_offered_only_what_they_may_do() {
        var standing = Standing.of(true, false, null);

        assertThat(NextStep.of(standing, Role.SALES_OPS)).isEqualTo(new NextStep(standing, true, true));
        assertThat(NextStep.of(standing, Role.MANAGER)).isEqualTo(new NextStep(standing, false, true));
        assertThat(NextStep.of(standing, Role.REP)).isEqualTo(new NextStep(standing, false, false));
    }

    @Test
    void a_review_says_what_it_is_doing() {
        assertThat(progress(Phase.WAITING)).isEqualTo("It waits for another one to end.");
        assertThat(progress(Phase.MEASURING)).isEqualTo("It measures what is usual in the company, for 60 reps.");
        assertThat(progress(Phase.DECIDING)).isEqualTo("12 of 60 reps are done, with 400 decisions.");
    }

    private static String progress(Phase phase) {
        return NextStep.of(Standing.of(true, true, review(State.RUNNING, phase)), Role.REP)
                .progress();
    }

    private static ReviewState review(State state, @Nullable Phase phase) {
        var now = Instant.parse("2026-11-20T09:00:00Z");
        return new ReviewState(
                "r-1", state, phase, now, true, null, null, null, now, null, "ops", 60, 12, 400, Map.of(), null);
    }
}
