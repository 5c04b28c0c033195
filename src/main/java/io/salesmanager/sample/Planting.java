package io.salesmanager.sample;

import io.salesmanager.sample.Truths.RegionTruth;
import io.salesmanager.sample.Truths.SkippingTeam;
import io.salesmanager.sample.Truths.StepDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses who differs. No two truths fall on the same team, save for reps of the teams that are left, so that each can be
 * found by itself.
 */
final class Planting {
    private static final double SKIPPED_SHARE = 0.6;
    private static final int REGION_POINTS = 5;
    private static final int STEP_POINTS = 15;
    private static final List<SampleStage> WEAK =
            List.of(SampleStage.PROPOSAL, SampleStage.DISCOVERY, SampleStage.QUALIFICATION);
    private static final List<SampleStage> STRONG = List.of(SampleStage.PROPOSAL, SampleStage.QUALIFICATION);

    private final Organisation organisation;
    private final Dice dice;

    Planting(Organisation organisation, Dice dice) {
        this.organisation = organisation;
        this.dice = dice;
    }

    Truths choose(List<Seller> sellers) {
        var regions = dice.shuffled(regionsWith(1));
        var differing = regions.get(0);
        var same = regions.get(1);
        var skipping = dice.pick(teams(team -> regionsWith(2).contains(team.region())));
        var others = teams(team -> !team.equals(skipping)
                && !team.region().equals(differing)
                && !team.region().equals(same));
        var reps = dice.shuffled(sellers.stream()
                .filter(seller -> seller.core() && others.contains(seller.team()))
                .map(Seller::id)
                .toList());
        var chosen = reps.iterator();
        var steps = new ArrayList<StepDifference>();
        WEAK.forEach(stage -> steps.add(new StepDifference(chosen.next(), stage.step(), -STEP_POINTS)));
        STRONG.forEach(stage -> steps.add(new StepDifference(chosen.next(), stage.step(), STEP_POINTS)));
        return new Truths(
                new SkippingTeam(
                        skipping.id(), SampleStage.DISCOVERY.label, SKIPPED_SHARE, SampleStage.PROPOSAL.step()),
                steps,
                List.of(),
                List.of(new RegionTruth(differing, true, REGION_POINTS), new RegionTruth(same, false, 0)),
                List.of(chosen.next(), chosen.next()),
                List.of(chosen.next(), chosen.next()));
    }

    private List<SampleTeam> teams(Predicate<SampleTeam> wanted) {
        return organisation.teams().stream().filter(wanted).toList();
    }

    /** Regions in which so many teams sell. */
    private List<String> regionsWith(int count) {
        var regions = organisation.teams().stream().map(SampleTeam::region).toList();
        return regions.stream()
                .distinct()
                .filter(region -> regions.stream().filter(region::equals).count() == count)
                .toList();
    }
}
