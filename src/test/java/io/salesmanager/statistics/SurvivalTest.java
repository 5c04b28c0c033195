package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.salesmanager.statistics.Survival.Stay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    /** Remissions under 6-MP, Freireich and others (1963), as every textbook has them. */
    private static final Survival REMISSIONS = Survival.of(Stream.concat(
                    DoubleStream.of(6, 6, 6, 7, 10, 13, 16, 22, 23).mapToObj(time -> new Stay(time, true)),
                    DoubleStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
                            .mapToObj(time -> new Stay(time, false)))
            .toList());

    @Test
    void agrees_with_the_published_estimate() {
        assertThat(REMISSIONS.steps().stream().map(step -> Math.round(step.lasting() * 1000) / 1000.0))
                .containsExactly(0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448);
        assertThat(REMISSIONS.timeUntil(0.5)).isEqualTo(23);
        assertThat(REMISSIONS.lastingAfter(15)).isCloseTo(0.690, offset(0.001));
        assertThat(REMISSIONS.lastingAfter(5)).isEqualTo(1);
        assertThat(List.of(REMISSIONS.ended(), REMISSIONS.open())).containsExactly(9, 12);
    }

    /** R: survfit(..., conf.type = "log-log") at time 10 gives 0.503 to 0.889. */
    @Test
    void agrees_with_the_interval_of_r() {
        var ten = REMISSIONS.steps().get(2);
        assertThat(ten.interval().low()).isCloseTo(0.503, offset(0.001));
        assertThat(ten.interval().high()).isCloseTo(0.889, offset(0.001));
    }

    /** SAS, PROC LIFETEST of the same patients: median 23, from 13 on (LOGLOG), without an upper end. */
    @Test
    void agrees_with_the_interval_of_the_median() {
        assertThat(REMISSIONS.intervalUntil(0.5).low()).isEqualTo(13);
        assertThat(REMISSIONS.intervalUntil(0.5).high()).isNaN();
    }

    @Test
    void is_the_share_that_lasts_where_all_ended() {
        var all =
                Survival.of(Arrays.asList(new Stay(1, true), new Stay(2, true), new Stay(3, true), new Stay(4, true)));
        assertThat(all.steps().stream().map(Survival.Step::lasting)).containsExactly(0.75, 0.5, 0.25, 0.0);
        assertThat(all.timeUntil(0.5)).isEqualTo(2);
    }

    @Test
    void knows_no_median_where_most_still_last() {
        var open = Survival.of(List.of(new Stay(3, false), new Stay(5, true), new Stay(9, false), new Stay(9, false)));
        assertThat(open.timeUntil(0.5)).isNaN();
        assertThat(Survival.of(List.of()).timeUntil(0.5)).isNaN();
        assertThat(Survival.of(List.of()).steps()).isEmpty();
    }
}
