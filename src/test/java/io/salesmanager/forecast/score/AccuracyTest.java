package io.salesmanager.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {
    /** Outcome 120 against 80, 100 and 110: 0.1 x 40, 0.5 x 20 and 0.9 x 10, over three. */
    @Test
    void pinball_loss_punishes_each_quantile_by_its_side() {
        assertThat(new Scored("q", 80, 100, 110, 120).loss()).isCloseTo((4 + 10 + 9) / 3.0, within(1e-9));
        assertThat(new Scored("q", 80, 100, 110, 70).loss()).isCloseTo((9 + 15 + 4) / 3.0, within(1e-9));
        assertThat(new Scored("q", 100, 100, 100, 100).loss()).isZero();
    }

    @Test
    void both_ends_are_within_the_range() {
        assertThat(Accuracy.coverage(List.of(
                                new Scored("a", 1, 2, 3, 1),
                                new Scored("b", 1, 2, 3, 3),
                                new Scored("c", 1, 2, 3, 3.5)))
                        .successes())
                .isEqualTo(2);
    }

    @Test
    void forecasts_of_one_period_count_as_one_for_an_interval() {
        var apart = new ArrayList<Scored>();
        var together = new ArrayList<Scored>();
        for (var i = 0; i < 100; i++) {
            var outcome = i < 80 ? 2 : 9;
            apart.add(new Scored("period " + i, 1, 2, 3, outcome));
            together.add(new Scored("period " + i / 20, 1, 2, 3, outcome));
        }
        var narrow = Accuracy.coverageInterval(apart);
        var wide = Accuracy.coverageInterval(together);

        // binomial: 0.8 plus and minus 1.96 x sqrt(0.8 x 0.2 / 100) = 0.078
        assertThat(narrow.low()).isCloseTo(0.72, within(0.02));
        assertThat(narrow.high()).isCloseTo(0.88, within(0.02));
        assertThat(wide.high() - wide.low()).isGreaterThan(0.35);
    }

    @Test
    void one_forecast_is_better_only_where_it_is_so_in_most_periods() {
        var good = new ArrayList<Scored>();
        var bad = new ArrayList<Scored>();
        for (var i = 0; i < 12; i++) {
            good.add(new Scored("p" + i, 90, 100, 110, 100 + i % 3));
            bad.add(Scored.ofPoint("p" + i, 130, 100 + i % 3));
        }
        assertThat(Accuracy.lossDifference(good, bad).high()).isNegative();
        assertThat(Accuracy.lossDifference(good, good).contains(0)).isTrue();
    }

    @Test
    void an_outcome_at_an_end_counts_in_part() {
        var scored = new ArrayList<Scored>();
        for (var outcome : List.of(0, 1, 2, 3, 4)) {
            scored.add(new Scored("p" + outcome, 1, 2, 3, outcome, 0.25, 0.5));
        }

        assertThat(Accuracy.coverage(scored).share()).isEqualTo(0.6);
        assertThat(Accuracy.exactCoverage(scored)).isEqualTo((0.25 + 1 + 0.5) / 5);
        assertThat(Accuracy.exactCoverageInterval(scored).contains(0.35)).isTrue();
        assertThat(Accuracy.exactCoverage(List.of())).isNaN();
    }

    @Test
    void nothing_scored_gives_no_number() {
        assertThat(Accuracy.loss(List.of())).isNaN();
        assertThat(Accuracy.coverageInterval(List.of()).low()).isNaN();
    }
}
