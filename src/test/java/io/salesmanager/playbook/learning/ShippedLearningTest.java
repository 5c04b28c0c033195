package io.salesmanager.playbook.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.playbook.learning.Quiz.Answer;
import io.salesmanager.playbook.learning.Quiz.Question;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The articles and quizzes that are shipped hold to what the guide for authors promises. */
@NullUnmarked // set before all tests
class ShippedLearningTest {
    private static final double PASS = 0.8;
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?://)([^)]*)\\)");
    private static Rulebook rulebook;

    @BeforeAll
    static void load() throws IOException {
        rulebook = ((LoadResult.Loaded) RulebookLoader.load(SourceFiles.read(Path.of("rules")))).rulebook();
    }

    @Test
    void there_are_eight_banks_of_twelve_questions_and_more_are_in_a_bank_than_are_asked() {
        assertThat(rulebook.learning().quizzes()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(quiz -> {
            assertThat(quiz.questions()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(quiz.asked()).isLessThan(quiz.questions().size());
            assertThat(quiz.articles()).isNotEmpty();
        });
        assertThat(rulebook.learning().quizzes()).extracting(Quiz::productLine).contains("Platform", "Security");
    }

    @Test
    void each_answer_is_explained_and_no_explanation_stands_twice_in_a_bank() {
        assertThat(rulebook.learning().quizzes()).allSatisfy(quiz -> {
            var explained = quiz.questions().stream()
                    .flatMap(question -> question.answers().stream())
                    .map(Answer::because)
                    .toList();
            assertThat(explained)
                    .doesNotHaveDuplicates()
                    .allSatisfy(because ->
                            assertThat(because).hasSizeGreaterThan(20).endsWith("."));
        });
    }

    /** A quiz that can be passed by its form tells nothing. */
    @Test
    void who_always_ticks_the_longest_answer_passes_none() {
        assertThat(rulebook.learning().quizzes()).allSatisfy(quiz -> {
            var right = quiz.questions().stream()
                    .filter(ShippedLearningTest::isRightByLength)
                    .count();
            assertThat((double) right / quiz.questions().size()).as(quiz.id()).isLessThan(PASS / 2);
        });
    }

    @Test
    void there_are_articles_that_are_short_and_say_where_they_come_from() {
        assertThat(rulebook.learning().articles())
                .hasSizeGreaterThanOrEqualTo(25)
                .allSatisfy(article -> {
                    var words = article.markdown().split("\\s+", -1).length;
                    assertThat(words).as(article.id()).isBetween(250, 500);
                    assertThat(article.sources()).as(article.id()).isNotEmpty();
                    assertThat(LINK.matcher(article.markdown()).find())
                            .as("a link that leads nowhere")
                            .isFalse();
                });
    }

    @Test
    void nearly_every_article_is_led_to_by_a_rule() {
        var named = rulebook.rules().stream()
                .map(RuleInfo::article)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(rulebook.learning().articles())
                .extracting(Article::id)
                .filteredOn(id -> !named.contains(id))
                .hasSizeLessThan(6);
    }

    private static boolean isRightByLength(Question question) {
        var longest = question.answers().stream()
                .max(Comparator.comparingInt(answer -> answer.text().length()))
                .orElseThrow();
        return longest.right() && !question.several();
    }
}
