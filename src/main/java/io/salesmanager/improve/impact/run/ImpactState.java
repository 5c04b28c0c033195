package io.salesmanager.improve.impact.run;

import io.salesmanager.improve.impact.Impact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the preview of a rulebook stands.
 *
 * @param version that is asked about
 * @param against that decides now, or another that was named
 * @param phase what it is doing; null once it is over
 * @param live whether it is about the moment at which it was started
 * @param whole whether it is about all deals
 * @param deals decided so far, and {@code flips} among them
 * @param impact what came out; null until it is done
 * @param failure why it stopped, where it failed
 */
public record ImpactState(
        String id,
        String version,
        String against,
        State state,
        @Nullable Phase phase,
        Instant asOf,
        boolean live,
        @Nullable String rep,
        @Nullable String team,
        boolean whole,
        Instant started,
        @Nullable Instant finished,
        String startedBy,
        int repsTotal,
        int repsDone,
        int deals,
        int flips,
        @Nullable String failure,
        @Nullable Impact impact) {

    public enum Phase {
        /** Another preview runs. */
        WAITING,
        /** It computes what is usual in the whole company, by each playbook. */
        MEASURING,
        /** It decides rep by rep, by both rulebooks. */
        DECIDING
    }

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
