package io.salesmanager.sample.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was planted and is to be found. Everything else is drawn from the same rates for all.
 *
 * @param skippingTeam null where nothing was planted
 * @param steps reps who differ from their peers at one step
 * @param badDeals ids of all deals whose fit fails, with a discount above 20 percent and a promise on the roadmap
 * @param regions one that differs, and one that is known not to
 * @param hunters ids of reps who mostly sell new business
 * @param farmers ids of reps who mostly sell to customers
 * @param optimists ids of reps who forecast a fifth to a third too high in every quarter
 * @param cautious ids of reps who forecast a fifth to a third too low in every quarter
 */
public record Truths(
        @Nullable SkippingTeam skippingTeam,
        List<StepDifference> steps,
        List<String> badDeals,
        List<RegionTruth> regions,
        List<String> hunters,
        List<String> farmers,
        List<String> optimists,
        List<String> cautious) {
    public static final Truths NONE =
            new Truths(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Truths {
        steps = List.copyOf(steps);
        badDeals = List.copyOf(badDeals);
        regions = List.copyOf(regions);
        hunters = List.copyOf(hunters);
        farmers = List.copyOf(farmers);
        optimists = List.copyOf(optimists);
        cautious = List.copyOf(cautious);
    }

    /**
     * A team that leaves out a stage. The deals that this stage would have stopped are lost later, so the team's rate at
     * {@code costlyStep} is lower.
     *
     * @param share of the team's new business that leaves it out, 0 to 1
     */
    public record SkippingTeam(String teamId, String skippedStage, double share, String costlyStep) {}

    /**
     * A rep who differs from the peers at one step, over at least 200 deals at size 1.0.
     *
     * @param step from and to, such as {@code PROPOSAL_TO_NEGOTIATION}: of the deals that left the first stage, those
     *     that moved on
     * @param points percentage points to the peers' rate; below 0 is a weakness
     */
    public record StepDifference(String repId, String step, int points) {}

    /**
     * A region and whether its win rate differs from that of the others.
     *
     * @param pointsPerStep percentage points added to each step of the process
     */
    public record RegionTruth(String region, boolean differs, int pointsPerStep) {}

    public Truths withBadDeals(List<String> ids) {
        return new Truths(skippingTeam, steps, ids, regions, hunters, farmers, optimists, cautious);
    }
}
