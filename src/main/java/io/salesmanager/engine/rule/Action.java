package io.salesmanager.engine.rule;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Reason;
import io.salesmanager.playbook.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One call of a consequence.
 *
 * @param about which fact of the match it is about, from 0
 * @param proposes the verdict it proposes, null where it advises something else
 */
public record Action(int about, @Nullable Verdict proposes, Speech speech) {

    /** Says it of one match. */
    @FunctionalInterface
    public interface Speech {
        /** @param match one fact for each binding pattern, in order */
        Conclusion conclude(Object[] match, Reason reason);
    }

    Conclusion conclude(Object[] match, Reason reason) {
        return speech.conclude(match, reason);
    }
}
