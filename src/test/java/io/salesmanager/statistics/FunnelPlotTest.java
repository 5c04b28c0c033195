package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class FunnelPlotTest {
    @Test
    void finds_the_group_that_differs() {
        var plot = FunnelPlot.of(Map.of(
                "a", new Proportion(100, 400),
                "b", new Proportion(104, 400),
                "c", new Proportion(98, 400),
                "d", new Proportion(180, 400)));
        assertThat(plot.points().stream().filter(FunnelPlot.Point::differs).map(FunnelPlot.Point::group))
                .contains("d");
        assertThat(plot.all()).isEqualTo(new Proportion(482, 1600));
        assertThat(plot.homogeneity()).isLessThan(1e-9);
    }

    /** R: fisher.test(matrix(c(3, 0, 4, 13), 2)) gives p = 0.03070175. */
    @Test
    void tests_small_counts_exactly() {
        var groups = new LinkedHashMap<String, Proportion>();
        groups.put("small", new Proportion(3, 3));
        groups.put("rest", new Proportion(4, 17));
        assertThat(FunnelPlot.of(groups).points().get(0).pValue()).isCloseTo(0.03070175, offset(1e-8));
    }

    /** R: qbinom(c(0.025, 0.975), 100, 0.3) gives 21 and 39. */
    @Test
    void draws_limits_at_the_share_of_all() {
        var groups = new LinkedHashMap<String, Proportion>();
        groups.put("a", new Proportion(30, 100));
        groups.put("b", new Proportion(60, 200));
        var inner = FunnelPlot.of(groups).points().get(0).inner();
        assertThat(inner.low()).isCloseTo(0.21, offset(1e-9));
        assertThat(inner.high()).isCloseTo(0.39, offset(1e-9));
    }

    /** Of companies in which nobody differs, at most one in twenty may be told that somebody does. */
    @Test
    void finds_nobody_where_nobody_differs() {
        var random = new SplittableRandom(7);
        var alike = BinomialDistribution.of(60, 0.25).createSampler(random::nextLong);
        var told = 0;
        for (var company = 0; company < 1_000; company++) {
            var groups = new LinkedHashMap<String, Proportion>();
            for (var rep = 0; rep < 20; rep++) {
                groups.put("rep " + rep, new Proportion(alike.sample(), 60));
            }
            told += FunnelPlot.of(groups).points().stream().anyMatch(FunnelPlot.Point::differs) ? 1 : 0;
        }
        // 50 expected at most; 71 is three standard deviations above
        assertThat(told).isLessThanOrEqualTo(71);
    }

    @Test
    void a_large_difference_is_found_again_and_a_chance_one_seldom() {
        var groups = new LinkedHashMap<String, Proportion>();
        groups.put("far", new Proportion(300, 500));
        groups.put("a", new Proportion(150, 500));
        groups.put("b", new Proportion(160, 500));
        groups.put("c", new Proportion(145, 500));
        var stability = FunnelPlot.of(groups).stability(200, new SplittableRandom(1)::nextLong);
        assertThat(stability[0]).isGreaterThan(0.99);
        assertThat(stability[2]).isLessThan(0.9);
    }

    @Test
    void nothing_to_compare_is_no_difference() {
        assertThat(FunnelPlot.of(Map.of()).homogeneity()).isEqualTo(1);
        assertThat(FunnelPlot.of(Map.of()).all().share()).isNaN();
        assertThat(FunnelPlot.of(Map.of("alone", new Proportion(3, 9))).points())
                .singleElement()
                .matches(point -> !point.differs());
        var allWon = FunnelPlot.of(Map.of("a", new Proportion(5, 5), "b", new Proportion(900, 900)));
        assertThat(allWon.points()).noneMatch(FunnelPlot.Point::differs);
        assertThat(allWon.homogeneity()).isEqualTo(1);
        assertThat(FunnelPlot.of(Map.of("untried", new Proportion(0, 0), "a", new Proportion(1, 2)))
                        .points())
                .extracting(FunnelPlot.Point::group)
                .containsExactly("a");
    }
}
