package io.salesmanager.sales.measure;

import io.salesmanager.playbook.learning.LearningDials;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The quiz that a rep failed most often in a row, the last attempt included; by its id where several are equal.
 *
 * @param quiz null where there is none
 * @param attempts unknown where quiz results are not known
 */
record FailedQuiz(@Nullable String quiz, double attempts) {
    private static final FailedQuiz UNKNOWN = new FailedQuiz(null, Double.NaN);

    static FailedQuiz of(@Nullable RepHistory rep, AsOf asOf) {
        if (rep == null || rep.quizResults() == null) {
            return UNKNOWN;
        }
        var pass = LearningDials.of(asOf.dials()).passScore();
        var failed = new HashMap<String, Integer>();
        rep.quizResults().stream()
                .filter(result -> !result.taken().isAfter(asOf.today()))
                .sorted(Comparator.comparing(QuizResult::taken))
                .forEach(result ->
                        failed.compute(result.quiz(), (quiz, times) -> result.score() >= pass ? null : plusOne(times)));
        return failed.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> new FailedQuiz(most.getKey(), most.getValue()))
                .orElse(new FailedQuiz(null, 0));
    }

    private static int plusOne(@Nullable Integer times) {
        return times == null ? 1 : times + 1;
    }
}
