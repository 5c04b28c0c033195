package io.salesmanager.coaching.quiz;

import io.salesmanager.playbook.learning.Quiz.Answer;
import io.salesmanager.playbook.learning.Quiz.Question;
import java.util.List;

/**
 * A question of an attempt, with its answers in the order in which they are shown.
 *
 * @param chosen indexes of the answers that were ticked; empty where none was
 */
record Asked(String text, List<Answer> answers, List<Integer> chosen) {
    Asked {
        answers = List.copyOf(answers);
        chosen = List.copyOf(chosen);
    }

    /** Whether more than one answer is right. */
    boolean several() {
        return new Question(text, answers).several();
    }

    /** Whether all right answers were ticked, and no other. */
    boolean answeredRight() {
        for (var i = 0; i < answers.size(); i++) {
            if (answers.get(i).right() != chosen.contains(i)) {
                return false;
            }
        }
        return true;
    }

    Asked answered(List<Integer> ticked) {
        return new Asked(text, answers, ticked.stream().distinct().sorted().toList());
    }
}
