package io.salesmanager.sample.journey;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sample.journey.Truths.RegionTruth;
import io.salesmanager.sample.journey.Truths.SkippingTeam;
import io.salesmanager.sample.journey.Truths.StepDifference;
import io.salesmanager.sample.people.Seller;
import io.salesmanager.sample.setting.Dice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often what happens. The same for every motion, product line and segment, so that only what was planted makes reps
 * differ.
 */
public final class Rates {
    /** Reps of whom a difference is to be known have more deals. */
    private static final double MORE_DEALS = 1.6;

    private static final List<Motion> MOTIONS = List.of(Motion.NEW_BUSINESS, Motion.EXPANSION, Motion.RENEWAL);

    private final Truths truths;
    private final Dice dice;
    private final Map<String, Integer> pointsOfRegion = new HashMap<>();
    private final Map<String, StepDifference> differenceOf = new HashMap<>();
    private final Map<String, Double> carried = new HashMap<>();

    public Rates(Truths truths, Dice dice) {
        this.truths = truths;
        this.dice = dice;
        for (RegionTruth region : truths.regions()) {
            pointsOfRegion.put(region.region(), region.pointsPerStep());
        }
        truths.steps().forEach(difference -> differenceOf.put(difference.repId(), difference));
    }

    public double deals(Seller seller) {
        return seller.workload() * (differenceOf.containsKey(seller.id()) ? MORE_DEALS : 1);
    }

    public Motion motion(Seller seller) {
        if (truths.hunters().contains(seller.id())) {
            return dice.pick(MOTIONS, 0.92, 0.05, 0.03);
        }
        return truths.farmers().contains(seller.id())
                ? dice.pick(MOTIONS, 0.03, 0.87, 0.10)
                : dice.pick(MOTIONS, 0.55, 0.25, 0.20);
    }

    public boolean skipsDiscovery(Seller seller) {
        SkippingTeam team = truths.skippingTeam();
        return team != null && team.teamId().equals(seller.team().id()) && dice.chance(team.share());
    }

    /** Whether a deal that leaves the stage moves on. */
    boolean movesOn(DealStart deal, SampleStage stage) {
        var difference = differenceOf.get(deal.seller().id());
        if (difference != null && difference.step().equals(stage.step())) {
            return evenly(difference.repId(), stage.rate + difference.points() / 100.0);
        }
        return dice.chance(rate(deal, stage));
    }

    private double rate(DealStart deal, SampleStage stage) {
        var rate = stage.rate + pointsOfRegion.getOrDefault(deal.seller().team().region(), 0) / 100.0;
        var discoveredLate = deal.skipsDiscovery() && stage == SampleStage.PROPOSAL;
        return discoveredLate ? rate * SampleStage.DISCOVERY.rate : rate;
    }

    /** At equal distances, so that the difference that was planted is the one that is there. */
    private boolean evenly(String repId, double rate) {
        var sum = carried.getOrDefault(repId, 0.5) + rate;
        carried.put(repId, sum >= 1 ? sum - 1 : sum);
        return sum >= 1;
    }
}
