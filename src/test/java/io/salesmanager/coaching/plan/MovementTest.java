package io.salesmanager.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.coaching.plan.Movement.Outcome;
import io.salesmanager.coaching.plan.Movement.Start;
import io.salesmanager.sales.peers.Kind;
import io.salesmanager.sales.peers.Peer;
import io.salesmanager.sales.peers.Peers;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.peers.StepComparison.Finding;
import io.salesmanager.statistics.Proportion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reps are picked for being low; what then happens is drawn anew, with an effect of coaching or without. */
class MovementTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 8, 20);
    private static final Kind KIND = new Kind("NEW_BUSINESS", "web", 1);
    private static final String STEP = "PROPOSAL_TO_NEGOTIATION";
    private static final int REPS = 40;
    private static final int TRIALS = 250;
    private static final int TRIALS_AFTER = 120;
    private static final int COMPANIES = 200;
    private static final double SHARE = 0.6;

    /** Of those who are low, some truly are, and all others are unlucky; everybody moves by 3 points meanwhile. */
    @Test
    void where_coaching_does_nothing_at_most_one_in_twenty_is_said_to_have_moved() {
        var found = movements(0, 0.03, true);
        assertThat(found).hasSizeGreaterThan(200);
        assertThat(moved(found)).isLessThanOrEqualTo(found.size() / 20.0);
    }

    /** Nobody differs there; the lowest of each company is taken: regression to the mean alone. */
    @Test
    void who_was_the_lowest_by_chance_comes_up_by_chance() {
        var found = movements(0, 0, false);
        assertThat(found).hasSize(COMPANIES);
        assertThat(moved(found)).isLessThanOrEqualTo(found.size() / 20.0);
    }

    @Test
    void what_coaching_does_is_found_where_there_are_enough_deals() {
        var found = movements(0.15, 0.03, true);
        assertThat(moved(found)).isGreaterThan(0.6 * found.size());
    }

    @Test
    void few_deals_are_not_enough_to_say() {
        var start = new Start(new Proportion(112, 250), 0.6, 0.48, 320, true);
        var peers = peers(new SplittableRandom(1), Map.of(), 0, 12);
        var after = Movement.of(start, peers.get(0), SINCE);
        assertThat(after.outcome()).isEqualTo(Outcome.NOT_ENOUGH);
        assertThat(after.sentence()).contains("Not enough to say");
    }

    private static double moved(List<Movement> found) {
        return found.stream().filter(one -> one.outcome() == Outcome.MOVED).count();
    }

    private static List<Movement> movements(double effect, double general, boolean someAreWeak) {
        List<Movement> found = new ArrayList<>();
        for (var seed = 0; seed < COMPANIES; seed++) {
            var random = new SplittableRandom(seed);
            Map<String, Double> weak = someAreWeak ? Map.of("r-00", -0.15, "r-07", -0.15) : Map.of();
            var before = peers(random, weak, 0, TRIALS);
            for (var one : picked(before, someAreWeak)) {
                var now = new HashMap<>(weak);
                now.merge(one.repId(), effect, Double::sum);
                var after = peers(random, now, general, TRIALS_AFTER).stream()
                        .filter(each -> each.repId().equals(one.repId()))
                        .findFirst()
                        .orElseThrow();
                var estimate = Objects.requireNonNull(one.estimate());
                found.add(Movement.of(
                        new Start(one.compared(), one.usual(), estimate.share(), estimate.trials(), one.differs()),
                        after,
                        SINCE));
            }
        }
        return found;
    }

    private static List<StepComparison> picked(List<StepComparison> before, boolean told) {
        return told
                ? before.stream()
                        .filter(one -> one.finding() == Finding.WEAKNESS)
                        .toList()
                : before.stream().min(java.util.Comparator.comparingDouble(StepComparison::difference)).stream()
                        .toList();
    }

    private static List<StepComparison> peers(
            SplittableRandom random, Map<String, Double> different, double general, int trials) {
        Map<String, Peer> reps = new HashMap<>();
        for (var i = 0; i < REPS; i++) {
            reps.put(id(i), new Peer("executive", false, "region " + i % 4));
        }
        var peers = new Peers(reps);
        for (var i = 0; i < REPS; i++) {
            var share = SHARE + general + different.getOrDefault(id(i), 0.0);
            var taken = 0;
            for (var k = 0; k < trials; k++) {
                taken += random.nextDouble() < share ? 1 : 0;
            }
            peers.add(id(i), KIND, STEP, new Proportion(taken, trials));
        }
        return peers.compared();
    }

    private static String id(int rep) {
        return "r-%02d".formatted(rep);
    }
}
