package io.salesmanager.playbook.learning;

import java.util.List;
import java.util.Optional;

/** All that a rulebook has to read and to ask, in order of id. */
public record Learning(List<Article> articles, List<Quiz> quizzes) {
    public static final Learning NONE = new Learning(List.of(), List.of());

    public Learning {
        articles = List.copyOf(articles);
        quizzes = List.copyOf(quizzes);
    }

    public Optional<Article> article(String id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }

    public Optional<Quiz> quiz(String id) {
        return quizzes.stream().filter(quiz -> quiz.id().equals(id)).findFirst();
    }
}
