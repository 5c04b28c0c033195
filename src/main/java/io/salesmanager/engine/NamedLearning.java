package io.salesmanager.engine;

import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.learning.LearningReader;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the articles and quizzes that rules name are there. */
final class NamedLearning {
    private static final Pattern QUIZ = Pattern.compile("advise\\.quiz\\s*\\([^,]*,\\s*\"([^\"]*)\"");

    private final List<String> articles;
    private final List<String> quizzes;
    private final Diagnostics diagnostics;

    NamedLearning(SourceFiles files, Diagnostics diagnostics) {
        this.articles = LearningReader.articlesIn(files);
        this.quizzes = LearningReader.quizzesIn(files);
        this.diagnostics = diagnostics;
    }

    void check(RuleSource rule) {
        rule.annotation("article")
                .filter(piece -> !articles.contains(piece.text().strip()))
                .ifPresent(piece -> refuse(
                        "unknown-article",
                        rule,
                        piece.at(),
                        piece.text().strip(),
                        "There is no article '%s' in rules/mentor.",
                        articles));
        var calls = QUIZ.matcher(rule.consequence().text());
        while (calls.find()) {
            if (!quizzes.contains(calls.group(1))) {
                refuse(
                        "unknown-quiz",
                        rule,
                        rule.consequence().at(calls.start(1)),
                        calls.group(1),
                        "There is no quiz '%s' in rules/quizzes.",
                        quizzes);
            }
        }
    }

    private void refuse(String code, RuleSource rule, Location at, String name, String message, List<String> names) {
        diagnostics.add(Diagnostic.error(code, at, name, message.formatted(name), NearestName.advice(name, names))
                .inRule(rule.name()));
    }
}
