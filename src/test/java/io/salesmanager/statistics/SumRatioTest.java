package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SumRatioTest {

    @Test
    void with_one_thing_a_unit_it_is_a_share_as_any_other() {
        var sum = SumRatio.NONE;
        for (var i = 0; i < 200; i++) {
            sum = sum.plus(SumRatio.of(i < 60 ? 1 : 0, 1));
        }
        var wilson = new Proportion(60, 200).interval();

        assertThat(sum.share()).isEqualTo(0.3);
        assertThat(sum.interval().low()).isCloseTo(wilson.low(), offset(0.001));
        assertThat(sum.interval().high()).isCloseTo(wilson.high(), offset(0.001));
    }

    /** The variance again by leaving out one unit after the other (jackknife). */
    @Test
    void differences_are_as_many_standard_errors_as_the_jackknife_says() {
        var random = new SplittableRandom(5);
        var one = units(random, 300, 0.5);
        var other = units(random, 300, 0.4);
        var expected = (sum(one).share() - sum(other).share()) / Math.sqrt(jackknife(one) + jackknife(other));

        assertThat(sum(one).standardised(sum(other))).isCloseTo(expected, offset(0.05));
    }

    /** Deals that keep most of their plan or hardly any. */
    @Test
    void intervals_hold_the_truth_and_seldom_a_difference_is_seen_where_there_is_none() {
        var random = new SplittableRandom(7);
        var rounds = 1_000;
        var held = 0;
        var seen = 0;
        for (var round = 0; round < rounds; round++) {
            var own = sum(units(random, 40, 0.5));
            held += own.interval().contains(0.5) ? 1 : 0;
            seen += own.pValue(sum(units(random, 40, 0.5))) < 0.05 ? 1 : 0;
        }
        assertThat(held / (double) rounds).isBetween(0.93, 0.98);
        assertThat(seen / (double) rounds).isBetween(0.03, 0.07);
    }

    @Test
    void little_is_known_of_few_units_and_nothing_of_none() {
        assertThat(SumRatio.NONE.share()).isNaN();
        assertThat(SumRatio.NONE.interval().low()).isNaN();
        assertThat(SumRatio.of(0, 8).interval().high()).isGreaterThan(0.7);
        assertThat(SumRatio.of(0, 8).pValue(SumRatio.of(8, 8))).isNaN();
        var none = SumRatio.of(0, 8).plus(SumRatio.of(0, 8)).plus(SumRatio.of(0, 8));
        assertThat(none.interval().high())
                .as("three deals, not 24 steps")
                .isCloseTo(new Proportion(0, 3).interval().high(), offset(0.001));
    }

    private static List<SumRatio> units(SplittableRandom random, int count, double mean) {
        var units = new ArrayList<SumRatio>();
        for (var i = 0; i < count; i++) {
            var whole = 2 + random.nextInt(7);
            var chance = random.nextDouble() < mean ? 0.9 : 0.1;
            chance = mean + (chance - (0.1 + 0.8 * mean)) * 0.9;
            var done = 0;
            for (var step = 0; step < whole; step++) {
                done += random.nextDouble() < chance ? 1 : 0;
            }
            units.add(SumRatio.of(done, whole));
        }
        return units;
    }

    private static SumRatio sum(List<SumRatio> units) {
        return units.stream().reduce(SumRatio.NONE, SumRatio::plus);
    }

    private static double jackknife(List<SumRatio> units) {
        var all = sum(units);
        var without =
                units.stream().mapToDouble(unit -> all.minus(unit).share()).toArray();
        var mean = java.util.Arrays.stream(without).average().orElseThrow();
        return java.util.Arrays.stream(without)
                        .map(each -> (each - mean) * (each - mean))
                        .sum()
                * (units.size() - 1)
                / units.size();
    }
}
