package io.salesmanager.playbook.learning;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.learning.Quiz.Answer;
import io.salesmanager.playbook.learning.Quiz.Question;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a bank of questions. */
final class QuizReader {
    private static final int LONGEST_MINUTES = 120;
    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_ANSWERS = 8;
    private static final int LONGEST_TEXT = 1_000;

    private final Playbook playbook;
    private final List<String> articles;
    private final Diagnostics diagnostics;
    private final Set<String> asked = new HashSet<>();

    private QuizReader(Playbook playbook, List<String> articles, Diagnostics diagnostics) {
        this.playbook = playbook;
        this.articles = articles;
        this.diagnostics = diagnostics;
    }

    /** @param articles ids of those that there are */
    static Optional<Quiz> read(
            SourceFile file, String id, Playbook playbook, List<String> articles, Diagnostics diagnostics) {
        var reader = new QuizReader(playbook, articles, diagnostics);
        return YamlMap.read(file, diagnostics).map(map -> reader.quiz(file, id, map));
    }

    private Quiz quiz(SourceFile file, String id, YamlMap map) {
        var title = text(map, "title");
        var about = text(map, "about");
        var line = productLine(map);
        var minutes = number(map, "minutes", LONGEST_MINUTES);
        var read = map.texts("articles");
        read.stream().filter(article -> !articles.contains(article)).forEach(article -> unknown(map, article));
        var questions = map.maps("questions").stream().map(this::question).toList();
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            bad(
                    map.at("questions"),
                    "",
                    "A quiz has 1 to %d questions; this has %d.".formatted(MOST_QUESTIONS, questions.size()),
                    "List them under questions:, each with ask: and answers:.");
        }
        var number = map.has("asked") ? number(map, "asked", Math.max(1, questions.size())) : questions.size();
        map.refuseOthers();
        return new Quiz(id, title, about, line, minutes, number, read, questions, Location.ofFile(file.path()));
    }

    private @Nullable String productLine(YamlMap map) {
        var line = map.text("productLine");
        if (line != null && !playbook.productLineNames().contains(line)) {
            bad(
                    map.at("productLine"),
                    line,
                    "The playbook has no product line '%s'.".formatted(line),
                    NearestName.advice(line, playbook.productLineNames()));
        }
        return line;
    }

    private void unknown(YamlMap map, String article) {
        diagnostics.error(
                "unknown-article",
                map.at("articles"),
                article,
                "There is no article '%s' in rules/mentor.".formatted(article),
                NearestName.advice(article, articles));
    }

    private Question question(YamlMap map) {
        var text = text(map, "ask");
        if (!text.isBlank() && !asked.add(text)) {
            bad(map.at("ask"), text, "This question stands twice in the quiz.", "Delete one of the two.");
        }
        var answers = map.maps("answers").stream().map(this::answer).toList();
        var right = answers.stream().filter(Answer::right).count();
        if (answers.size() < 2 || answers.size() > MOST_ANSWERS || right == 0 || right == answers.size()) {
            bad(
                    map.at("answers"),
                    text,
                    "A question has 2 to %d answers, at least one right and one wrong; this has %d, %d of them right."
                            .formatted(MOST_ANSWERS, answers.size(), right),
                    "Write each as right: or wrong:, with because:.");
        }
        var texts = new ArrayList<>(answers.stream().map(Answer::text).toList());
        new HashSet<>(texts).forEach(texts::remove);
        if (!texts.isEmpty()) {
            bad(map.at("answers"), texts.get(0), "Two answers say the same.", "Delete one of the two.");
        }
        map.refuseOthers();
        return new Question(text, answers);
    }

    private Answer answer(YamlMap map) {
        var right = map.has("right");
        if (right == map.has("wrong")) {
            bad(
                    map.at("right"),
                    "",
                    "An answer is either right or wrong.",
                    "Write right: or wrong: with its text, and because: with the explanation.");
        }
        var text = text(map, right ? "right" : "wrong");
        var because = text(map, "because");
        map.refuseOthers();
        return new Answer(text, right, because);
    }

    private String text(YamlMap map, String key) {
        var text = map.required(key).strip();
        if (text.length() > LONGEST_TEXT) {
            bad(
                    map.at(key),
                    key,
                    "'%s' has %d characters; %d are the most.".formatted(key, text.length(), LONGEST_TEXT),
                    "Shorten it.");
        }
        return text;
    }

    private int number(YamlMap map, String key, int most) {
        var given = map.whole(key);
        if (given == null || given < 1 || given > most) {
            bad(
                    map.at(key),
                    String.valueOf(given),
                    "'%s' is a whole number from 1 to %d.".formatted(key, most),
                    "Write it as %s: %d.".formatted(key, Math.min(most, 10)));
            return 1;
        }
        return given;
    }

    private void bad(Location at, String text, String message, String advice) {
        diagnostics.error("bad-quiz", at, text, message, advice);
    }
}
