package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.salesmanager.statistics.ControlChart.Signal;
import io.salesmanager.statistics.ControlChart.Signal.Kind;
import org.junit.jupiter.api.Test;

class ControlChartTest {
    @Test
    void limits_are_the_mean_and_2_66_mean_moving_ranges() {
        var chart = ControlChart.of(10, 12, 11, 13, 9, 11);
        // ranges 2, 1, 2, 4, 2: mean 2.2
        assertThat(chart.mean()).isCloseTo(11, offset(1e-12));
        assertThat(chart.limits().low()).isCloseTo(11 - 2.66 * 2.2, offset(1e-12));
        assertThat(chart.limits().high()).isCloseTo(11 + 2.66 * 2.2, offset(1e-12));
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void names_a_value_outside() {
        assertThat(ControlChart.of(10, 11, 10, 11, 10, 11, 10, 11, 30, 10, 11, 10)
                        .signals())
                .contains(new Signal(Kind.OUTSIDE, 8, 8));
    }

    @Test
    void names_a_run_of_eight_and_not_one_of_seven() {
        assertThat(ControlChart.of(4, 5, 4, 5, 4, 5, 4, 5, 6, 7, 6, 7, 6, 7, 6, 7)
                        .signals())
                .contains(new Signal(Kind.SHIFT, 0, 7), new Signal(Kind.SHIFT, 8, 15));
        assertThat(ControlChart.of(4, 5, 4, 5, 4, 5, 4, 6, 7, 6, 7, 6, 7, 6).signals())
                .noneMatch(signal -> signal.kind() == Kind.SHIFT);
    }

    @Test
    void says_nothing_of_too_few_values_or_of_none() {
        assertThat(ControlChart.of(1, 100, 1, 1, 1).limits().low()).isNaN();
        assertThat(ControlChart.of(1, 100, 1, 1, 1).signals()).isEmpty();
        assertThat(ControlChart.of().mean()).isNaN();
        assertThat(ControlChart.of(5, 5, 5, 5, 5, 5, 5, 5, 5).signals()).isEmpty();
    }
}
