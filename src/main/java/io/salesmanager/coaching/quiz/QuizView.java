package io.salesmanager.coaching.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.playbook.learning.Quiz;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quiz, without its questions.
 *
 * @param questions how many an attempt has
 * @param articles ids of those to read before
 * @param standing where a rep stands with it; null where no rep is asked about
 */
@JsonInclude(Include.NON_NULL)
public record QuizView(
        String id,
        String title,
        String about,
        @Nullable String productLine,
        int minutes,
        int questions,
        double passScore,
        List<String> articles,
        @Nullable QuizStanding standing) {

    /**
     * Where a rep stands with a quiz.
     *
     * @param assigned null where no rule gives it to the rep
     * @param lastScore of the latest attempt here that was handed in
     * @param passed whether the latest attempt here passed
     * @param failedInARow the latest attempts here that did not pass
     * @param open id of the attempt that is under way
     * @param attemptsLeft before a manager has to open it again
     * @param from first day of the next attempt; null where it may be today
     * @param mayStart whether the rep can begin now
     */
    @JsonInclude(Include.NON_NULL)
    public record QuizStanding(
            @Nullable Assigned assigned,
            @Nullable Double lastScore,
            @Nullable Instant lastTaken,
            @Nullable Boolean passed,
            int failedInARow,
            @Nullable String open,
            int attemptsLeft,
            @Nullable LocalDate from,
            boolean mayStart) {}

    /** @param overdue whether its day has passed */
    public record Assigned(String rule, String because, Instant since, LocalDate due, boolean overdue) {}

    static QuizView of(Quiz quiz, double passScore, @Nullable QuizStanding standing) {
        return new QuizView(
                quiz.id(),
                quiz.title(),
                quiz.about(),
                quiz.productLine(),
                quiz.minutes(),
                quiz.asked(),
                passScore,
                quiz.articles(),
                standing);
    }
}
