package io.salesmanager.coaching.scorecard;

import java.time.Instant;
import java.util.List;

/**
 * How reps stand as a whole, without names.
 *
 * @param reps how many may be seen and are compared at any step
 * @param others how many may be seen and are not compared: new ones, of another role, or with too few peers or no deals
 * @param steps in the order of the process
 */
public record ScorecardSummary(Instant asOf, int reps, int others, String sentence, List<Step> steps) {
    /** @param compared how many reps have peers; {@code notEnough} have too few deals to say */
    public record Step(
            String step, String words, int compared, int strengths, int weaknesses, int usual, int notEnough) {}
}
