package io.salesmanager.playbook.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.learning.Quiz.Answer;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Articles and quizzes are read, and what is wrong with them is told with its line. */
@NullUnmarked // a missing value fails the test
class LearningReaderTest {
    private static final String QUIZ = """
            title: Calls
            about: How to begin.
            minutes: 5
            questions:
              - ask: What first?
                answers:
                  - {right: A question, because: It is theirs to talk.}
                  - {wrong: A pitch, because: Nobody asked.}
            """;

    @Test
    void a_quiz_is_read_with_the_explanation_of_each_answer() {
        var quiz = learning("quizzes/calls.yaml", QUIZ).quiz("calls").orElseThrow();
        assertThat(quiz.asked()).isEqualTo(1);
        assertThat(quiz.questions().get(0).answers())
                .containsExactly(
                        new Answer("A question", true, "It is theirs to talk."),
                        new Answer("A pitch", false, "Nobody asked."));
    }

    @Test
    void an_article_is_read_without_its_head() {
        var article = learning(
                        "mentor/calls.md", "---\ntitle: Calls\nsummary: How.\nsources: [own practice]\n---\n# Hello\n")
                .article("calls")
                .orElseThrow();
        assertThat(article.markdown()).isEqualTo("# Hello");
        assertThat(article.sources()).containsExactly("own practice");
    }

    @Test
    void what_is_wrong_with_a_quiz_is_told_where_it_stands() {
        assertThat(faults("quizzes/calls.yaml", QUIZ.replace("  - {wrong: A pitch, because: Nobody asked.}", "")))
                .containsExactly("rules/quizzes/calls.yaml:7:7 bad-quiz");
        assertThat(faults("quizzes/calls.yaml", QUIZ.replace(", because: Nobody asked.", "")))
                .containsExactly("rules/quizzes/calls.yaml:8:9 missing-key");
        assertThat(faults("quizzes/calls.yaml", QUIZ.replace("{wrong: A pitch", "{wrong: A pitch, right: A pitch")))
                .contains("rules/quizzes/calls.yaml:8:33 bad-quiz");
        assertThat(faults("quizzes/calls.yaml", QUIZ.replace("minutes: 5", "minutes: 500")))
                .containsExactly("rules/quizzes/calls.yaml:3:10 bad-quiz");
        assertThat(faults("quizzes/calls.yaml", QUIZ + "productLine: Bicycles\n"))
                .containsExactly("rules/quizzes/calls.yaml:9:14 bad-quiz");
        assertThat(faults("quizzes/calls.yaml", QUIZ + "articles: [nothing]\n"))
                .containsExactly("rules/quizzes/calls.yaml:9:11 unknown-article");
        assertThat(faults("quizzes/calls.yaml", QUIZ + "colour: red\n"))
                .containsExactly("rules/quizzes/calls.yaml:9:1 unknown-key");
        assertThat(faults("quizzes/My Calls.yaml", QUIZ)).containsExactly("rules/quizzes/My Calls.yaml bad-file-name");
    }

    @Test
    void what_is_wrong_with_an_article_is_told_where_it_stands() {
        assertThat(faults("mentor/calls.md", "# Hello\n")).containsExactly("rules/mentor/calls.md:1:1 bad-article");
        assertThat(faults("mentor/calls.md", "---\ntitle: Calls\nsummary: How.\n---\nHello\n"))
                .containsExactly("rules/mentor/calls.md:2:1 bad-article");
        assertThat(faults("mentor/calls.md", "---\ntitle: Calls\nsummary: How.\nsources: [own]\n---\n\n"))
                .containsExactly("rules/mentor/calls.md:6:1 bad-article");
        assertThat(faults(
                        "mentor/calls.md",
                        "---\ntitle: Calls\nsummary: How.\nsources: [own]\nauthor: me\n---\nHello\n"))
                .containsExactly("rules/mentor/calls.md:5:1 unknown-key");
    }

    @Test
    void a_rule_may_only_name_an_article_and_a_quiz_that_there_are() {
        var rule = """
                rule "RE-1 Learn"
                    @because("Read.") @source("own") @owner("ops") @strength("may")
                    @article("nothing")
                when
                    $r : Rep( ramping )
                then
                    advise.quiz($r, "discovry");
                end
                """;
        var found = SmallRulebook.load(rule).diagnostics();
        assertThat(found).extracting(Diagnostic::code).containsExactlyInAnyOrder("unknown-article", "unknown-quiz");
        assertThat(found)
                .filteredOn(one -> one.code().equals("unknown-quiz"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.at().exact()).isEqualTo("rules/rules.drl:7:22");
                    assertThat(one.advice()).isEqualTo("Did you mean 'discovery'?");
                });
        assertThat(found)
                .filteredOn(one -> one.code().equals("unknown-article"))
                .singleElement()
                .satisfies(one -> assertThat(one.at().line()).isEqualTo(3));
    }

    @Test
    void a_quiz_that_a_condition_asks_for_and_that_there_is_not_is_told_in_every_place() {
        var rule = """
                rule "RE-1 Learn"
                    @because("Read.") @source("own") @owner("ops") @strength("may")
                when
                    $r : Rep( ramping, quiz("discovry") < 80 || $r.quiz("discovery") < 80,
                        failedQuiz in ("discovery", "discoveri") )
                    exists Opportunity( rep.quiz("closing") > 1, rep.failedQuiz != "closings" )
                then
                    advise.coach($r, "discovery");
                end
                """;
        var found = SmallRulebook.load(rule).diagnostics().stream()
                .filter(one -> one.code().equals("unknown-quiz"))
                .toList();
        assertThat(found)
                .extracting(one -> one.at().exact() + " " + one.text())
                .containsExactly(
                        "rules/rules.drl:4:29 discovry",
                        "rules/rules.drl:5:37 discoveri",
                        "rules/rules.drl:6:34 closing",
                        "rules/rules.drl:6:68 closings");
        assertThat(found).allSatisfy(one -> {
            assertThat(one.severity()).isEqualTo(Diagnostic.Severity.WARNING);
            assertThat(one.rule()).isEqualTo("RE-1 Learn");
        });
        assertThat(found.get(0).advice()).isEqualTo("Did you mean 'discovery'?");
        assertThat(found.get(2).advice()).isEqualTo("Known: discovery.");
    }

    private static Learning learning(String path, String text) {
        var loaded = load(path, text);
        return SmallRulebook.good(loaded).learning();
    }

    private static List<String> faults(String path, String text) {
        return load(path, text).diagnostics().stream()
                .map(found -> found.at().exact() + " " + found.code())
                .toList();
    }

    private static LoadResult load(String path, String text) {
        var files = new ArrayList<>(SmallRulebook.files("").files());
        files.add(SourceFile.of(path, text));
        return RulebookLoader.load(new SourceFiles(files));
    }
}
