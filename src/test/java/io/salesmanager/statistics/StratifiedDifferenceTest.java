package io.salesmanager.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.salesmanager.statistics.StratifiedDifference.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StratifiedDifferenceTest {

    private record Trial(int stratum, int cluster, boolean exposed, boolean success) {}

    /**
     * Deaths with tolbutamide and placebo, under 55 and older: K. J. Rothman, Epidemiology: An Introduction (2012), chapter 10,
     * has 0.035 for the pooled difference.
     */
    @Test
    void agrees_with_the_published_difference() {
        var trials = new ArrayList<Trial>();
        add(trials, 0, true, 8, 106);
        add(trials, 0, false, 5, 120);
        add(trials, 1, true, 22, 98);
        add(trials, 1, false, 16, 85);
        var found = compare(trials);

        assertThat(found.difference()).isCloseTo(0.035, offset(0.0005));
        // the variances of the four shares, weighed as the differences are
        assertThat(found.standardError()).isCloseTo(0.0321, offset(0.0002));
        assertThat(List.of(found.exposed(), found.others())).containsExactly(204, 205);
        assertThat(found.exposedShare() - found.othersShare()).isCloseTo(found.difference(), offset(1e-12));
    }

    /** The standard error again, by leaving out one cluster after the other. */
    @Test
    void the_standard_error_is_that_of_the_jackknife() {
        var trials = clustered(new SplittableRandom(3), 300, 0);
        var clusters = trials.stream().mapToInt(Trial::cluster).max().orElseThrow() + 1;
        var without = new double[clusters];
        for (var cluster = 0; cluster < clusters; cluster++) {
            var left = cluster;
            without[cluster] = compare(trials.stream()
                            .filter(trial -> trial.cluster() != left)
                            .toList())
                    .difference();
        }
        var mean = java.util.Arrays.stream(without).average().orElseThrow();
        var squares = java.util.Arrays.stream(without)
                .map(each -> (each - mean) * (each - mean))
                .sum();

        assertThat(compare(trials).standardError())
                .isCloseTo(Math.sqrt(squares * (clusters - 1) / clusters), offset(0.002));
    }

    /** What is exposed more often fails more often for a reason that both sides of a stratum share. */
    @Test
    void a_raw_difference_that_strata_explain_is_none_and_intervals_hold_the_truth() {
        var random = new SplittableRandom(11);
        var rounds = 400;
        var held = 0;
        var raw = 0.0;
        for (var round = 0; round < rounds; round++) {
            var trials = clustered(random, 150, 0.1);
            held += compare(trials).interval().contains(0.1) ? 1 : 0;
            raw += compare(trials.stream()
                                    .map(trial -> new Trial(0, trial.cluster(), trial.exposed(), trial.success()))
                                    .toList())
                            .difference()
                    / rounds;
        }
        assertThat(raw).isLessThan(-0.05);
        assertThat(held / (double) rounds).isBetween(0.92, 0.98);
    }

    @Test
    void nothing_is_said_of_what_has_nothing_alike() {
        var trials = new ArrayList<Trial>();
        add(trials, 0, true, 5, 10);
        add(trials, 1, false, 5, 10);
        assertThat(compare(trials).difference()).isNaN();
        assertThat(compare(trials).pValue()).isEqualTo(1);
        assertThat(compare(trials).interval().low()).isNaN();
        assertThat(compare(List.of()).difference()).isNaN();
    }

    /** Deals with several trials each in two strata, the second of which is exposed more often and succeeds less often. */
    private static List<Trial> clustered(SplittableRandom random, int clusters, double effect) {
        var trials = new ArrayList<Trial>();
        for (var cluster = 0; cluster < clusters; cluster++) {
            var own = random.nextDouble() * 0.3 - 0.15;
            for (var i = 0; i < 6; i++) {
                var stratum = random.nextInt(2);
                var exposed = random.nextDouble() < (stratum == 0 ? 0.2 : 0.8);
                var chance = (stratum == 0 ? 0.65 : 0.25) + own + (exposed ? effect : 0);
                trials.add(new Trial(stratum, cluster, exposed, random.nextDouble() < chance));
            }
        }
        return trials;
    }

    private static void add(List<Trial> trials, int stratum, boolean exposed, int successes, int of) {
        for (var i = 0; i < of; i++) {
            trials.add(new Trial(stratum, trials.size(), exposed, i < successes));
        }
    }

    private static StratifiedDifference compare(List<Trial> trials) {
        var gathered = new Trials();
        trials.forEach(trial -> gathered.add(trial.stratum(), trial.cluster(), trial.exposed(), trial.success()));
        return gathered.compare();
    }
}
