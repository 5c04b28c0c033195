package io.salesmanager.console.training;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.salesmanager.coaching.eligibility.ApprovalRequest;
import io.salesmanager.coaching.eligibility.EligibilityView.May;
import io.salesmanager.coaching.mentor.ArticleView;
import io.salesmanager.coaching.quiz.AttemptView;
import io.salesmanager.coaching.quiz.QuizView;
import io.salesmanager.console.Words;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.playbook.Complexity;
import io.salesmanager.sales.history.Approval.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How the pages of training write its things. */
@TemplateExtension
public final class TrainingWords {
    private TrainingWords() {}

    static String words(Standing standing) {
        return switch (standing) {
            case ELIGIBLE -> "eligible";
            case CONDITIONAL -> "with a condition";
            case NOT_ELIGIBLE -> "not";
        };
    }

    static String words(May may) {
        return switch (may) {
            case YES -> "Yes";
            case WITH_CONDITION -> "With a condition";
            case NO -> "No";
            case OPEN_TO_ALL -> "Yes, the line is open to everybody";
            case NOT_CONFIRMED -> "Not confirmed";
        };
    }

    static String words(Complexity complexity) {
        return complexity.name().toLowerCase(Locale.ROOT);
    }

    static String words(ApprovalRequest.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** A score without digits that nobody reads. */
    static String score(Double score) {
        return BigDecimal.valueOf(score)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The article's HTML, which its renderer has made safe. */
    static RawString body(ArticleView article) {
        return new RawString(article.html());
    }

    /** What a rep reads of their standing. */
    static String shown(QuizView.QuizStanding standing) {
        if (standing.open() != null) {
            return "An attempt is under way.";
        }
        var last = standing.lastScore();
        var result = last == null
                ? "Not taken yet."
                : "%s with %s."
                        .formatted(Boolean.TRUE.equals(standing.passed()) ? "Passed" : "Not passed", score(last));
        if (standing.attemptsLeft() == 0) {
            return result + " The attempts are used up: your manager can open it again.";
        }
        return standing.from() == null
                ? result
                : "%s The next attempt can begin on %s.".formatted(result, Words.shown(standing.from()));
    }

    /** How an attempt ended. */
    static String shown(AttemptView attempt) {
        if (attempt.score() == null) {
            return "The time was over before anything was handed in. It counts as an attempt, without a score.";
        }
        return "%s: %d of %d right, %s of 100; %s are needed."
                .formatted(
                        Boolean.TRUE.equals(attempt.passed()) ? "Passed" : "Not passed",
                        attempt.rightAnswers(),
                        attempt.questions().size(),
                        score(attempt.score()),
                        score(attempt.passScore()));
    }

    static String readers(ArticleView.Summary article) {
        return "%d of %d readers who voted found it useful · opened %s"
                .formatted(
                        article.useful(), article.useful() + article.notUseful(), Said.count(article.opened(), "time"));
    }
}
