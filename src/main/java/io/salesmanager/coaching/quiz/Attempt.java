package io.salesmanager.coaching.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try at a quiz.
 *
 * @param passScore the least score that passes, as it was when the attempt began
 * @param ends when the time is over
 * @param submitted null where nothing was handed in
 * @param score 0 to 100; null where nothing was handed in
 */
record Attempt(
        String id,
        String rep,
        String quiz,
        String title,
        double passScore,
        Instant started,
        Instant ends,
        @Nullable Instant submitted,
        @Nullable Double score,
        List<Asked> asked) {

    /** For the way of the last click through the network. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** Where an attempt stands. */
    enum State {
        /** Time is left. */
        OPEN,
        SUBMITTED,
        /** The time ended without an answer. It counts as an attempt and has no score. */
        EXPIRED
    }

    State state(Instant now) {
        if (submitted != null) {
            return State.SUBMITTED;
        }
        return now.isAfter(ends.plus(GRACE)) ? State.EXPIRED : State.OPEN;
    }

    boolean passed() {
        return score != null && score >= passScore;
    }

    long rightAnswers() {
        return asked.stream().filter(Asked::answeredRight).count();
    }
}
