package io.salesmanager.review;

import io.salesmanager.playbook.Verdict;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a review stands.
 *
 * @param phase what it is doing; null once it is over
 * @param live whether it is about now, and so sets the current decision of each deal
 * @param verdicts how many decisions of each verdict were recorded
 * @param failure why it stopped, where it failed
 */
public record ReviewState(
        String id,
        State state,
        @Nullable Phase phase,
        Instant asOf,
        boolean live,
        @Nullable String rep,
        @Nullable String team,
        @Nullable String rulebook,
        Instant started,
        @Nullable Instant finished,
        String startedBy,
        int repsTotal,
        int repsDone,
        int decisions,
        Map<Verdict, Integer> verdicts,
        @Nullable String failure) {

    public enum Phase {
        /** Another review runs. */
        WAITING,
        /** It computes the measures of the whole company, such as the median days in a stage. */
        MEASURING,
        /** It decides rep by rep. */
        DECIDING
    }

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
