package io.salesmanager.sales.peers;

import io.salesmanager.statistics.Proportion;
import io.salesmanager.statistics.groups.BenjaminiHochberg;
import io.salesmanager.statistics.groups.Power;
import io.salesmanager.statistics.groups.Shrinkage;
import io.salesmanager.statistics.groups.Shrinkage.Seen;
import io.salesmanager.statistics.groups.StratifiedComparison;
import io.salesmanager.statistics.groups.StratifiedComparison.Stratum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares every rep at every step with the peers. What a rep cannot choose (region, motion, lead source, age of the deal) is compared like with
 * like; all comparisons of the company are corrected together, since the company hears of all of them.
 */
public final class Peers {
    /** The difference that the needed number of trials is stated for. */
    public static final double DIFFERENCE = 0.15;

    /** How often a difference of that size is found with as many trials. */
    public static final double CHANCE = 0.8;

    /** Below it nothing but a huge difference could be found, and each comparison makes all others harder. */
    public static final int FEWEST_TRIALS = 30;

    /** With fewer, one who is weak makes the others look strong: nobody can say who of two is the one that differs. */
    public static final int FEWEST_PEERS = 4;

    /**
     * Of how many companies without differences anyone may be told one. The aim is 0.05; about half of it is asked, because the tests are
     * approximate and the deals of a rep are more alike than draws.
     */
    static final double ERROR_RATE = 0.027;

    private static final Peer UNKNOWN = new Peer(null, false, null);

    private final Map<String, Peer> reps;
    /** By step, then rep, then kind of deal. */
    private final Map<String, Map<String, Map<Kind, Proportion>>> trials = new TreeMap<>();

    public Peers(Map<String, Peer> reps) {
        this.reps = Map.copyOf(reps);
    }

    /** Trials of a rep who is not known do not count. */
    public void add(String repId, Kind kind, String step, Proportion seen) {
        if (reps.containsKey(repId)) {
            trials.computeIfAbsent(step, name -> new TreeMap<>())
                    .computeIfAbsent(repId, id -> new TreeMap<>())
                    .merge(kind, seen, Proportion::plus);
        }
    }

    /** One for each rep and step that the rep tried, in order of step and rep. */
    public List<StepComparison> compared() {
        var raw = new ArrayList<Raw>();
        trials.forEach((step, ofReps) -> {
            var totals = totals(ofReps);
            ofReps.forEach((rep, kinds) -> raw.add(raw(rep, step, kinds, totals)));
        });
        var tested = raw.stream().filter(Raw::isTested).toList();
        var adjusted = BenjaminiHochberg.adjust(
                tested.stream().mapToDouble(one -> one.comparison().pValue()).toArray());
        Map<Raw, Double> corrected = new HashMap<>();
        for (var i = 0; i < adjusted.length; i++) {
            corrected.put(tested.get(i), adjusted[i]);
        }
        var level = ERROR_RATE / Math.max(1, adjusted.length);
        var shrinkages = raw.stream()
                .filter(Raw::isCompared)
                .collect(Collectors.groupingBy(
                        Raw::step,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Raw::seen, Collectors.toList()), Shrinkage::among)));
        return raw.stream()
                .map(one -> one.compared(corrected.getOrDefault(one, 1.0), level, shrinkages.get(one.step())))
                .toList();
    }

    /** What was counted of one rep at one step, before all are corrected together. */
    private record Raw(String repId, Peer rep, String step, Proportion own, StratifiedComparison comparison) {
        boolean isCompared() {
            return comparison.own().trials() > 0;
        }

        boolean isTested() {
            return comparison.own().trials() >= FEWEST_TRIALS;
        }

        double usual() {
            return Math.max(0, Math.min(1, comparison.own().share() - comparison.difference()));
        }

        Seen seen() {
            return new Seen(comparison.own(), usual());
        }

        StepComparison compared(double pValue, double level, @Nullable Shrinkage shrinkage) {
            var others = comparison.others();
            return new StepComparison(
                    repId,
                    rep,
                    step,
                    own,
                    comparison.own(),
                    others,
                    usual(),
                    comparison.difference(),
                    comparison.interval(),
                    shrinkage == null || !isCompared() ? null : shrinkage.of(seen()),
                    pValue,
                    new Power(isCompared() ? usual() : 0.5, others.trials(), level).trialsFor(DIFFERENCE, CHANCE));
        }
    }

    /** What trials are compared within. */
    private record Cell(Peer peer, Kind kind) {}

    /** Of all who are alike and sell in one region, where they are enough. */
    private Map<Cell, Proportion> totals(Map<String, Map<Kind, Proportion>> ofReps) {
        Map<Peer, Long> alike = ofReps.entrySet().stream()
                .filter(one -> one.getValue().values().stream().anyMatch(seen -> seen.trials() > 0))
                .collect(Collectors.groupingBy(one -> peer(one.getKey()), Collectors.counting()));
        Map<Cell, Proportion> totals = new HashMap<>();
        ofReps.forEach((rep, kinds) -> {
            var peer = peer(rep);
            if (peer.role() != null && alike.getOrDefault(peer, 0L) > FEWEST_PEERS) {
                kinds.forEach((kind, seen) -> totals.merge(new Cell(peer, kind), seen, Proportion::plus));
            }
        });
        return totals;
    }

    private Peer peer(String repId) {
        return reps.getOrDefault(repId, UNKNOWN);
    }

    private Raw raw(String repId, String step, Map<Kind, Proportion> kinds, Map<Cell, Proportion> totals) {
        var peer = peer(repId);
        var strata = new ArrayList<Stratum>();
        var own = new Proportion(0, 0);
        for (var ofKind : kinds.entrySet()) {
            var seen = ofKind.getValue();
            own = own.plus(seen);
            var all = totals.get(new Cell(peer, ofKind.getKey()));
            if (all != null) {
                strata.add(new Stratum(
                        seen, new Proportion(all.successes() - seen.successes(), all.trials() - seen.trials())));
            }
        }
        return new Raw(repId, peer, step, own, StratifiedComparison.of(strata));
    }

    /** Ids of all reps that are comparable with this one, in order. */
    public List<String> like(String repId) {
        var peer = reps.get(repId);
        return peer == null
                ? List.of()
                : reps.entrySet().stream()
                        .filter(other -> !other.getKey().equals(repId) && peer.isLike(other.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
    }
}
