package io.salesmanager.forecast.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.inspection.period.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BiasTest {
    private static final double PRIOR = 5;

    @Test
    void three_months_too_high_in_a_row_are_corrected() {
        var bias = Bias.of(months(new double[] {20, 20, 20}, 10, 12, 8), PRIOR);

        assertThat(bias.isCorrected()).isTrue();
        assertThat(bias.isRunTooHigh()).isTrue();
        assertThat(bias.factor()).isCloseTo((30 + 5) / (60 + 5.0), within(1e-9));
    }

    @Test
    void two_months_and_months_that_miss_both_ways_are_not_corrected() {
        assertThat(Bias.of(months(new double[] {20, 20}, 10, 12), PRIOR).factor())
                .isEqualTo(1);
        assertThat(Bias.of(months(new double[] {20, 20, 20, 20}, 10, 12, 25, 10), PRIOR)
                        .factor())
                .isEqualTo(1);
        assertThat(Bias.of(List.of(), PRIOR).factor()).isEqualTo(1);
    }

    @Test
    void nothing_is_corrected_where_the_latest_months_say_otherwise_than_all_together() {
        var bias = Bias.of(months(new double[] {20, 20, 20, 20}, 19, 19, 19, 90), PRIOR);

        assertThat(bias.sameDirection()).isEqualTo(3);
        assertThat(bias.isRunTooHigh()).isTrue();
        assertThat(bias.factor()).isEqualTo(1);
    }

    @Test
    void no_correction_is_more_than_double_or_half() {
        assertThat(Bias.of(months(new double[] {50, 50, 50}, 0, 0, 0), PRIOR).factor())
                .isEqualTo(0.5);
        assertThat(Bias.of(months(new double[] {1, 1, 1}, 30, 30, 30), PRIOR).factor())
                .isEqualTo(2);
    }

    /** Wins drawn about what is expected, and about a factor of each rep's own that varies by 30%. */
    @Test
    void reps_who_differ_by_chance_alone_are_hardly_corrected_and_others_are() {
        var random = new Random(3);
        var alike = Bias.priorDeals(reps(random, 0));
        var different = Bias.priorDeals(reps(random, 0.3));

        assertThat(alike).isGreaterThan(80);
        assertThat(different).isBetween(7.0, 16.0);
    }

    /** With a true factor drawn for each of 400 reps, corrected expectations of the next months are nearer to what comes. */
    @Test
    void corrections_bring_the_next_months_nearer_where_reps_differ_and_do_no_harm_where_they_do_not() {
        assertThat(improvement(new Random(5), 0.3)).isGreaterThan(0.1);
        assertThat(improvement(new Random(5), 0)).isGreaterThan(-0.02);
    }

    /** By how much the squared miss of the next three months, beyond chance, is smaller with corrections. */
    private static double improvement(Random random, double spread) {
        var known = new HashMap<String, List<KeptForecast>>();
        var truth = new HashMap<String, Double>();
        for (var i = 0; i < 400; i++) {
            var factor = Math.max(0.1, 1 + spread * random.nextGaussian());
            truth.put("r" + i, factor);
            known.put("r" + i, drawn(random, factor));
        }
        var without = 0.0;
        var with = 0.0;
        for (var bias : Bias.of(known).entrySet()) {
            var next = 12 * Objects.requireNonNull(truth.get(bias.getKey()));
            without += Math.pow(next - 12, 2) + next;
            with += Math.pow(next - 12 * bias.getValue().factor(), 2) + next;
        }
        return 1 - with / without;
    }

    private static List<List<KeptForecast>> reps(Random random, double spread) {
        var reps = new ArrayList<List<KeptForecast>>();
        for (var i = 0; i < 400; i++) {
            reps.add(drawn(random, Math.max(0.1, 1 + spread * random.nextGaussian())));
        }
        return reps;
    }

    private static List<KeptForecast> drawn(Random random, double factor) {
        var expected = new double[6];
        var came = new double[6];
        for (var i = 0; i < 6; i++) {
            expected[i] = 4;
            for (var trial = 0; trial < 400; trial++) {
                came[i] += random.nextDouble() < 0.01 * factor ? 1 : 0;
            }
        }
        return months(expected, came);
    }

    private static List<KeptForecast> months(double[] expected, double... came) {
        var kept = new ArrayList<KeptForecast>();
        for (var i = 0; i < came.length; i++) {
            var period = Period.named(YearMonth.of(2026, 10).minusMonths(i).toString());
            kept.add(new KeptForecast(
                    Unit.rep("r"),
                    period,
                    period.from().minusDays(1),
                    KeptForecast.DEALS,
                    0,
                    0,
                    0,
                    0.8,
                    expected[i],
                    "v",
                    Instant.EPOCH,
                    came[i],
                    Instant.EPOCH));
        }
        return kept;
    }
}
