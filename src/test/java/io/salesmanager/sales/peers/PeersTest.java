package io.salesmanager.sales.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.sales.peers.StepComparison.Finding;
import io.salesmanager.statistics.Proportion;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What reps are told is there, and what is there is told. */
class PeersTest {
    private static final Peer SELLER = new Peer("executive", false, "North");
    private static final Kind WEB = new Kind("NEW_BUSINESS", "web", 1);

    /** 50 companies: recall at least 0.8, precision at least 0.9. */
    @Test
    void what_was_planted_is_found_and_little_else() {
        var quality = FindingQuality.over(50);
        assertThat(quality.recall()).as(quality.toString()).isGreaterThanOrEqualTo(0.8);
        assertThat(quality.precision()).as(quality.toString()).isGreaterThanOrEqualTo(0.9);
    }

    /** A region and a lead source are weak in each of them, and nobody is told to be. */
    @Test
    void of_companies_without_differences_at_most_one_in_twenty_has_anyone_told() {
        var companies = 60;
        assertThat(FindingQuality.companiesTold(companies)).isLessThanOrEqualTo(companies / 20);
    }

    /** Same shares in each region; the rep sells in the weak one, and has another mix of sources. */
    @Test
    void a_rep_of_a_weak_region_with_weak_sources_is_not_weak() {
        var north = new Peer("executive", false, "North");
        var south = new Peer("executive", false, "South");
        var event = new Kind("NEW_BUSINESS", "event", 1);
        var all = new HashMap<String, Peer>();
        for (var i = 1; i <= 10; i++) {
            all.put("r-" + i, i <= 5 ? south : north);
        }
        var peers = new Peers(all);
        peers.add("r-1", WEB, "A_TO_B", new Proportion(60, 300));
        peers.add("r-1", event, "A_TO_B", new Proportion(20, 50));
        for (var rep : new String[] {"r-2", "r-3", "r-4", "r-5"}) {
            peers.add(rep, WEB, "A_TO_B", new Proportion(20, 100));
            peers.add(rep, event, "A_TO_B", new Proportion(120, 300));
        }
        for (var rep : new String[] {"r-6", "r-7", "r-8", "r-9", "r-10"}) {
            peers.add(rep, WEB, "A_TO_B", new Proportion(180, 300));
            peers.add(rep, event, "A_TO_B", new Proportion(240, 300));
        }
        var own = of("r-1", peers);
        assertThat(own.own().share()).isLessThan(0.25);
        assertThat(own.usual()).isCloseTo(own.own().share(), within(1e-9));
        assertThat(own.differs()).isFalse();
        assertThat(own.peers()).isEqualTo(new Proportion(560, 1600));
    }

    /** Four executives who are not new sell in the north: three peers are too few. */
    @Test
    void another_role_someone_new_and_another_region_are_no_peers() {
        var peers = new Peers(Map.of(
                "r-1", SELLER,
                "r-2", new Peer("hunter", false, "North"),
                "r-3", new Peer("executive", true, "North"),
                "r-4", new Peer("executive", false, "North"),
                "r-5", new Peer("executive", false, "North"),
                "r-6", new Peer("executive", false, "North"),
                "r-7", new Peer("executive", false, "South")));
        for (var rep = 1; rep <= 7; rep++) {
            peers.add("r-" + rep, WEB, "A_TO_B", new Proportion(10 * rep, 100));
        }
        assertThat(peers.compared()).hasSize(7).allMatch(one -> one.finding() == Finding.NO_PEERS);
        assertThat(of("r-1", peers).estimate()).isNull();
        assertThat(of("r-1", peers).usual()).isNaN();
    }

    @Test
    void too_few_trials_say_how_many_more_are_needed_and_many_say_that_there_is_no_difference() {
        var peers = new Peers(Map.of("r-1", SELLER, "r-2", SELLER, "r-3", SELLER, "r-4", SELLER, "r-5", SELLER));
        peers.add("r-1", WEB, "A_TO_B", new Proportion(9, 20));
        for (var rep : new String[] {"r-2", "r-3", "r-4", "r-5"}) {
            peers.add(rep, WEB, "A_TO_B", new Proportion(10_000, 20_000));
        }
        var few = of("r-1", peers);
        assertThat(few.finding()).isEqualTo(Finding.NOT_ENOUGH);
        // four comparisons at 0.675% each; Fleiss' formula against a known share of a half gives 138
        assertThat(few.needed().orElseThrow()).isBetween(136, 141);
        assertThat(of("r-2", peers).finding()).isEqualTo(Finding.USUAL);
        assertThat(few.pValue()).isEqualTo(1);
    }

    @Test
    void few_trials_are_drawn_to_what_is_usual_and_many_are_not() {
        var peers = TrialsOfCompany.withFive(3).draw();
        var compared = peers.compared().stream()
                .filter(one -> one.finding() != Finding.NO_PEERS)
                .toList();
        assertThat(compared).hasSizeGreaterThan(300);
        for (var one : compared) {
            assertThat(Objects.requireNonNull(one.estimate()).share())
                    .isBetween(
                            Math.min(one.compared().share(), one.usual()) - 1e-9,
                            Math.max(one.compared().share(), one.usual()) + 1e-9);
        }
    }

    private static StepComparison of(String rep, Peers peers) {
        return peers.compared().stream()
                .filter(one -> one.repId().equals(rep))
                .findFirst()
                .orElseThrow();
    }
}
