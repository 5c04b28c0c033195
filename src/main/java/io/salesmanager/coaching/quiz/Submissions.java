package io.salesmanager.coaching.quiz;

import io.salesmanager.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What is handed in, and what it is worth. */
final class Submissions {
    private static final double ALL = 100;
    private static final double TENTHS = 10;

    private Submissions() {}

    /** @throws Problem where it was handed in before, comes too late or answers other questions */
    static void check(Attempt attempt, List<List<Integer>> ticked, Instant now) {
        if (attempt.state(now) == Attempt.State.SUBMITTED) {
            throw twice();
        }
        if (attempt.state(now) == Attempt.State.EXPIRED) {
            throw new Problem(
                            "time-over",
                            409,
                            "The time was over",
                            "The attempt ended at %s, so the answers were not taken.".formatted(attempt.ends()))
                    .with(
                            "advice",
                            "It counts as an attempt without a score. GET /api/v1/quizzes says when the next can begin.");
        }
        if (ticked.size() != attempt.asked().size()) {
            throw Problem.ofField(
                    "wrong-answers",
                    "answers",
                    "%d questions were asked and %d answered."
                            .formatted(attempt.asked().size(), ticked.size()),
                    "Send one list for each question, in the order of the questions; [] where none is ticked.");
        }
        IntStream.range(0, ticked.size()).forEach(i -> {
            var most = attempt.asked().get(i).answers().size();
            if (ticked.get(i).stream().anyMatch(index -> index == null || index < 0 || index >= most)) {
                throw Problem.ofField(
                        "wrong-answers",
                        "answers[%d]".formatted(i),
                        "Question %d has the answers 0 to %d.".formatted(i, most - 1),
                        "Send the positions of the answers that are ticked, counted from 0.");
            }
        });
    }

    static List<Asked> answered(Attempt attempt, List<List<Integer>> ticked) {
        return IntStream.range(0, ticked.size())
                .mapToObj(i -> attempt.asked().get(i).answered(ticked.get(i)))
                .toList();
    }

    /** Right answers in percent, to a tenth. */
    static double score(List<Asked> answered) {
        var right = answered.stream().filter(Asked::answeredRight).count();
        return Math.round(right * ALL * TENTHS / answered.size()) / TENTHS;
    }

    static Problem twice() {
        return new Problem("handed-in", 409, "It was handed in already", "The answers of an attempt are taken once.")
                .with("advice", "GET the attempt to see its result.");
    }
}
