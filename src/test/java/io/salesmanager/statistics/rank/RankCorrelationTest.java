package io.salesmanager.statistics.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    /** IQ and hours of television a week, the example of the article on Spearman's rho in Wikipedia: -29/165. */
    private static final double[] IQ = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};

    private static final double[] HOURS = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};

    @Test
    void agrees_with_a_published_example() {
        var found = RankCorrelation.of(IQ, HOURS);
        assertThat(found.rho()).isCloseTo(-29.0 / 165, within(1e-12));
        assertThat(found.isReliable()).isFalse();
        assertThat(found.interval().contains(0)).isTrue();
    }

    @Test
    void equal_values_share_their_rank() {
        var found = RankCorrelation.of(new double[] {1, 1, 2, 3}, new double[] {5, 5, 6, 9});
        assertThat(found.rho()).isCloseTo(1, within(1e-12));
    }

    @Test
    void the_pairs_needed_are_those_of_cohens_table() {
        assertThat(RankCorrelation.pairsNeeded(0.5)).isBetween(28, 30);
        assertThat(RankCorrelation.pairsNeeded(0.3)).isBetween(84, 85);
        assertThat(RankCorrelation.pairsNeeded(0.1)).isBetween(782, 785);
    }

    @Test
    void too_little_or_all_the_same_is_unknown() {
        assertThat(RankCorrelation.of(new double[] {1, 2}, new double[] {1, 2}).rho())
                .isNaN();
        var flat = RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[] {7, 7, 7, 7, 7});
        assertThat(flat.rho()).isNaN();
        assertThat(flat.isReliable()).isFalse();
        assertThatThrownBy(() -> RankCorrelation.of(new double[] {1}, new double[] {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_unrelated_pairs_at_most_one_in_twenty_is_called_reliable() {
        var random = new java.util.Random(7);
        var called = 0;
        for (var trial = 0; trial < 2_000; trial++) {
            var x = random.doubles(30).toArray();
            var y = random.doubles(30).toArray();
            called += RankCorrelation.of(x, y).isReliable() ? 1 : 0;
        }
        assertThat(called / 2_000.0).isLessThan(0.065);
    }
}
