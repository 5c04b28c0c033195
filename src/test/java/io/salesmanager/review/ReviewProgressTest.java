package io.salesmanager.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.review.ReviewState.Phase;
import io.salesmanager.review.ReviewState.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final ReviewProgress progress = new ReviewProgress(new ReviewState(
            "r-1",
            State.RUNNING,
            Phase.WAITING,
            NOW,
            true,
            null,
            null,
            null,
            NOW,
            null,
            "ops",
            0,
            0,
            0,
            Map.of(),
            null));

    @Test
    void the_reps_are_counted_before_the_company_is_measured() {
        assertThat(running().phase()).isEqualTo(Phase.WAITING);

        progress.measuring(60);
        assertThat(running().phase()).isEqualTo(Phase.MEASURING);
        assertThat(running().repsTotal()).isEqualTo(60);

        progress.deciding();
        progress.done(12, List.of());
        assertThat(running().phase()).isEqualTo(Phase.DECIDING);
        assertThat(running().repsDone()).isEqualTo(12);
        assertThat(progress.state(State.DONE, NOW, null).phase()).isNull();
    }

    private ReviewState running() {
        return progress.state(State.RUNNING, null, null);
    }
}
