package io.salesmanager.console.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.CompanyDay;
import io.salesmanager.console.BrowserTest;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.learning.Quiz;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Training in a browser: a rep with the keyboard, and a manager who confirms. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class TrainingBrowserIT extends BrowserTest {
    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Inject
    ActiveRulebook rulebook;

    private Page page;

    @BeforeEach
    void open() {
        SampleDemo.awaitReview(database);
        page = as("REP");
    }

    @AfterEach
    void nothing_was_amiss_with_scripts_and_policy() {
        page.context().close();
        assertThat(chromium.complaints())
                .filteredOn(complaint -> !complaint.contains("status of 4"))
                .isEmpty();
    }

    @Test
    void a_rep_fails_a_quiz_with_the_keyboard_and_passes_it_days_later() {
        page.navigate("/quizzes");
        press("Start Discovery");
        assertThat(page.locator("fieldset")).hasCount(10);
        tellsNothing(page.content());
        assertThat(page.locator("[data-ends]")).containsText("minutes are left");
        wrong().forEach(this::choose);
        press("Hand in");
        assertThat(page.locator("#result + .headline")).containsText("Not passed");
        assertThat(page.locator("main")).containsText("your answer");

        page.navigate("/quizzes");
        assertThat(page.locator("main")).containsText("The next attempt can begin on");
        database.transaction(
                false, () -> database.update("update quiz_attempt set started = started - ?", 3 * 86_400_000L));
        page.navigate("/quizzes");
        press("Start Discovery");
        assertThat(page.locator("fieldset")).hasCount(10);
        right().forEach(this::choose);
        press("Hand in");
        assertThat(page.locator("#result + .headline")).containsText("Passed: 10 of 10 right");
        Chromium.isAccessible(page);
    }

    @Test
    void a_rep_finds_an_article_votes_and_writes_a_note() {
        page.navigate("/mentor");
        page.getByLabel("Words").fill("silent champions");
        page.keyboard().press("Enter");
        page.locator(".rows a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Your champion has gone silent");
        press("Useful");
        assertThat(page.locator("button[value=useful]")).hasAttribute("aria-pressed", "true");
        page.getByLabel("What worked for you").fill("I write to their assistant.");
        press("Add the note under your name");
        assertThat(page.locator("section:has(> #notes)")).containsText("I write to their assistant.");
        assertThat(page.locator("section:has(> #rules)")).containsText("HY-080");
    }

    @Test
    void a_rep_asks_for_a_line_and_the_manager_confirms_it() {
        page.navigate("/eligibility");
        var line = page.locator("section:has(h2:text-is('Security'))");
        line.locator("details:has(form[action='/eligibility']) summary").focus();
        page.keyboard().press("Enter");
        line.getByLabel("What speaks for it?").fill("Two deals with Maria.");
        line.locator("form[action='/eligibility']").getByRole(AriaRole.BUTTON).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice[role=status]")).containsText("Your manager decides it");

        var manager = as("MANAGER");
        manager.navigate("/approvals");
        var asked = manager.locator("section:has(> #open) li").first();
        asked.getByLabel("Why, or with which condition").fill("With Maria until March.");
        asked.getByLabel("What you confirm").selectOption("CONDITIONAL");
        asked.locator("button[value=approve]").focus();
        manager.keyboard().press("Enter");
        assertThat(manager.locator("[role=status]").first()).containsText("Confirmed");
        manager.context().close();

        page.navigate("/eligibility");
        assertThat(line).containsText("With a condition");
        assertThat(line).containsText("With Maria until March.");
        assertThat(line)
                .containsText(String.valueOf(CompanyDay.today().plusDays(365).getYear()));
    }

    @Test
    void every_page_is_accessible_in_light_and_dark_and_fits_a_phone() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var role : List.of("REP", "MANAGER")) {
                var visitor = as(role, colours);
                for (var path : List.of(
                        "/quizzes",
                        "/mentor",
                        "/mentor/why-now",
                        "/mentor?q=nothingofthat",
                        "/eligibility",
                        "/approvals")) {
                    visitor.setViewportSize(1280, 900);
                    visitor.navigate(path);
                    Chromium.isAccessible(visitor);
                    picture(visitor, role + path + colours);
                    visitor.setViewportSize(390, 844);
                    visitor.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
                }
                visitor.context().close();
            }
        }
        page.navigate("/quizzes");
        press("Start Negotiation");
        assertThat(page.locator("fieldset")).hasCount(10);
        Chromium.isAccessible(page);
        picture(page, "attempt");
    }

    /** Neither an explanation nor a mark of what is right. */
    private void tellsNothing(String source) {
        bank().questions().stream()
                .flatMap(question -> question.answers().stream())
                .forEach(answer -> assertThat(source).doesNotContain(answer.because()));
        assertThat(source)
                .doesNotContain("data-right")
                .doesNotContain("\"right\"")
                .doesNotContain("checked");
    }

    private List<Locator> right() {
        return labels(true);
    }

    private List<Locator> wrong() {
        return labels(false);
    }

    /** The labels of all right, or all wrong, answers on the page. */
    private List<Locator> labels(boolean right) {
        var texts = bank().questions().stream()
                .flatMap(question -> question.answers().stream())
                .filter(answer -> answer.right() == right)
                .map(Quiz.Answer::text)
                .toList();
        return page.locator("label.check").all().stream()
                .filter(label -> texts.contains(label.textContent().strip()))
                .toList();
    }

    private void choose(Locator label) {
        label.locator("input").focus();
        if (!label.locator("input").isChecked()) {
            page.keyboard().press("Space");
        }
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private Quiz bank() {
        return rulebook.current().learning().quiz("discovery").orElseThrow();
    }

    private Page as(String role) {
        return as(role, ColorScheme.LIGHT);
    }

    private Page as(String role, ColorScheme colours) {
        var visitor = chromium.visitor(address, colours);
        visitor.navigate("/");
        visitor.locator("button[value=" + role + "]").click();
        visitor.waitForSelector("button[value=" + role + "][aria-pressed=true]");
        return visitor;
    }

    private static void picture(Page of, String name) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            of.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name.replaceAll("[^A-Za-z]+", "-") + ".png")));
        }
    }
}
