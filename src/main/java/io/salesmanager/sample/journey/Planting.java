package io.salesmanager.sample.journey;

import io.salesmanager.sample.journey.Truths.RegionTruth;
import io.salesmanager.sample.journey.Truths.SkippingTeam;
import io.salesmanager.sample.journey.Truths.StepDifference;
import io.salesmanager.sample.people.Organisation;
import io.salesmanager.sample.people.SampleTeam;
import io.salesmanager.sample.people.Seller;
import io.salesmanager.sample.setting.Dice;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses who differs, each truth on a team of its own, so that each can be found by itself. Within a team a strong rep
 * stands beside a weak one and a hunter beside a farmer, so that no region differs but the one that is meant to.
 */
public final class Planting {
    private static final double SKIPPED_SHARE = 0.6;
    private static final int REGION_POINTS = 5;
    private static final int STEP_POINTS = 15;
    private static final int FORECASTERS = 3;

    private final Organisation organisation;
    private final Dice dice;

    public Planting(Organisation organisation, Dice dice) {
        this.organisation = organisation;
        this.dice = dice;
    }

    public Truths choose(List<Seller> sellers) {
        var regions = dice.shuffled(regionsWith(1));
        var differing = regions.get(0);
        var same = regions.get(1);
        var skipping = dice.pick(teams(team -> regionsWith(2).contains(team.region())));
        var others = teams(team -> !team.equals(skipping)
                && !team.region().equals(differing)
                && !team.region().equals(same));
        var core = dice.shuffled(others).stream()
                .map(team -> coreReps(sellers, team))
                .toList();
        var steps = List.of(
                new StepDifference(core.get(0).get(0), SampleStage.PROPOSAL.step(), -STEP_POINTS),
                new StepDifference(core.get(0).get(1), SampleStage.PROPOSAL.step(), STEP_POINTS),
                new StepDifference(core.get(1).get(0), SampleStage.QUALIFICATION.step(), -STEP_POINTS),
                new StepDifference(core.get(1).get(1), SampleStage.QUALIFICATION.step(), STEP_POINTS),
                new StepDifference(core.get(2).get(0), SampleStage.DISCOVERY.step(), -STEP_POINTS));
        var forecasters = dice.shuffled(
                sellers.stream().filter(Seller::core).map(Seller::id).toList());
        return new Truths(
                new SkippingTeam(
                        skipping.id(), SampleStage.DISCOVERY.label, SKIPPED_SHARE, SampleStage.PROPOSAL.step()),
                steps,
                List.of(),
                List.of(new RegionTruth(differing, true, REGION_POINTS), new RegionTruth(same, false, 0)),
                List.of(core.get(3).get(0), core.get(4).get(0)),
                List.of(core.get(3).get(1), core.get(4).get(1)),
                List.copyOf(forecasters.subList(0, FORECASTERS)),
                List.copyOf(forecasters.subList(FORECASTERS, 2 * FORECASTERS)));
    }

    private List<String> coreReps(List<Seller> sellers, SampleTeam team) {
        return dice.shuffled(sellers.stream()
                .filter(seller -> seller.core() && seller.team().equals(team))
                .map(Seller::id)
                .toList());
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
