package io.salesmanager.engine;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.Expressions;
import io.salesmanager.engine.expression.SyntaxError;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.learning.LearningReader;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the articles and quizzes that rules name are there. */
final class NamedLearning {
    private static final Pattern QUIZ = Pattern.compile("advise\\.quiz\\s*\\([^,]*,\\s*\"([^\"]*)\"");

    private static final Set<String> EQUALITY = Set.of("==", "!=");

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
        rule.patterns().forEach(pattern -> pattern.conditions().forEach(condition -> warnOfAsked(rule, condition)));
    }

    private void refuse(String code, RuleSource rule, Location at, String name, String message, List<String> names) {
        diagnostics.add(Diagnostic.error(code, at, name, message.formatted(name), NearestName.advice(name, names))
                .inRule(rule.name()));
    }

    /** The CRM may report results of quizzes from elsewhere, so that one that is not here is not for certain a mistake. */
    private void warnOfAsked(RuleSource rule, Piece condition) {
        asked(condition)
                .filter(name -> !quizzes.contains(name.value()))
                .forEach(name -> diagnostics.add(new Diagnostic(
                        "unknown-quiz",
                        Diagnostic.Severity.WARNING,
                        condition.at(name.offset()),
                        name.value(),
                        "There is no quiz '%s' in rules/quizzes, so this is unknown unless your CRM reports results of it."
                                .formatted(name.value()),
                        NearestName.advice(name.value(), quizzes),
                        rule.name())));
    }

    private static Stream<Expression.Text> asked(Piece condition) {
        try {
            return Expressions.within(ExpressionParser.parse(condition.text())).flatMap(NamedLearning::quizzesIn);
        } catch (SyntaxError toldByAdmission) {
            return Stream.of();
        }
    }

    private static Stream<Expression.Text> quizzesIn(Expression part) {
        if (part instanceof Expression.Call call && isNamed(call.function(), "quiz")) {
            return texts(call.arguments());
        }
        if (part instanceof Expression.Binary binary
                && EQUALITY.contains(binary.operator())
                && (isFailedQuiz(binary.left()) || isFailedQuiz(binary.right()))) {
            return texts(List.of(binary.left(), binary.right()));
        }
        return part instanceof Expression.Membership membership && isFailedQuiz(membership.operand())
                ? texts(membership.values())
                : Stream.of();
    }

    private static boolean isFailedQuiz(Expression part) {
        return part instanceof Expression.Name name && isNamed(name.value(), "failedQuiz");
    }

    /** By itself or behind what it is of: {@code rep.quiz}, {@code $r.quiz}. */
    private static boolean isNamed(String written, String fact) {
        return written.equals(fact) || written.endsWith("." + fact);
    }

    private static Stream<Expression.Text> texts(List<Expression> parts) {
        return parts.stream().filter(Expression.Text.class::isInstance).map(Expression.Text.class::cast);
    }
}
