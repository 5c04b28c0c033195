package io.salesmanager.improve.impact.run;

import io.salesmanager.improve.impact.Comparison;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.improve.impact.run.ImpactState.Phase;
import io.salesmanager.improve.impact.run.ImpactState.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells how a running preview stands; many threads may report to it. */
final class ImpactProgress {
    private final ImpactState start;
    private Phase phase = Phase.WAITING;
    private int repsTotal;
    private int repsDone;
    private @Nullable Comparison comparison;

    ImpactProgress(ImpactState start) {
        this.start = start;
    }

    synchronized void measuring(int reps) {
        phase = Phase.MEASURING;
        repsTotal = reps;
    }

    synchronized void deciding(Comparison by) {
        phase = Phase.DECIDING;
        comparison = by;
    }

    synchronized void done(int reps) {
        repsDone += reps;
    }

    ImpactState running() {
        return state(State.RUNNING, null, null, null);
    }

    ImpactState done(Instant finished, Impact impact) {
        return state(State.DONE, finished, null, impact);
    }

    ImpactState failed(Instant finished, String failure) {
        return state(State.FAILED, finished, failure, null);
    }

    private synchronized ImpactState state(
            State state, @Nullable Instant finished, @Nullable String failure, @Nullable Impact impact) {
        var counted = comparison == null ? new Impact.Progress(0, 0) : comparison.progress();
        return new ImpactState(
                start.id(),
                start.version(),
                start.against(),
                state,
                state == State.RUNNING ? phase : null,
                start.asOf(),
                start.live(),
                start.rep(),
                start.team(),
                start.whole(),
                start.started(),
                finished,
                start.startedBy(),
                Math.max(repsTotal, repsDone),
                repsDone,
                counted.deals(),
                counted.flips(),
                failure,
                impact);
    }
}
