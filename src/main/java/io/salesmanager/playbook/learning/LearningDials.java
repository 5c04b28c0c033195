package io.salesmanager.playbook.learning;

import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.ResolvedDials;
import io.salesmanager.playbook.Scope;
import java.util.List;

/**
 * The numbers by which quizzes are taken and approvals given. A rulebook that lacks a dial has the number that is shipped.
 *
 * @param passScore the least score that passes
 * @param attempts how often a rep may fail within the window before a manager lets them try again
 * @param attemptWindowDays the window
 * @param daysBetween days from one attempt to the next
 * @param dueDays days from the assignment of a quiz to its due date
 * @param approvalDays how long an approval holds where the manager names no other day
 */
public record LearningDials(
        double passScore, int attempts, int attemptWindowDays, int daysBetween, int dueDays, int approvalDays) {
    /** Those that are read here, beside those that rules use. */
    public static final List<String> NAMES = List.of(
            "quiz-pass-score",
            "quiz-attempts",
            "quiz-attempt-window-days",
            "quiz-days-between",
            "quiz-due-days",
            "approval-days");

    private static final Scope ANYWHERE = new Scope(null, null, null, null);

    public static LearningDials of(Dials dials) {
        var at = dials.at(ANYWHERE);
        return new LearningDials(
                at.valueOr(NAMES.get(0), 80),
                whole(at, 1, 3),
                whole(at, 2, 30),
                whole(at, 3, 2),
                whole(at, 4, 14),
                whole(at, 5, 365));
    }

    private static int whole(ResolvedDials dials, int dial, int otherwise) {
        return (int) dials.valueOr(NAMES.get(dial), otherwise);
    }
}
