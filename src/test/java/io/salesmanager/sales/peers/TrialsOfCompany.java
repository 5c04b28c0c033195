package io.salesmanager.sales.peers;

import io.salesmanager.statistics.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Trials drawn for a company of 60 reps in six regions, with six steps, three motions and four lead sources. A region and a
 * source are weaker than the others, and reps have different mixes of sources: none of it is a rep's doing. In each region one
 * rep is new.
 */
final class TrialsOfCompany {
    static final int REPS = 60;
    private static final int REGIONS = 6;
    private static final int FEW = 60;
    private static final int MANY = 400;
    private static final double WEAK_REGION = -0.08;
    private static final double WEAK_SOURCE = -0.10;
    private static final List<String> MOTIONS = List.of("NEW_BUSINESS", "EXPANSION", "RENEWAL");
    private static final List<String> SOURCES = List.of("web", "event", "partner", "outbound");
    private static final double[] SHARES = {0.55, 0.60, 0.65, 0.70, 0.60, 0.75};

    private final SplittableRandom random;
    private final Map<String, Peer> reps = new LinkedHashMap<>();
    private final List<Planted> planted;

    /** A rep who differs at a step by so much, over so many trials. */
    record Planted(int rep, int step, double difference, int trials) {
        String repId() {
            return id(rep);
        }

        String stepName() {
            return "STEP_" + step;
        }
    }

    TrialsOfCompany(long seed, Planted... planted) {
        this.random = new SplittableRandom(seed);
        this.planted = List.of(planted);
        for (var i = 0; i < REPS; i++) {
            reps.put(id(i), new Peer("executive", i >= REPS - REGIONS, "region " + i % REGIONS));
        }
    }

    /** A company with five who differ by 15 points, over 200 to 300 trials each. */
    static TrialsOfCompany withFive(long seed) {
        var dice = new SplittableRandom(seed + 1_000_000);
        var planted = new ArrayList<Planted>();
        for (var i = 0; i < 5; i++) {
            var sign = i % 2 == 0 ? -1 : 1;
            planted.add(new Planted(7 * i + 1, i, sign * 0.15, dice.nextInt(200, 301)));
        }
        return new TrialsOfCompany(seed, planted.toArray(Planted[]::new));
    }

    List<Planted> planted() {
        return planted;
    }

    Peers draw() {
        var peers = new Peers(reps);
        for (var rep = 0; rep < REPS; rep++) {
            var favourite = random.nextInt(SOURCES.size());
            for (var step = 0; step < SHARES.length; step++) {
                draw(rep, step, favourite, peers);
            }
        }
        return peers;
    }

    private void draw(int rep, int step, int favourite, Peers peers) {
        var truth = planted.stream()
                .filter(one -> one.rep() == rep && one.step() == step)
                .findFirst()
                .orElse(new Planted(rep, step, 0, random.nextInt(FEW, MANY)));
        var tried = new int[MOTIONS.size() * SOURCES.size()];
        var taken = new int[tried.length];
        for (var i = 0; i < truth.trials(); i++) {
            var source = random.nextInt(3) == 0 ? favourite : random.nextInt(SOURCES.size());
            var kind = random.nextInt(MOTIONS.size()) * SOURCES.size() + source;
            var share = SHARES[step]
                    + truth.difference()
                    + (rep % REGIONS == 0 ? WEAK_REGION : 0)
                    + (source == 0 ? WEAK_SOURCE : 0);
            tried[kind]++;
            taken[kind] += random.nextDouble() < share ? 1 : 0;
        }
        for (var i = 0; i < tried.length; i++) {
            var kind = new Kind(MOTIONS.get(i / SOURCES.size()), SOURCES.get(i % SOURCES.size()), 1);
            peers.add(id(rep), kind, "STEP_" + step, new Proportion(taken[i], tried[i]));
        }
    }

    private static String id(int rep) {
        return "r-%02d".formatted(rep);
    }
}
