package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {
    /** The ranks of the published tables of the sign test: 1 and 6 of 6, 2 and 9 of 10, 6 and 15 of 20, 40 and 61 of 100. */
    @Test
    void the_ranks_are_those_of_the_tables() {
        assertInterval(6, 1, 6);
        assertInterval(10, 2, 9);
        assertInterval(20, 6, 15);
        assertInterval(100, 40, 61);
    }

    @Test
    void few_values_have_a_middle_and_no_interval() {
        var median = Median.of(new double[] {9, 1, 5, 2});

        assertThat(median.value()).isEqualTo(3.5);
        assertThat(median.count()).isEqualTo(4);
        assertThat(median.low()).isNaN();
        assertThat(Median.of(new double[0]).value()).isNaN();
    }

    @Test
    void the_interval_holds_the_true_middle_in_at_least_95_of_100_samples() {
        var random = new Random(3);
        var held = 0;
        for (var trial = 0; trial < 2_000; trial++) {
            var median = Median.of(
                    random.doubles(15).map(uniform -> -Math.log(uniform)).toArray());
            held += median.low() <= Math.log(2) && Math.log(2) <= median.high() ? 1 : 0;
        }
        assertThat(held).isBetween(1_900, 1_970);
    }

    private static void assertInterval(int n, double low, double high) {
        var median = Median.of(IntStream.rangeClosed(1, n).asDoubleStream().toArray());

        assertThat(median.low()).isEqualTo(low);
        assertThat(median.high()).isEqualTo(high);
    }
}
