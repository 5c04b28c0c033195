package io.salesmanager.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LiveCallsTest {
    private static final long MILLI = 1_000_000;

    private final LiveCalls calls = new LiveCalls();

    @Test
    void the_calls_of_the_last_second_are_counted_and_older_ones_forgotten() {
        for (var at = 0; at < 1_000; at += 5) {
            calls.count(at * MILLI);
        }
        assertThat(calls.perSecond(999 * MILLI)).isEqualTo(200);
        assertThat(calls.perSecond(1_450 * MILLI)).isEqualTo(100);
        assertThat(calls.perSecond(2_100 * MILLI)).isZero();
    }

    @Test
    void a_slice_that_comes_round_again_begins_anew() {
        calls.count(50 * MILLI);
        calls.count(60 * MILLI);
        calls.count(1_050 * MILLI);
        assertThat(calls.perSecond(1_060 * MILLI)).isEqualTo(1);
    }

    @Test
    void a_clock_below_zero_counts_too() {
        calls.count(-40 * MILLI);
        assertThat(calls.perSecond(-10 * MILLI)).isEqualTo(1);
    }

    @Test
    void no_call_is_lost_where_many_count_at_once() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(4);
        for (var thread = 0; thread < 4; thread++) {
            threads.execute(() -> {
                for (var i = 0; i < 10_000; i++) {
                    calls.count(MILLI);
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(calls.perSecond(MILLI)).isEqualTo(40_000);
    }

    @Test
    void the_pause_grows_with_work_and_calls_and_has_an_end() {
        assertThat(Breather.pause(10 * MILLI, 0)).isZero();
        assertThat(Breather.pause(10 * MILLI, 50)).isEqualTo(10);
        assertThat(Breather.pause(10 * MILLI, 200)).isEqualTo(40);
        assertThat(Breather.pause(10_000 * MILLI, 200)).isEqualTo(1_000);
    }
}
