package io.salesmanager.coaching.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it is shown. Which answers are right is left out until it is handed in, and for good where the time ran out.
 *
 * @param state OPEN, SUBMITTED or EXPIRED
 * @param score 0 to 100; null where nothing was handed in
 */
@JsonInclude(Include.NON_NULL)
public record AttemptView(
        String id,
        String rep,
        String quiz,
        String title,
        String state,
        double passScore,
        Instant started,
        Instant ends,
        @Nullable Instant submitted,
        @Nullable Double score,
        @Nullable Boolean passed,
        @Nullable Integer rightAnswers,
        List<QuestionView> questions) {

    /**
     * @param several whether several answers are right
     * @param right whether it was answered right; null before
     */
    @JsonInclude(Include.NON_NULL)
    public record QuestionView(
            String text,
            boolean several,
            List<AnswerView> answers,
            @Nullable Boolean right) {}

    /**
     * @param chosen whether it was ticked; null before
     * @param right whether it is right; null before
     * @param because why; null before
     */
    @JsonInclude(Include.NON_NULL)
    public record AnswerView(
            String text,
            @Nullable Boolean chosen,
            @Nullable Boolean right,
            @Nullable String because) {}

    static AttemptView of(Attempt attempt, Instant now) {
        var told = attempt.submitted() != null;
        return new AttemptView(
                attempt.id(),
                attempt.rep(),
                attempt.quiz(),
                attempt.title(),
                attempt.state(now).name(),
                attempt.passScore(),
                attempt.started(),
                attempt.ends(),
                attempt.submitted(),
                attempt.score(),
                told ? attempt.passed() : null,
                told ? (int) attempt.rightAnswers() : null,
                attempt.state(now) == Attempt.State.EXPIRED
                        ? List.of()
                        : attempt.asked().stream()
                                .map(asked -> question(asked, told))
                                .toList());
    }

    public boolean underWay() {
        return state.equals(Attempt.State.OPEN.name());
    }

    private static QuestionView question(Asked asked, boolean told) {
        return new QuestionView(
                asked.text(),
                asked.several(),
                IntStream.range(0, asked.answers().size())
                        .mapToObj(i -> {
                            var answer = asked.answers().get(i);
                            return new AnswerView(
                                    answer.text(),
                                    told ? asked.chosen().contains(i) : null,
                                    told ? answer.right() : null,
                                    told ? answer.because() : null);
                        })
                        .toList(),
                told ? asked.answeredRight() : null);
    }
}
