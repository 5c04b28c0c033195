package io.salesmanager.console.coaching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.CompanyDay;
import io.salesmanager.console.BrowserTest;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A walk through coaching as a manager and as a rep of the sample company, and what sales ops see of it. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class CoachingBrowserIT extends BrowserTest {
    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Test
    void a_manager_looks_at_a_rep_by_keyboard_and_has_a_skill_proposed_that_is_worked_on() {
        var page = as("MANAGER", ColorScheme.LIGHT);
        page.navigate("/coaching");
        Chromium.isAccessible(page);
        page.locator("#content a[href^='/reps/']").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#steps")).hasText("Step by step");
        assertThat(page.locator(".chart canvas, .chart svg").first()).isVisible();
        Chromium.isAccessible(page);
        toOneWithoutProposal(page);
        failTwice(page.url().substring(page.url().lastIndexOf('/') + 1));
        page.locator("button:text('Look now')").press("Enter");
        assertThat(page.locator("#recommendation")).containsText("times in a row");
        Chromium.isAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/coaching-rep.png")));
        page.locator("button:text('Work on it')").first().press("Enter");
        assertThat(page.locator("#recommendation .tag").first()).hasText("Accepted");
        page.locator("summary:text('Answer it')").press("Enter");
        page.locator("#recommendation textarea[name=words]").fill("Half of them were in August");
        page.locator("button:text-is('Answer')").press("Enter");
        assertThat(page.locator("#recommendation")).containsText("Half of them were in August");
        answerToTheProfile(page);
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_rep_comes_to_their_own_card_and_sees_nobody_elses() {
        var page = as("REP", ColorScheme.DARK);
        page.navigate("/coaching");
        assertThat(page.locator("#steps")).hasText("Step by step");
        assertThat(page.locator("button:text('Look now')")).hasCount(0);
        Chromium.isAccessible(page);
        var own = page.locator("h1").textContent();
        assertThat(page.navigate("/reps/r-60").status() == 404
                        || own.equals(page.locator("h1").textContent()))
                .isTrue();
        page.context().close();
        chromium.complaints();
    }

    @Test
    void sales_ops_see_counts_and_no_names() {
        var page = as("SALES_OPS", ColorScheme.LIGHT);
        page.navigate("/coaching");
        assertThat(page.locator("#whole")).containsText("without names");
        assertThat(page.locator("#content a[href^='/reps/']")).hasCount(0);
        Chromium.isAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/coaching-ops.png")));
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Of most reps of a small company no rule recommends anything, so one of them fails a quiz twice first. */
    /** For some of the demo's reps a skill is proposed from the start. */
    private static void toOneWithoutProposal(Page page) {
        page.navigate("/coaching");
        var reps = page.locator("#content a[href^='/reps/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (var rep : reps) {
            page.navigate(rep);
            if (page.locator("button:text('Look now')").count() > 0) {
                return;
            }
        }
        throw new AssertionError("each of " + reps + " has a proposal");
    }

    private void failTwice(String rep) {
        var today = CompanyDay.today();
        for (var days : new int[] {3, 2}) {
            database.transaction(
                    false,
                    () -> database.update(
                            "insert into quiz_result (rep_id, quiz, taken, score) values (?, 'objections', ?, 40)",
                            rep,
                            today.minusDays(days)));
        }
    }

    /** What is not a recommendation can be answered too. */
    private static void answerToTheProfile(Page page) {
        page.locator("summary:text('steps')").press("Enter");
        assertThat(page.locator("dl[aria-label='What each step says']")).isVisible();
        page.locator("select[name=about]").selectOption("PROFILE");
        page.locator("section:has(#answering) textarea").fill("I had customers only");
        page.locator("button:text-is('Answer it')").press("Enter");
        assertThat(page.locator("section:has(#profile)")).containsText("I had customers only");
        Chromium.isAccessible(page);
    }

    private Page as(String role, ColorScheme colours) {
        var page = chromium.visitor(address, colours);
        page.navigate("/");
        page.locator("button[value=%s]".formatted(role)).click();
        page.waitForSelector("button[value=%s][aria-pressed=true]".formatted(role));
        return page;
    }
}
