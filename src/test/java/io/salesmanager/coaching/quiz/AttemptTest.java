package io.salesmanager.coaching.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.learning.LearningDials;
import io.salesmanager.playbook.learning.Quiz;
import io.salesmanager.playbook.learning.Quiz.Answer;
import io.salesmanager.playbook.learning.Quiz.Question;
import io.salesmanager.playbook.source.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drawing questions, scoring answers, and how often one may try. */
class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LearningDials DIALS = new LearningDials(80, 3, 30, 2, 14, 365);
    private static final Quiz QUIZ = quiz();

    @Test
    void the_same_seed_draws_the_same_questions_and_another_seed_others() {
        assertThat(Draw.of(QUIZ, 7)).hasSize(10).isEqualTo(Draw.of(QUIZ, 7)).isNotEqualTo(Draw.of(QUIZ, 8));
        assertThat(Draw.of(QUIZ, 7)).extracting(Asked::text).doesNotHaveDuplicates();
    }

    @Test
    void over_many_seeds_each_question_is_asked_and_each_answer_stands_everywhere() {
        var first = new int[12];
        var places = new int[3];
        for (var seed = 0L; seed < 600; seed++) {
            var drawn = Draw.of(QUIZ, seed);
            drawn.forEach(asked -> first[Integer.parseInt(asked.text())]++);
            places[
                    IntStream.range(0, 3)
                            .filter(i -> drawn.get(0).answers().get(i).right())
                            .findFirst()
                            .orElseThrow()]++;
        }
        // 500 and 200 are expected; five standard deviations of chance are 46 and 58
        assertThat(IntStream.of(first).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(454, 546));
        assertThat(IntStream.of(places).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(142, 258));
    }

    @Test
    void a_question_is_right_where_all_right_answers_are_ticked_and_no_other() {
        var asked = new Asked(
                "q",
                List.of(new Answer("a", true, "x"), new Answer("b", false, "y"), new Answer("c", true, "z")),
                List.of());
        assertThat(asked.answered(List.of(0, 2)).answeredRight()).isTrue();
        assertThat(asked.answered(List.of(2, 0, 0)).answeredRight()).isTrue();
        assertThat(asked.answered(List.of(0)).answeredRight()).isFalse();
        assertThat(asked.answered(List.of(0, 1, 2)).answeredRight()).isFalse();
        assertThat(asked.answered(List.of()).answeredRight()).isFalse();
        assertThat(Submissions.score(List.of(
                        asked.answered(List.of(0, 2)), asked.answered(List.of(0, 2)), asked.answered(List.of(1)))))
                .isEqualTo(66.7);
    }

    @Test
    void what_comes_within_the_grace_is_taken_and_what_comes_later_is_not() {
        var attempt = attempt(NOW.minus(Duration.ofMinutes(15)), null);
        Submissions.check(attempt, List.of(), NOW.plusSeconds(30));
        assertThatThrownBy(() -> Submissions.check(attempt, List.of(), NOW.plusSeconds(31)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).contains("time-over"));
    }

    @Test
    void the_next_attempt_comes_days_later_and_after_three_failures_not_at_all() {
        assertThat(chances(null)).isEqualTo(new Chances(3, null));
        assertThat(chances(null, failed(0))).isEqualTo(new Chances(2, LocalDate.parse("2026-11-22")));
        assertThat(chances(null, failed(1))).isEqualTo(new Chances(2, LocalDate.parse("2026-11-21")));
        assertThat(chances(null, failed(2))).isEqualTo(new Chances(2, null));
        assertThat(chances(null, failed(2), failed(4), failed(6)).now()).isFalse();
    }

    @Test
    void old_failures_do_not_count_and_a_pass_or_a_manager_begins_anew() {
        assertThat(chances(null, failed(30), failed(31), failed(32))).isEqualTo(new Chances(3, null));
        assertThat(chances(null, failed(29)).left()).isEqualTo(2);
        assertThat(chances(null, passed(5), failed(7), failed(9), failed(11)).left())
                .isEqualTo(3);
        assertThat(chances(NOW.minus(Duration.ofHours(1)), failed(1), failed(3), failed(5)))
                .isEqualTo(new Chances(3, null));
    }

    @Test
    void an_attempt_that_ran_out_of_time_counts_and_one_under_way_does_not() {
        assertThat(chances(null, attempt(daysAgo(3), null)).left()).isEqualTo(2);
        assertThat(chances(null, attempt(NOW.minusSeconds(60), null)).left()).isEqualTo(3);
    }

    private static Chances chances(@Nullable Instant released, Attempt... attempts) {
        return Chances.of(List.of(attempts), released, DIALS, NOW, ZoneOffset.UTC);
    }

    private static Attempt failed(int daysAgo) {
        return attempt(daysAgo(daysAgo), 70.0);
    }

    private static Attempt passed(int daysAgo) {
        return attempt(daysAgo(daysAgo), 80.0);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days)).minusSeconds(1_000);
    }

    private static Attempt attempt(Instant started, @Nullable Double score) {
        return new Attempt(
                "a",
                "r-1",
                "calls",
                "Calls",
                80,
                started,
                started.plus(Duration.ofMinutes(15)),
                score == null ? null : started.plusSeconds(60),
                score,
                List.of());
    }

    private static Quiz quiz() {
        var questions = IntStream.range(0, 12)
                .mapToObj(i -> new Question(
                        String.valueOf(i),
                        List.of(new Answer("r", true, "x"), new Answer("w", false, "y"), new Answer("v", false, "z"))))
                .toList();
        return new Quiz(
                "calls", "Calls", "x", null, 15, 10, List.of(), questions, Location.ofFile("quizzes/calls.yaml"));
    }
}
