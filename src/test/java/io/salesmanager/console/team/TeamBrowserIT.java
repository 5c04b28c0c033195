package io.salesmanager.console.team;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.demo.DemoPeople;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.OnePageTest;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a manager in a browser, over a small sample company. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class TeamBrowserIT extends OnePageTest {
    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Inject
    DemoPeople people;

    @BeforeEach
    void open() {
        SampleDemo.awaitReview(database);
        page = chromium.visitor(address, ColorScheme.LIGHT);
        page.navigate("/");
    }

    @Test
    void a_manager_reads_the_scorecard_and_answers_it() {
        page.locator("nav[aria-label=Main] a:text-is('Team')").click();
        assertThat(page.locator("h1")).hasText("How you lead");
        assertThat(page.locator("section:has(> #habits) tbody tr").first()).isVisible();
        assertThat(page.locator("section:has(> #relation)")).containsText("Too few managers to say");
        assertThat(page.locator("section:has(> #hours)")).containsText("deals reviewed x 2 min");
        assertThat(page.locator("section:has(> #first) li").count()).isPositive();
        Chromium.isAccessible(page);
        photographed("manager");
        var answer = page.locator("section:has(> #whole)");
        answer.locator("textarea").fill("Two reps were on leave.");
        answer.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("section:has(> #whole)")).containsText("Two reps were on leave.");
        page.locator("section:has(> #habits) summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("section:has(> #habits) details table").first()).isVisible();
        Chromium.isAccessible(page);
    }

    @Test
    void a_session_is_proposed_booked_and_held_and_the_rep_answers() {
        page.navigate("/coaching-sessions");
        var propose = page.locator("section:has(> #propose)");
        propose.locator("select[name=rep]").selectOption(people.rep());
        propose.locator("input[name=skill]").fill("discovery");
        propose.locator("textarea")
                .fill("Goal: four of ten calls lead to a meeting.\nOptions: hear two calls together.");
        propose.getByRole(AriaRole.BUTTON).click();
        var session = page.locator("section[id^=s-]").first();
        assertThat(session.locator("h2 .tag")).hasText("Proposed");
        session.locator("summary:has-text('Book')").click();
        session.locator("input[name=begins]").fill("2199-01-15T14:00");
        session.locator("input[name=place]").fill("Room 4");
        session.locator("form[action$=book] button").click();
        session = page.locator("section[id^=s-]").first();
        assertThat(session.locator("h2 .tag")).hasText("Booked");
        assertThat(session).containsText("15 Jan 2199, 14:00");
        assertThat(session).containsText("No mail goes out");
        photographed("sessions");
        Chromium.isAccessible(page);
        session.locator("summary:has-text('It was held')").click();
        session.locator("textarea[name=notes]").fill("Asks for the next step.");
        session.locator("form[action$=held] button").click();
        assertThat(page.locator("section[id^=s-]").first().locator("h2 .tag")).hasText("Held");

        page.locator("button[value=REP]").click();
        page.navigate("/coaching-sessions");
        var own = page.locator("section[id^=s-]").first();
        assertThat(own).containsText("Asks for the next step.");
        own.locator("summary:has-text('Answer')").click();
        own.locator("textarea").fill("They had signed.");
        own.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("section[id^=s-]").first()).containsText("They had signed.");
        assertThat(page.locator("nav[aria-label=Main] a:text-is('Team')")).hasCount(0);
        Chromium.isAccessible(page);
    }

    @Test
    void a_view_is_lent_and_ended_and_a_missing_day_is_told() {
        page.navigate("/delegations");
        page.locator("input[name=coach]").fill("cora");
        page.locator("input[name=until]").fill("2001-01-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lend"))
                .click();
        assertThat(page.locator("[role=alert]")).containsText("needs an end that lies ahead");
        assertThat(page.locator("input[name=coach]")).hasValue("cora");
        assertThat(chromium.complaints()).singleElement().asString().contains("422");
        Chromium.isAccessible(page);
        page.locator("input[name=until]").fill("2199-01-31");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lend"))
                .click();
        assertThat(page.locator("section:has(> #lent) tbody tr")).containsText(Pattern.compile("cora\\s+31 Jan 2199"));
        photographed("delegations");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("End the view")))
                .click();
        assertThat(page.locator("section:has(> #lent)")).containsText("Nothing.");
    }

    @Test
    void one_says_where_mail_goes_and_that_none_is_wanted() {
        Chromium.tabTo(page, ".who a");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Your mail");
        assertThat(page.locator("#content")).containsText("This service has no mail server now");
        Chromium.isAccessible(page);
        photographed("mail");
        Chromium.tabTo(page, "input[name=address]");
        page.keyboard().type("mona@example.com");
        Chromium.tabTo(page, "input[name=wanted]");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]")).hasText("It is kept.");
        page.navigate("/me");
        assertThat(page.locator("input[name=address]")).hasValue("mona@example.com");
        assertThat(page.locator("input[name=wanted]")).not().isChecked();
        page.locator("input[name=address]").fill("mona@localhost@");
        page.locator("form[action='/me']").evaluate("form => form.submit()");
        assertThat(page.locator("[role=alert]")).containsText("is no address of mail");
        assertThat(chromium.complaints()).singleElement().asString().contains("422");
        Chromium.isAccessible(page);
    }

    @Test
    void the_pages_work_on_a_phone_and_in_the_dark() {
        var phone = chromium.visitor(address, ColorScheme.DARK);
        phone.setViewportSize(390, 844);
        for (var path : List.of("/team", "/coaching-sessions", "/delegations", "/escalations", "/me")) {
            phone.navigate(path);
            assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            Chromium.isAccessible(phone);
        }
        phone.context().close();
    }

    /** To be looked at. */
    private void photographed(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/%s.png".formatted(name))));
    }
}
