package io.salesmanager.console.next;

import io.salesmanager.access.Role;

/**
 * What an empty list says to who looks at it.
 *
 * @param mayImport whether they may bring deals in
 * @param mayReview whether they may start a review
 */
public record NextStep(Standing standing, boolean mayImport, boolean mayReview) {
    public static NextStep of(Standing standing, Role role) {
        return new NextStep(standing, role == Role.SALES_OPS || role == Role.ADMIN, role != Role.REP);
    }

    /** Such as {@code 12 of 60 reps are done.} */
    public String progress() {
        var review = standing.review();
        if (review == null || review.phase() == null) {
            return "";
        }
        return switch (review.phase()) {
            case WAITING -> "It waits for another one to end.";
            case MEASURING -> "It measures what is usual in the company, for %d reps.".formatted(review.repsTotal());
            case DECIDING ->
                "%d of %d reps are done, with %d decisions."
                        .formatted(review.repsDone(), review.repsTotal(), review.decisions());
        };
    }

    public String failure() {
        var review = standing.review();
        return review == null || review.failure() == null ? "" : review.failure();
    }
}
