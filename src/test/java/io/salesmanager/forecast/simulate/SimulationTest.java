package io.salesmanager.forecast.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.forecast.simulate.NewBusiness.Prize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class SimulationTest {
    @Test
    void equal_independent_deals_end_as_the_binomial_distribution_has_it() {
        var runs = Simulation.of(same(20, 0.3, 100), 1, 0, NewBusiness.NONE, 1);
        var exact = BinomialDistribution.of(20, 0.3);

        for (var p : new double[] {0.1, 0.5, 0.9}) {
            assertThat(runs.deals().quantile(p)).isEqualTo(exact.inverseCumulativeProbability(p));
            assertThat(runs.purse(0).quantile(p)).isEqualTo(100.0 * exact.inverseCumulativeProbability(p));
        }
        assertThat(runs.deals().mean()).isCloseTo(6, within(0.1));
        for (var least = 0; least < 12; least++) {
            assertThat(runs.deals().shareFrom(least))
                    .isCloseTo(1 - exact.cumulativeProbability(least - 1), within(0.015));
        }
        var low = (int) runs.deals().quantile(0.1);
        var high = (int) runs.deals().quantile(0.9);
        assertThat(runs.deals().shareOf(low, high)).isCloseTo(exact.probability(low - 1, high), within(0.015));
        assertThat(runs.deals().shareOf(low, high)).isGreaterThan(0.83);
    }

    @Test
    void deals_too_many_to_be_drawn_one_by_one_end_as_the_binomial_distribution_has_it() {
        var runs = Simulation.of(same(10_000, 0.3, 1), 1, 0, NewBusiness.NONE, 1);
        var exact = BinomialDistribution.of(10_000, 0.3);

        for (var p : new double[] {0.1, 0.5, 0.9}) {
            assertThat(runs.deals().quantile(p)).isCloseTo(exact.inverseCumulativeProbability(p), within(3.0));
        }
    }

    /** With p = 1/2 and a shift of s, the median run has a shift of 0, and P10 one of -1.2816 s. */
    @Test
    void a_common_shift_widens_the_range_as_far_as_its_deals_all_move() {
        var shift = 0.8;
        var runs = Simulation.of(same(50_000, 0.5, 1), 1, shift, NewBusiness.NONE, 1);
        var low = NormalDistribution.of(0, shift).inverseCumulativeProbability(0.1);

        assertThat(runs.deals().quantile(0.1)).isCloseTo(50_000 / (1 + Math.exp(-low)), within(400.0));
        assertThat(runs.deals().quantile(0.5)).isCloseTo(25_000, within(400.0));
    }

    @Test
    void the_same_seed_gives_the_same_runs_and_another_gives_others() {
        var first = Simulation.of(unequal(), 1, 0.3, prizes(), 7);
        var again = Simulation.of(unequal(), 1, 0.3, prizes(), 7);
        var other = Simulation.of(unequal(), 1, 0.3, prizes(), 8);

        assertThat(again.purse(0).quantile(0.9)).isEqualTo(first.purse(0).quantile(0.9));
        assertThat(again.purse(0).mean()).isEqualTo(first.purse(0).mean());
        assertThat(other.purse(0).mean()).isNotEqualTo(first.purse(0).mean());
    }

    @Test
    void quantiles_are_in_order() {
        var runs = Simulation.of(unequal(), 1, 0.3, prizes(), 7).purse(0);

        assertThat(runs.quantile(0.1)).isLessThan(runs.quantile(0.5));
        assertThat(runs.quantile(0.5)).isLessThan(runs.quantile(0.9));
    }

    @Test
    void currencies_stay_apart() {
        var stakes = List.of(new Stake(0.999, 0, 100), new Stake(0.999, 1, 7_000));
        var runs = Simulation.of(stakes, 2, 0, NewBusiness.NONE, 1);

        assertThat(runs.purse(0).quantile(0.5)).isEqualTo(100);
        assertThat(runs.purse(1).quantile(0.5)).isEqualTo(7_000);
    }

    @Test
    void new_business_has_its_mean_and_brings_what_such_deals_brought() {
        var runs = Simulation.of(List.of(), 1, 0, prizes(), 3);

        assertThat(runs.deals().mean()).isCloseTo(4, within(0.15));
        assertThat(runs.purse(0).mean()).isCloseTo(4 * 20, within(3.0));
        assertThat(runs.deals().quantile(0.1)).isLessThan(runs.deals().quantile(0.9));
    }

    /** 20 deals of 30% each: 3 are at most won in 10.7% of all cases, 2 in 3.5%; 9 in 95.2%, 8 in 88.7%. */
    @Test
    void the_ends_of_a_range_count_in_part_so_that_it_holds_in_exactly_80_percent() {
        var deals = Simulation.of(same(20, 0.3, 1), 1, 0, NewBusiness.NONE, 3).deals();

        assertThat(deals.partWithin(3, 0.1, 0.9)).isCloseTo((0.107 - 0.1) / (0.107 - 0.035), within(0.06));
        assertThat(deals.partWithin(9, 0.1, 0.9)).isCloseTo((0.9 - 0.887) / (0.952 - 0.887), within(0.06));
        assertThat(deals.partWithin(2, 0.1, 0.9)).isZero();
        assertThat(deals.partWithin(6, 0.1, 0.9)).isEqualTo(1);
        assertThat(deals.partWithin(6.5, 0.1, 0.9)).isZero();
        var held = 0.0;
        for (var won = 0; won <= 20; won++) {
            held += deals.shareOf(won, won) * deals.partWithin(won, 0.1, 0.9);
        }
        assertThat(held).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void nothing_to_win_wins_nothing() {
        var runs = Simulation.of(List.of(), 1, 0.5, NewBusiness.NONE, 3);

        assertThat(runs.deals().quantile(0.9)).isZero();
        assertThat(runs.purse(0).mean()).isZero();
    }

    @Test
    void a_certain_deal_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stake(1, 0, 5));
    }

    private static List<Stake> same(int count, double chance, double amount) {
        return Collections.nCopies(count, new Stake(chance, 0, amount));
    }

    private static List<Stake> unequal() {
        var stakes = new ArrayList<Stake>();
        for (var i = 1; i <= 600; i++) {
            stakes.add(new Stake(i / 700.0, 0, i * 13 % 101));
        }
        return stakes;
    }

    private static NewBusiness prizes() {
        return new NewBusiness(4, 0.2, List.of(new Prize(0, 10), new Prize(0, 30)));
    }
}
