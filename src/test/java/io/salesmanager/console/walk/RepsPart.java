package io.salesmanager.console.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.learning.Quiz;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What the rep does. */
final class RepsPart {
    private static final String FIRST_TOUCH = "ol.rows > li:first-child";
    private static final String SECURITY = "section:has(> h2:text-is('Security'))";

    private final Visitor rep;
    private final Cast cast;

    RepsPart(Visitor rep, Cast cast) {
        this.rep = rep;
        this.cast = cast;
    }

    void worksThroughTheDay(LocalDate day) {
        rep.menu("/day");
        assertThat(rep.see("h1")).containsText(cast.repName());
        assertThat(rep.offered("select[name=rep]")).containsExactly(cast.repName());
        rep.go("/day?date=" + day);
        var first = rep.see(FIRST_TOUCH).getAttribute("id");
        rep.press(FIRST_TOUCH.replace(":first-child", "#" + first) + " form.choices button");
        assertThat(rep.see("#" + first)).hasCount(0);
    }

    void readsWhatIsSaidAndAnswers() {
        rep.menu("/coaching");
        assertThat(rep.see("h1")).hasText(cast.repName());
        assertThat(rep.see("#recommendation .tag").first()).hasText("Open");
        assertThat(rep.see("button:text('Look now')")).hasCount(0);
        rep.follow("#recommendation form.choices button");
        assertThat(rep.see("#recommendation .tag").first()).hasText("Accepted");
        rep.press("#recommendation .answers summary");
        rep.type("#recommendation textarea[name=words]", "Half of them were in August.");
        rep.follow("#recommendation form[hx-post$='/answer'] button");
        assertThat(rep.see("#recommendation")).containsText("Half of them were in August.");
        rep.canUse("answered");
    }

    /** Axe looks at the questions, the result and the list. */
    void passesAQuiz(Quiz bank) {
        var right = bank.questions().stream()
                .flatMap(question -> question.answers().stream())
                .filter(Quiz.Answer::right)
                .map(Quiz.Answer::text)
                .collect(Collectors.toSet());
        rep.menu("/quizzes");
        rep.follow("form[action='/quizzes/discovery'] button");
        rep.canUse("questions");
        var questions = rep.see("fieldset").count();
        for (var question = 0; question < questions; question++) {
            var labels =
                    rep.see("fieldset").nth(question).locator("label.check").all();
            for (var answer = 0; answer < labels.size(); answer++) {
                if (right.contains(labels.get(answer).textContent().strip())) {
                    give(question, answer, labels.get(answer).locator("input").getAttribute("type"));
                }
            }
        }
        rep.follow("form.quiz button");
        assertThat(rep.see("#result + .headline")).containsText("Passed: 10 of 10 right");
        rep.canUse("result");
    }

    private void give(int question, int answer, String type) {
        if (type.equals("radio")) {
            rep.choose("input[name=q%d]".formatted(question), answer);
        } else {
            rep.tick("input[name=q%d][value='%d']".formatted(question, answer));
        }
    }

    void asksToSellSecurity() {
        rep.menu("/quizzes");
        rep.follow("nav[aria-label=Training] a[href='/eligibility']");
        rep.canUse("eligibility");
        var line = "#" + rep.see(SECURITY + " > h2").getAttribute("id");
        rep.press("section:has(> %s) details:has(form[action='/eligibility']) summary".formatted(line));
        rep.type("section:has(> %s) textarea[name=why]".formatted(line), "Two deals with Maria.");
        rep.follow("section:has(> %s) form[action='/eligibility'] button".formatted(line));
        assertThat(rep.see(".notice[role=status]")).containsText("Your manager decides it");
    }

    void readsTheNoteAndAnswersIt() {
        rep.menu("/coaching");
        rep.follow("#recommendation a[href='/coaching-sessions']");
        rep.canUse("sessions");
        var session = rep.see("section[id^=s-]").first();
        assertThat(session).containsText("Asks for the next step before hanging up.");
        var id = session.getAttribute("id");
        rep.press("#" + id + " details summary");
        rep.type("#" + id + " textarea[name=words]", "They had signed by then.");
        rep.follow("#" + id + " form button");
        assertThat(rep.see("#" + id)).containsText("They had signed by then.");
    }

    void maySellSecurity() {
        rep.go("/eligibility");
        assertThat(rep.see(SECURITY)).containsText("With a condition");
        assertThat(rep.see(SECURITY)).containsText("With Maria until March.");
    }

    /** What is behind the door stays there when its owner has left. */
    void signsOut() {
        rep.follow("form[action='/logout'] button");
        assertThat(rep.see("h1")).hasText("Sign in");
        assertThat(rep.status("/api/v1/reps/" + cast.repId() + "/coaching")).isEqualTo(401);
        rep.leave();
    }
}
