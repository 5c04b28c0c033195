package io.salesmanager.review;

import io.salesmanager.advice.Decision;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.review.ReviewState.Phase;
import io.salesmanager.review.ReviewState.State;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a running review; many threads may report to it. */
final class ReviewProgress {
    private final ReviewState start;
    private final EnumMap<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private Phase phase = Phase.WAITING;
    private int repsTotal;
    private int repsDone;
    private int decisions;

    ReviewProgress(ReviewState start) {
        this.start = start;
    }

    synchronized void measuring(int reps) {
        phase = Phase.MEASURING;
        repsTotal = reps;
    }

    synchronized void deciding() {
        phase = Phase.DECIDING;
    }

    synchronized void done(int reps, List<Decision> recorded) {
        repsDone += reps;
        decisions += recorded.size();
        recorded.forEach(decision -> verdicts.merge(decision.verdict(), 1, Integer::sum));
    }

    synchronized ReviewState state(State state, @Nullable Instant finished, @Nullable String failure) {
        return new ReviewState(
                start.id(),
                state,
                state == State.RUNNING ? phase : null,
                start.asOf(),
                start.live(),
                start.rep(),
                start.team(),
                start.rulebook(),
                start.started(),
                finished,
                start.startedBy(),
                Math.max(repsTotal, repsDone),
                repsDone,
                decisions,
                new EnumMap<>(verdicts),
                failure);
    }
}
