package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the two papers by R. G. Newcombe in Statistics in Medicine 17 (1998). */
class ProportionTest {

    /** Pages 857-872, table I, method 3: score without continuity correction. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void one_share(int successes, int trials, double low, double high) {
        var interval = new Proportion(successes, trials).interval();

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** Pages 873-890, table II, method 10: score without continuity correction. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void difference_of_two_shares(int a, int m, int b, int n, double low, double high) {
        var interval = new Proportion(a, m).minus(new Proportion(b, n));

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
        assertThat(new Proportion(a, m).differsFrom(new Proportion(b, n))).isEqualTo(low > 0 || high < 0);
    }

    @Test
    void nothing_is_known_without_a_trial() {
        var none = new Proportion(0, 0);

        assertThat(none.share()).isNaN();
        assertThat(none.interval()).isEqualTo(Interval.UNKNOWN);
        assertThat(none.minus(new Proportion(3, 5))).isEqualTo(Interval.UNKNOWN);
        assertThat(none.differsFrom(new Proportion(3, 5))).isFalse();
    }

    @Test
    void more_successes_than_trials_are_refused() {
        assertThatThrownBy(() -> new Proportion(4, 3)).hasMessageContaining("4 of 3");
    }
}
