package io.salesmanager.review.judge;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Reason;
import java.time.Instant;
import java.util.List;

/**
 * The decisions on one request.
 *
 * @param coaching what the rules say of the rep
 */
public record DecisionAnswer(Instant asOf, String rulebook, List<Decision> decisions, List<RepAdvice> coaching) {

    /** With as much of each explanation as is asked for. */
    public DecisionAnswer cut(Explain explain) {
        return new DecisionAnswer(
                asOf, rulebook, decisions.stream().map(explain::cut).toList(), coaching);
    }

    /** @param kind such as {@code coach} or {@code quiz}; {@code what} is the skill, the quiz or the product line */
    public record RepAdvice(String kind, String what, Reason reason) {
        static RepAdvice of(Conclusion conclusion) {
            if (conclusion instanceof Conclusion.Coach coach) {
                return new RepAdvice("coach", coach.skill(), coach.reason());
            } else if (conclusion instanceof Conclusion.Strong strong) {
                return new RepAdvice("strength", strong.skill(), strong.reason());
            } else if (conclusion instanceof Conclusion.Quiz quiz) {
                return new RepAdvice("quiz", quiz.quiz(), quiz.reason());
            } else if (conclusion instanceof Conclusion.Profile profile) {
                return new RepAdvice("profile", profile.kind(), profile.reason());
            } else if (conclusion instanceof Conclusion.Eligible eligible) {
                return new RepAdvice("eligible", eligible.line(), eligible.reason());
            } else if (conclusion instanceof Conclusion.Conditional conditional) {
                return new RepAdvice("conditional", conditional.line(), conditional.reason());
            } else if (conclusion instanceof Conclusion.Ineligible ineligible) {
                return new RepAdvice("ineligible", ineligible.line(), ineligible.reason());
            } else if (conclusion instanceof Conclusion.Habit habit) {
                return new RepAdvice("habit", habit.kind(), habit.reason());
            }
            throw new IllegalArgumentException("%s is not said of a rep".formatted(conclusion));
        }
    }
}
