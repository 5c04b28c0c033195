package io.salesmanager.coaching.quiz;

import io.salesmanager.platform.Shuffle;
import io.salesmanager.playbook.learning.Quiz;
import java.util.List;

/** Draws the questions of an attempt, and mixes them and their answers. */
final class Draw {
    private Draw() {}

    /** The same seed draws the same questions in the same order. */
    static List<Asked> of(Quiz quiz, long seed) {
        var shuffle = new Shuffle(seed);
        return shuffle
                .mixed(quiz.questions())
                .subList(0, Math.min(quiz.asked(), quiz.questions().size()))
                .stream()
                .map(question -> new Asked(question.text(), shuffle.mixed(question.answers()), List.of()))
                .toList();
    }
}
