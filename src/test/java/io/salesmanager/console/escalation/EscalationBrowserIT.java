package io.salesmanager.console.escalation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.OnePageTest;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue of a manager in a browser, over a small sample company that was reviewed. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class EscalationBrowserIT extends OnePageTest {
    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @BeforeEach
    void open() {
        SampleDemo.awaitReview(database);
        page = chromium.visitor(address, ColorScheme.LIGHT);
        page.navigate("/escalations");
    }

    @Test
    void a_manager_answers_by_keyboard_and_the_number_in_the_menu_falls() {
        page.navigate("/escalations?to=me");
        var waiting = waiting();
        var first = items().first();
        var id = first.getAttribute("id");
        assertThat(first).containsText("due ");

        first.locator("summary").focus();
        page.keyboard().press("Enter");
        first.getByLabel("Decision").focus();
        page.keyboard().type("Approved");
        page.keyboard().press("Tab");
        page.keyboard().type("For three years");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#" + id)).hasCount(0);
        assertThat(waiting()).isEqualTo(waiting - 1);
        page.navigate("/escalations?state=answered");
        assertThat(page.locator("#" + id)).containsText("For three years");
        assertThat(page.locator("#" + id + " form")).hasCount(0);
        assertThat(page.getByText("too few to say").first()).isVisible();
    }

    @Test
    void a_deal_shows_what_was_asked_about_it() {
        var item = items().first();
        var because = item.locator(".why p").first().textContent();
        item.getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK).click();

        assertThat(page.locator("section:has(> #escalations)")).containsText(because);
        assertThat(page.locator("section:has(> #escalations) form")).not().hasCount(0);
    }

    @Test
    void sales_ops_look_on() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sales ops"))
                .click();
        page.navigate("/escalations");
        assertThat(items()).not().hasCount(0);
        assertThat(page.locator("ol.rows form")).hasCount(0);
    }

    @Test
    void on_a_phone_nothing_is_cut() {
        page.setViewportSize(390, 844);
        page.navigate("/escalations");
        page.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
    }

    @Test
    void it_is_accessible_in_light_and_dark_with_and_without_items() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = chromium.visitor(address, colours);
            for (var path : List.of("/escalations", "/escalations?state=withdrawn&rep=nobody")) {
                visitor.navigate(path);
                Chromium.isAccessible(visitor);
            }
            visitor.context().close();
        }
        var deal = items().first().getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK);
        deal.click();
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        Chromium.isAccessible(page);
    }

    private Locator items() {
        return page.locator("ol.rows > li");
    }

    private int waiting() {
        return Integer.parseInt(page.locator("nav a[href='/escalations'] .tag").textContent());
    }
}
