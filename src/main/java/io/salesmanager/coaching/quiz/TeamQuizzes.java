package io.salesmanager.coaching.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.coaching.quiz.AssignmentRows.Assignment;
import io.salesmanager.playbook.learning.Quiz;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the reps of a team are to take, took and failed. */
@ApplicationScoped
public class TeamQuizzes {
    private final ActiveRulebook active;
    private final AttemptRows attempts;
    private final AssignmentRows assignments;
    private final SeenReps reps;
    private final Quizzes quizzes;
    private final Clock clock;

    TeamQuizzes(
            ActiveRulebook active,
            AttemptRows attempts,
            AssignmentRows assignments,
            SeenReps reps,
            Quizzes quizzes,
            Clock clock) {
        this.active = active;
        this.attempts = attempts;
        this.assignments = assignments;
        this.reps = reps;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    /**
     * A quiz of a rep that is assigned, or that was tried.
     *
     * @param because why it is assigned; null where no rule gives it
     * @param attempts how many are kept
     * @param lastAttempt id of the latest that was handed in
     * @param failedInARow the latest ones that were handed in and did not pass
     */
    @JsonInclude(Include.NON_NULL)
    public record TeamQuiz(
            String rep,
            String repName,
            String quiz,
            String title,
            @Nullable String because,
            @Nullable LocalDate due,
            boolean overdue,
            int attempts,
            @Nullable String lastAttempt,
            @Nullable Double lastScore,
            @Nullable Boolean passed,
            int failedInARow) {}

    /** Of the reps who may be seen, in order of their name: no ranking. */
    public List<TeamQuiz> all() {
        quizzes.checkEnabled();
        var names = reps.names();
        var assigned = assignments.open(names.keySet());
        var tried = attempts.of(names.keySet());
        var titles = active.current().learning().quizzes().stream().collect(Collectors.toMap(Quiz::id, Quiz::title));
        var rows = new ArrayList<TeamQuiz>();
        names.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(rep -> {
            var given = assigned.getOrDefault(rep.getKey(), List.of()).stream()
                    .collect(Collectors.toMap(Assignment::quiz, Function.identity()));
            var taken = tried.getOrDefault(rep.getKey(), List.of()).stream()
                    .collect(Collectors.groupingBy(Attempt::quiz, TreeMap::new, Collectors.toList()));
            var ids = new TreeMap<String, String>(titles);
            ids.keySet().removeIf(id -> !given.containsKey(id) && !taken.containsKey(id));
            ids.forEach((id, title) -> rows.add(
                    row(rep.getKey(), rep.getValue(), id, title, given.get(id), taken.getOrDefault(id, List.of()))));
        });
        return rows;
    }

    private TeamQuiz row(
            String rep, String name, String quiz, String title, @Nullable Assignment given, List<Attempt> taken) {
        var handedIn =
                taken.stream().filter(attempt -> attempt.submitted() != null).toList();
        var last = handedIn.isEmpty() ? null : handedIn.get(0);
        var today = LocalDate.ofInstant(
                clock.instant(), active.current().playbook().calendar().zone());
        return new TeamQuiz(
                rep,
                name,
                quiz,
                title,
                given == null ? null : given.because(),
                given == null ? null : given.due(),
                given != null && given.due().isBefore(today),
                taken.size(),
                last == null ? null : last.id(),
                last == null ? null : last.score(),
                last == null ? null : last.passed(),
                (int) handedIn.stream().takeWhile(attempt -> !attempt.passed()).count());
    }
}
