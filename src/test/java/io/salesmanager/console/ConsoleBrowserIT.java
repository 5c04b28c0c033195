package io.salesmanager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.ViewScope;
import io.salesmanager.access.demo.DemoPeople;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.platform.database.Database;
import io.salesmanager.review.day.WorkDays;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console in a browser, over a small sample company that was reviewed. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class ConsoleBrowserIT extends OnePageTest {
    private static final int MOST_DAYS = 10;

    /** One of which a rule spoke. */
    private static final String A_DEAL = ".row:has(.why code) h3 a";

    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Inject
    PlaybookSource playbooks;

    @Inject
    Clock clock;

    @Inject
    DemoPeople people;

    @Inject
    WorkDays days;

    @BeforeEach
    void open() {
        SampleDemo.awaitReview(database);
        page = chromium.visitor(address, ColorScheme.LIGHT);
        page.navigate("/");
    }

    @Test
    void the_list_is_counted_drawn_and_narrowed() {
        assertThat(page.locator("#by-verdict")).hasText(Pattern.compile("[1-9]\\d* deals by verdict"));
        assertThat(page.locator(".row")).hasCount(25);
        assertThat(page.locator(".chart canvas, .chart svg").count()).isPositive();
        assertThat(
                        page.evaluate(
                                "[...document.querySelector('.chart canvas').getContext('2d').getImageData(0, 0, 400, 60).data].some(Boolean)"))
                .isEqualTo(true);

        page.selectOption("#verdict", "QUALIFY");
        assertThat(page).hasURL(Pattern.compile("verdict=QUALIFY"));
        assertThat(page.locator(".row .badge:not(.qualify)")).hasCount(0);
        assertThat(page.locator("#found")).hasText(Pattern.compile("\\d+ deals by verdict"));

        page.selectOption("#verdict", "");
        var account = page.locator(".row .deal p").last().textContent().split(" · ", 2)[0];
        page.locator("#text").pressSequentially(account);
        assertThat(page).hasURL(Pattern.compile("text=\\w"));
        for (var row : page.locator(".row").all()) {
            assertThat(row).containsText(account);
        }
    }

    @Test
    void a_deal_is_explained_and_answered() {
        page.locator(A_DEAL).first().click();
        assertThat(page.locator(".reason").first()).isVisible();
        assertThat(page.locator(".conditions tbody tr").first()).isVisible();
        assertThat(page.locator("header.title")).not().containsText(Pattern.compile("t-\\d"));
        page.locator("section:has(> #answer) button.primary").click();
        assertThat(page.locator("section:has(> #answer)")).containsText("Accepted");

        page.navigate("/");
        page.locator(A_DEAL).nth(1).click();
        page.locator("summary:text-is('Override')").click();
        page.locator("textarea[name=reason]").fill("The buyer called today");
        var verdict = page.locator("section:has(> #answer) select[name=verdict]");
        verdict.selectOption(verdict.locator("option").first().getAttribute("value"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Override"))
                .click();
        assertThat(page.locator("section:has(> #answer)"))
                .containsText(Pattern.compile("Overridden: \\w+, The buyer called today"));
    }

    @Test
    void a_manager_exempts_a_deal_from_a_rule_by_keyboard_alone_and_ends_it_again() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Manager").setExact(true))
                .click();
        page.navigate("/");
        page.locator(A_DEAL).first().click();
        var section = page.locator("section:has(> #exemptions)");
        Chromium.tabTo(page, "section:has(> #exemptions) summary");
        page.keyboard().press("Enter");
        Chromium.tabTo(page, "select[name=rule]");
        page.keyboard().press("ArrowDown");
        var rule = (String) page.evaluate("document.activeElement.value");
        Chromium.tabTo(page, "section:has(> #exemptions) input[name=until]");
        page.keyboard().type("12312026");
        Chromium.tabTo(page, "section:has(> #exemptions) textarea[name=why]");
        page.keyboard().type("Agreed with the board");
        Chromium.tabTo(page, "section:has(> #exemptions) form button");
        page.keyboard().press("Enter");
        assertThat(section).containsText(Pattern.compile(rule + " does not count until"));
        assertThat(section).containsText("Agreed with the board");

        Chromium.tabTo(page, "button[aria-label='End the exemption from " + rule + "']");
        page.keyboard().press("Enter");
        assertThat(section).containsText("Every rule counts for this deal.");
    }

    @Test
    void what_a_deal_that_is_given_up_lacks_is_folded() {
        page.navigate("/?verdict=ARCHIVE");
        page.locator(A_DEAL).first().click();
        assertThat(page.locator("section:has(#required) li").first()).isHidden();
    }

    @Test
    void each_role_sees_what_is_theirs() {
        var all = deals();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Rep").setExact(true))
                .click();
        assertThat(page.locator(".who")).containsText("Demo rep");
        assertThat(deals()).isPositive().isLessThan(all);
        assertThat(page.locator("select[name=rep]")).hasCount(0);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sales ops"))
                .click();
        assertThat(page.locator(".who")).containsText("Demo sales ops");
        assertThat(deals()).isGreaterThan(all);
        page.locator(A_DEAL).first().click();
        assertThat(page.locator("#answer")).hasText("Answer");
        assertThat(page.locator("section:has(> #answer) button")).hasCount(0);
    }

    @Test
    void on_a_phone_nothing_is_cut_and_the_answer_comes_before_the_history() {
        page.setViewportSize(390, 844);
        var deal = page.locator(A_DEAL).first().getAttribute("href");
        for (var path : List.of("/", deal, "/login")) {
            page.navigate(path);
            page.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
        }
        var menu = page.locator("nav[aria-label=Main]");
        page.navigate("/inspection");
        assertThat(menu).isHidden();
        assertThat(page.locator(".tabs a")).not().hasCount(0);
        assertThat(page.locator(".tabs a[aria-current]")).isVisible();
        assertThat(page.locator(".tabs a:not([aria-current])").first()).isHidden();
        page.locator(".fold + .tabs").evaluate("tabs => tabs.previousElementSibling.firstElementChild.click()");
        assertThat(page.locator(".tabs a:not([aria-current])").first()).isVisible();
        var cell =
                page.locator("#steps .stacked tbody tr").first().locator("td").last();
        assertThat(cell).isVisible();
        assertThat(cell.boundingBox().x + cell.boundingBox().width)
                .as("the last column is on the screen")
                .isLessThan(390);
        page.locator("header .fold summary").click();
        assertThat(menu).isVisible();
        page.navigate(deal);
        assertThat(page.locator("#answer").boundingBox().y)
                .isLessThan(page.locator("#timeline").boundingBox().y);
    }

    @Test
    void the_keyboard_reaches_the_filters_and_the_first_deal() {
        var reached = new ArrayList<String>();
        for (var i = 0; i < 25 && !reached.contains("A_DEAL"); i++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate(
                    "selector => { const at = document.activeElement;"
                            + " return at.matches(selector) ? 'A_DEAL' : at.name || at.textContent.trim(); }",
                    A_DEAL));
        }
        assertThat(reached).containsSubsequence("Skip to the content", "text", "rep", "verdict", "Show", "A_DEAL");
    }

    @Test
    void every_page_is_accessible_in_light_and_dark() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = chromium.visitor(address, colours);
            visitor.navigate("/");
            var deal = visitor.locator(A_DEAL).first().getAttribute("href");
            for (var path : List.of("/", "/?text=nobody-has-this-name", deal, "/login", "/day", busyDay())) {
                visitor.navigate(path);
                Chromium.isAccessible(visitor);
            }
            visitor.navigate("/?verdict=ARCHIVE");
            visitor.locator(A_DEAL).first().click();
            visitor.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
            Chromium.isAccessible(visitor);
            visitor.context().close();
        }
    }

    @Test
    void a_rep_works_through_the_day_by_keyboard() {
        page.navigate(busyDay());
        var touches = page.locator("ol.rows > li");
        var before = touches.count();
        assertThat(touches.first()).containsText(" x ");
        var first = touches.first().getAttribute("id");

        touches.first().locator("summary").focus();
        page.keyboard().press("Enter");
        touches.first().getByLabel("Why not on that day").focus();
        page.keyboard().type("In a workshop");
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + first)).hasCount(0);

        var second = page.locator("ol.rows > li").first();
        var id = second.getAttribute("id");
        second.locator("form.choices button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + id)).hasCount(0);
        assertThat(before).isGreaterThan(1);
    }

    /** The next day on which a rep whom the demo's manager leads has some touches to make. */
    private String busyDay() {
        var reps = database.list(
                "select r.id from rep r join team on team.id = r.team_id where team.manager_id = ? order by r.id",
                row -> row.getString(1),
                people.manager());
        var calendar = playbooks.current().calendar();
        var today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        for (var ahead = 0; ahead <= MOST_DAYS; ahead++) {
            var day = calendar.plusBusinessDays(today, ahead);
            for (var rep : reps) {
                if (calendar.isBusinessDay(day)
                        && days.of(rep, day, new ViewScope.Everything()).items().size() > 1) {
                    return "/day?rep=" + rep + "&date=" + day;
                }
            }
        }
        throw new AssertionError("none of " + reps + " has two touches to make on one day");
    }

    private int deals() {
        return Integer.parseInt(page.locator("#by-verdict").textContent().split(" ", 2)[0]);
    }
}
