package io.salesmanager.console.rulebook.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.BrowserTest;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.version.ActivationLog;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor in a browser: from a change to its publication and back. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class EditorBrowserIT extends BrowserTest {
    private static final String A_FILE = "/rulebook/edit?file=30-postponement/later-date.drl";

    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Inject
    ActivationLog log;

    private Page page;

    @BeforeEach
    void open() {
        SampleDemo.awaitReview(database);
        page = as("Sales ops", chromium.visitor(address, ColorScheme.LIGHT));
    }

    @AfterEach
    void nothing_was_amiss_with_scripts_and_policy() {
        page.context().close();
        assertThat(chromium.complaints())
                .filteredOn(complaint -> !complaint.contains("status of 422"))
                .isEmpty();
    }

    @Test
    void a_mistake_is_marked_while_it_is_written_and_listed_with_a_way_to_it() {
        page.navigate(A_FILE);
        write("zzz ");
        assertThat(page.locator("#check")).containsText("to be corrected");
        assertThat(page.locator(".CodeMirror .problem.error").first()).isVisible();
        page.locator("#problems button").first().click();
        assertThat(page.locator(".CodeMirror-focused")).isVisible();
        page.keyboard().press("Control+z");
        assertThat(page.locator("#check")).containsText("Nothing is changed.");
        assertThat(page.locator("#problems li")).hasCount(0);
    }

    @Test
    void a_change_of_two_files_is_proposed_published_and_taken_back() {
        var before = active();
        page.navigate(A_FILE);
        write("// Looked through.\n");
        assertThat(page.locator("#check")).containsText("It can be used");
        page.navigate("/rulebook/edit?file=40-archiving/idle.drl");
        write("// Looked through too.\n");
        assertThat(page.locator("#drafts li")).hasCount(2);
        page.getByLabel("Why is it changed?").fill("Looked through the rules");
        page.getByText("Propose as a candidate").click();

        assertThat(page.locator("header.title")).containsText("candidate");
        assertThat(page.locator("[data-proposed]")).isVisible();
        assertThat(page.locator("main")).containsText("Looked through the rules");
        page.getByText("Compare with the active rulebook").click();
        assertThat(page.locator("#summary"))
                .containsText("0 of", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        page.getByText("Back to the version").click();
        page.getByLabel("Why?").fill("Nothing but comments");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It decides now");
        assertThat(active()).isNotEqualTo(before);

        page.navigate("/rulebook/versions/" + before);
        page.getByLabel("Why?").fill("Enough of comments");
        page.getByText("Go back to this version").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It decides again");
        assertThat(active()).isEqualTo(before);
        page.navigate("/rulebook/versions");
        assertThat(page.locator(".timeline li").first()).containsText("Enough of comments");
        page.navigate(A_FILE);
        assertThat(page.locator("#drafts li")).hasCount(0);
    }

    @Test
    void lines_keep_the_blanks_that_were_typed_and_a_free_id_is_named() {
        page.navigate("/rulebook/edit?file=70-hygiene/typed.dslr");
        assertThat(page.locator("#keys")).containsText(Pattern.compile("such as HY-\\d{3}; HY-\\d{2}0 is free"));
        page.locator(".CodeMirror-line").first().click();
        page.keyboard().type("// one\n    // two\n    // three");
        assertThat(page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getLine(2)"))
                .isEqualTo("    // three");
        page.locator("#drafts button").click();
    }

    @Test
    void what_was_refused_leads_to_its_place_and_keeps_what_was_typed() {
        page.navigate(A_FILE);
        write("zzz ");
        page.getByLabel("Why is it changed?").fill("A try");
        page.getByText("Propose as a candidate").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("nothing was stored");
        page.locator("a.place").first().click();
        assertThat(page.locator(".CodeMirror-focused")).isVisible();
        assertThat(page.locator(".CodeMirror-line").first()).containsText("zzz");
        page.locator("#drafts button").click();

        page.navigate("/rulebook/edit?file=40-archiving/idle.drl");
        write("zzz ");
        page.navigate(A_FILE);
        write("// Looked through.\n");
        page.getByLabel("Why is it changed?").fill("A try");
        page.getByText("Propose as a candidate").click();
        page.locator("a.place:has-text('idle.drl')").first().click();
        assertThat(page.locator("#file")).containsText("40-archiving/idle.drl");
        assertThat(page.locator(".CodeMirror-line").first()).containsText("zzz");
    }

    @Test
    void with_the_keyboard_alone_one_gets_into_the_text_and_out_of_it() {
        page.navigate(A_FILE);
        page.locator(".CodeMirror-line").first().click();
        page.keyboard().press("Control+Home");
        page.keyboard().press("Tab");
        assertThat(page.locator(".CodeMirror-focused")).isVisible();
        page.keyboard().press("Control+z");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator(".CodeMirror-focused")).hasCount(0);
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("why");
    }

    @Test
    void facts_and_sentences_are_offered() {
        page.navigate(A_FILE);
        page.locator(".CodeMirror-line").first().click();
        page.keyboard().press("Control+Home");
        page.keyboard().type("daysToLat");
        page.keyboard().press("Control+Space");
        assertThat(page.locator(".CodeMirror-hints")).containsText("daysToLaterDate");
        page.navigate("/rulebook/edit?file=70-hygiene/next-step.dslr");
        write("the next step is in");
        page.keyboard().press("Control+Space");
        assertThat(page.locator(".CodeMirror-hints")).containsText("- the next step is in the past");
    }

    @Test
    void without_script_one_file_is_checked_and_refused_beside_what_was_written() {
        var plain = chromium.withoutScript(address);
        as("Sales ops", plain);
        plain.navigate(A_FILE);
        plain.locator("#text").fill("rule");
        plain.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(plain.getByRole(AriaRole.ALERT)).containsText("errors to be corrected");
        assertThat(plain.locator("section:has(#file) table")).containsText("rules/30-postponement/later-date.drl");
        assertThat(plain.locator("#text")).hasValue("rule");
        plain.getByLabel("Why is it changed?").fill("A try");
        plain.getByText("Propose as a candidate").click();
        assertThat(plain.getByRole(AriaRole.ALERT)).containsText("nothing was stored");
        plain.context().close();
    }

    @Test
    void a_workbook_is_fetched_and_sent_back() throws Exception {
        page.navigate("/rulebook/edit?file=82-eligibility/lines.xlsx");
        var download = page.waitForDownload(() -> page.getByText("Fetch it").click());
        assertThat(Files.readAllBytes(download.path()))
                .isEqualTo(Files.readAllBytes(Path.of("rules/82-eligibility/lines.xlsx")));
        page.getByLabel("The new workbook")
                .setInputFiles(new FilePayload("lines.xlsx", "application/octet-stream", new byte[] {1, 2, 3}));
        page.getByLabel("Why is it changed?").fill("A try");
        page.getByText("Propose as a candidate").click();
        assertThat(page.locator("section:has(#file) table")).containsText("lines.xlsx");
    }

    @Test
    void a_manager_reads_files_and_changes_none() {
        as("Manager", page);
        page.navigate(A_FILE);
        assertThat(page.locator("h1")).hasText("Read the rulebook");
        assertThat(page.locator(".CodeMirror")).containsText("PP-010");
        assertThat(page.locator("#editor button")).hasCount(0);
        page.navigate("/rulebook/versions/" + active());
        assertThat(page.locator("aside button")).hasCount(0);
    }

    @Test
    void every_page_is_accessible_in_light_and_dark_and_fits_a_phone() {
        var pages = List.of(
                "/rulebook/edit",
                A_FILE,
                "/rulebook/edit?file=playbook.yaml",
                "/rulebook/edit?file=82-eligibility/lines.xlsx",
                "/rulebook/versions",
                "/rulebook/versions/" + active());
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = as("Sales ops", chromium.visitor(address, colours));
            for (var path : pages) {
                visitor.setViewportSize(1280, 900);
                visitor.navigate(path);
                Chromium.isAccessible(visitor);
                visitor.setViewportSize(390, 844);
                visitor.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
            }
            visitor.context().close();
        }
    }

    private void write(String text) {
        page.locator(".CodeMirror-line").first().click();
        page.keyboard().press("Control+Home");
        page.keyboard().type(text);
    }

    private String active() {
        return log.inForce().orElseThrow().version();
    }

    private static Page as(String role, Page visitor) {
        visitor.navigate("/");
        visitor.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(role).setExact(true))
                .click();
        assertThat(visitor.locator(".who")).containsText(Pattern.compile(role, Pattern.CASE_INSENSITIVE));
        return visitor;
    }
}
