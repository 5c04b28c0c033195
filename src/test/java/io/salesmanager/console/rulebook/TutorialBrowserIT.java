package io.salesmanager.console.rulebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.publish.Publishing;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tutorial of rules/README.md, walked through as it is written. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class TutorialBrowserIT {
    private static final Path GUIDE = Path.of("rules/README.md");
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Inject
    ActiveRulebook active;

    @Inject
    Publishing publishing;

    private String before;

    @BeforeEach
    void remember() {
        before = active.active().version();
    }

    @AfterEach
    void go_back_where_the_walk_ended_early() {
        if (!active.active().version().equals(before)) {
            publishing.rollback(before, "test", "The walk ended early.", false);
        }
    }

    @Test
    void a_dial_a_sentence_and_a_row_are_changed_compared_published_and_undone() throws IOException {
        SampleDemo.awaitReview(database);
        try (var chromium = Chromium.start()) {
            var page = chromium.salesOps(address, ColorScheme.LIGHT);

            menu(page, "Rulebook", "Dials");
            page.locator("#text").fill("archive-idle-days");
            page.locator("#text").press("Enter");
            page.getByLabel("archive-idle-days, all deals, in days").fill("33");
            propose(page, "Why?", "Give August a few days more");
            assertThat(page.locator("section:has(> #diff)")).containsText("archive-idle-days");
            compare(page);
            publish(page);
            assertThat(page.locator(".notice[role=status]")).containsText("It decides now");

            menu(page, "Rulebook", "Files");
            page.getByLabel("New file").fill("70-hygiene/renewals.dslr");
            page.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
            append(page, block("dslr"));
            assertThat(page.locator("#check")).containsText("It can be used");
            page.getByText("discount.csv").click();
            append(page, block("csv"));
            assertThat(page.locator("#check")).containsText("It can be used");
            assertThat(page.locator("#drafts li")).hasCount(2);
            propose(page, "Why is it changed?", "Renewals and discounts");
            assertThat(page.locator("section:has(> #diff)")).containsText("HY-110");
            assertThat(page.locator("section:has(> #diff)")).containsText("RQ-029");
            compare(page);
            publish(page);
            assertThat(page.locator(".notice[role=status]")).containsText("It decides now");

            page.navigate("/rulebook/rules/HY-110");
            page.locator("#deals a").first().click();
            assertThat(page.locator("pre mark .outcome")).hasCount(3);

            page.navigate("/rulebook/versions/" + before);
            page.getByLabel("Why?").fill("It was a lesson");
            page.getByText("Go back to this version").click();
            assertThat(page.locator(".notice[role=status]")).containsText("It decides again");
            assertThat(active.active().version()).isEqualTo(before);
            page.context().close();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void menu(Page page, String section, String tab) {
        page.locator("nav[aria-label=Main] >> text=" + section).click();
        page.locator("nav[aria-label=Rulebook] >> text=" + tab).click();
    }

    private static void propose(Page page, String label, String why) {
        page.getByLabel(label).fill(why);
        page.getByText("Propose as a candidate", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("header.title")).containsText("candidate");
    }

    private static void compare(Page page) {
        page.getByText("Compare with the active rulebook").click();
        assertThat(page.locator("#summary")).containsText("get another verdict", PATIENTLY);
    }

    private static void publish(Page page) {
        page.getByLabel("Why?").fill("As the tutorial says");
        page.locator("button[value=publish]").click();
    }

    /** At the end of the file, out of the clipboard. */
    private static void append(Page page, String text) {
        page.locator(".CodeMirror-line").first().click();
        assertThat(page.locator(".CodeMirror-focused")).isVisible();
        page.keyboard().press("Control+End");
        page.evaluate("""
                text => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData("text/plain", text);
                  document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
                }""", text);
    }

    /** What the tutorial says to write. */
    private static String block(String language) throws IOException {
        var guide = Files.readString(GUIDE);
        var tutorial =
                guide.substring(guide.indexOf("<!-- tutorial:begin -->"), guide.indexOf("<!-- tutorial:end -->"));
        var start = tutorial.indexOf("```" + language + "\n") + language.length() + 4;
        assertThat(start).isGreaterThan(language.length() + 4);
        return tutorial.substring(start, tutorial.indexOf("```", start))
                .lines()
                .map(line -> line.replaceFirst("^ {3}", ""))
                .collect(Collectors.joining("\n"));
    }
}
