package io.salesmanager.engine.dmn.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.dmn.guard.EvaluationThread.Lanes;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** How long work may take. */
@NullUnmarked
class EvaluationThreadTest {
    private static final Lanes LANES = new Lanes(2, Duration.ofSeconds(60));
    private static final Duration LONGEST = Duration.ofMillis(200);

    @Test
    void work_that_is_kept_from_computing_has_more_time_by_the_clock() throws Exception {
        var ended = EvaluationThread.run(LANES, LONGEST, () -> {
            Thread.sleep(LONGEST.multipliedBy(2).toMillis());
            return "done";
        });

        assertThat(ended.value()).isEqualTo("done");
    }

    @Test
    void but_not_without_end() throws Exception {
        var begun = System.nanoTime();

        var ended = EvaluationThread.run(LANES, LONGEST, () -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Budget.ofThisThread().stop("It was told to.");
            }
            return "late";
        });

        assertThat(ended.stopped()).isEqualTo("It was told to.");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void work_that_computes_is_stopped_when_its_time_is_over() throws Exception {
        var ended = EvaluationThread.run(LANES, LONGEST, () -> {
            while (true) {
                Budget.ofThisThread().spend(0);
            }
        });

        assertThat(ended.stopped()).isEqualTo("It takes longer than it may.");
    }
}
