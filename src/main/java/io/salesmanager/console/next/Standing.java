package io.salesmanager.console.next;

import io.salesmanager.review.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * Where the service stands on its way to first decisions, and so what to do next.
 *
 * @param review the latest; null where there was none
 */
public record Standing(Step step, @Nullable ReviewState review) {
    public enum Step {
        NO_RULEBOOK,
        NO_DEALS,
        NOT_REVIEWED,
        REVIEWING,
        REVIEW_FAILED,
        REVIEWED
    }

    public static Standing of(boolean rulebook, boolean deals, @Nullable ReviewState review) {
        return new Standing(step(rulebook, deals, review), review);
    }

    private static Step step(boolean rulebook, boolean deals, @Nullable ReviewState review) {
        if (!rulebook) {
            return Step.NO_RULEBOOK;
        }
        if (review != null && review.state() == ReviewState.State.RUNNING) {
            return Step.REVIEWING;
        }
        if (!deals) {
            return Step.NO_DEALS;
        }
        if (review == null) {
            return Step.NOT_REVIEWED;
        }
        return review.state() == ReviewState.State.FAILED ? Step.REVIEW_FAILED : Step.REVIEWED;
    }
}
