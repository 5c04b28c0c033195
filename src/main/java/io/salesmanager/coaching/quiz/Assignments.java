package io.salesmanager.coaching.quiz;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.coaching.quiz.AssignmentRows.Assignment;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.learning.LearningDials;
import io.salesmanager.review.RepListener;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives quizzes to reps as the rules of the last live review say. What no rule asks for any more is over. */
@ApplicationScoped
class Assignments implements RepListener {
    private static final int LONGEST_SENTENCE = 2_000;

    private final AssignmentRows rows;
    private final QuizConfig config;
    private final ActiveRulebook active;
    private final Database database;
    private final Clock clock;

    Assignments(AssignmentRows rows, QuizConfig config, ActiveRulebook active, Database database, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.active = active;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void said(String rep, List<Conclusion> said) {
        if (!config.enabled()) {
            return;
        }
        Map<String, Conclusion> asked = new LinkedHashMap<>();
        said.stream()
                .filter(Conclusion.Quiz.class::isInstance)
                .forEach(conclusion -> asked.putIfAbsent(conclusion.said(), conclusion));
        database.transaction(false, () -> {
            store(rep, asked);
            return asked.size();
        });
    }

    /** Those that are to be taken, the first due first. */
    List<Assignment> open(String rep) {
        return rows.of(rep).stream().filter(assignment -> !assignment.ended()).toList();
    }

    /** The quiz was passed. */
    void passed(String rep, String quiz) {
        rows.end(rep, quiz, clock.instant());
    }

    private void store(String rep, Map<String, Conclusion> asked) {
        var open = open(rep).stream().collect(Collectors.toMap(Assignment::quiz, assignment -> assignment));
        asked.forEach((quiz, conclusion) -> {
            var reason = conclusion.reason();
            var because = shortened(reason.because());
            var known = open.remove(quiz);
            if (known == null) {
                rows.assign(rep, quiz, reason.rule(), because, clock.instant(), due());
            } else if (!known.because().equals(because) || !known.rule().equals(reason.rule())) {
                rows.retell(rep, quiz, reason.rule(), because);
            }
        });
        open.keySet().forEach(quiz -> rows.end(rep, quiz, clock.instant()));
    }

    private LocalDate due() {
        var rulebook = active.current();
        return LocalDate.ofInstant(
                        clock.instant(), rulebook.playbook().calendar().zone())
                .plusDays(LearningDials.of(rulebook.dials()).dueDays());
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE);
    }
}
