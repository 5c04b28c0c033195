package io.salesmanager.playbook.learning;

import io.salesmanager.playbook.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank of questions.
 *
 * @param id the name of its file without its ending; rules name it in {@code advise.quiz} and {@code quiz("...")}
 * @param about one sentence on what it asks
 * @param productLine the line whose knowledge it asks, else null
 * @param minutes how long an attempt may take
 * @param asked how many of its questions an attempt has
 * @param articles ids of the articles to read before
 */
public record Quiz(
        String id,
        String title,
        String about,
        @Nullable String productLine,
        int minutes,
        int asked,
        List<String> articles,
        List<Question> questions,
        Location at) {
    public Quiz {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
    }

    /** One question. It is answered right by ticking all right answers and no wrong one. */
    public record Question(String text, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }

        /** Whether more than one answer is right. */
        public boolean several() {
            return answers.stream().filter(Answer::right).count() > 1;
        }
    }

    /** @param because why it is right or wrong, told after the attempt */
    public record Answer(String text, boolean right, String because) {}
}
