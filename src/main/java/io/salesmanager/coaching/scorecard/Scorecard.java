package io.salesmanager.coaching.scorecard;

import io.salesmanager.sales.peers.StepComparison.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the deals of the last 365 days say of a rep, step by step, beside comparable reps.
 *
 * @param asOf when all reps were compared, at most an hour ago
 * @param sentence what to make of it
 * @param comparedWith who the peers are, in words
 */
public record Scorecard(String rep, String name, Instant asOf, String sentence, String comparedWith, List<Step> steps) {

    /**
     * One step.
     *
     * @param words such as {@code Proposal to negotiation}
     * @param sentence what is said, and why
     * @param taken of {@code tried} deals took the step
     * @param low the share truly lies between {@code low} and {@code high}, 95%
     * @param usual what peers would have reached with the same kinds of deals; null without peers
     * @param peersTaken of {@code peersTried} deals of these kinds
     * @param difference own share minus the usual one, among the {@code compared} deals that have like ones
     * @param estimate the best guess: what was seen, drawn towards what is usual, the more so the fewer deals there are
     * @param needed how many deals are needed to find a difference of 15 points in 8 of 10 cases; null where peers are too few
     * @param pValue corrected for all comparisons in the company
     */
    public record Step(
            String step,
            String words,
            Finding finding,
            String sentence,
            int taken,
            int tried,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high,
            int compared,
            @Nullable Double usual,
            int peersTaken,
            int peersTried,
            @Nullable Double difference,
            @Nullable Double differenceLow,
            @Nullable Double differenceHigh,
            @Nullable Double estimate,
            @Nullable Double estimateLow,
            @Nullable Double estimateHigh,
            @Nullable Integer needed,
            double pValue) {

        public boolean isSaid() {
            return finding == Finding.STRENGTH || finding == Finding.WEAKNESS;
        }
    }

    public List<Step> said() {
        return steps.stream().filter(Step::isSaid).toList();
    }
}
