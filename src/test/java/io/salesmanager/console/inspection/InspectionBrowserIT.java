package io.salesmanager.console.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.OnePageTest;
import io.salesmanager.console.SampleDemo;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inspection of a small sample company in a browser. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class InspectionBrowserIT extends OnePageTest {
    private static final Pattern NUMBER = Pattern.compile("[\\d,]+");

    @TestHTTPResource
    String address;

    @BeforeEach
    void open() {
        page = chromium.salesOps(address, ColorScheme.LIGHT);
    }

    @Test
    void the_menu_leads_to_the_funnel_and_its_numbers_to_the_deals() {
        page.locator("nav[aria-label=Main] a:has-text('Inspection')").click();
        assertThat(page.locator("h1")).hasText("Funnel");
        assertThat(page.locator("#steps canvas")).hasCount(1);
        for (var figure : List.of("Deals", "Open", "Won", "Lost", "Set aside")) {
            leadsToAsMany(page, "dl.figures >> div:has(dt:text-is('%s')) >> a".formatted(figure));
        }
        leadsToAsMany(page, "#persale ~ .scroll tbody tr:nth-child(3) a");
        var step = page.locator("#steps tbody tr:nth-child(4) a");
        var decided = step.textContent().replaceAll(".* of ", "");
        step.click();
        assertThat(page.locator("#count")).containsText(decided.replace(",", ""));
    }

    @Test
    void deals_are_listed_a_page_at_a_time_each_with_its_own_page() {
        page.navigate("/inspection/deals?which=ALL");
        var total = number(page.locator("#count").textContent());
        var seen = 0;
        while (true) {
            seen += page.locator("tbody tr").count();
            var next = page.locator("a:has-text('The next ones')");
            if (next.count() == 0) {
                break;
            }
            next.click();
        }
        assertThat(seen).isEqualTo(total);
        var first = page.locator("tbody a").first();
        var name = first.textContent();
        first.click();
        assertThat(page.locator("h1")).containsText(name);
    }

    @Test
    void groups_are_compared_at_every_step_and_lead_to_their_deals() {
        page.navigate("/inspection");
        page.getByLabel("Compare").selectOption("REGION");
        page.keyboard().press("Tab");
        page.locator("form.filters button").click();
        assertThat(page.locator("#groups canvas")).hasCount(1);
        leadsToAsMany(page, "section:has(#steps) tbody tr:first-child td:nth-child(4) a");
        assertThat(page.locator("h1")).containsText("Won deals, region");
    }

    @Test
    void what_differs_is_said_in_words_above_the_chart_and_people_stand_by_name() {
        page.navigate("/inspection/variation?by=rep");
        assertThat(page.locator("#said"))
                .containsText(Pattern.compile("No reliable difference between reps|differs? from the other reps"));
        assertThat(page.locator("#groups canvas")).hasCount(1);
        page.locator("#groups summary").click();
        var names = page.locator("#groups tbody th").allTextContents();
        assertThat(names).hasSizeGreaterThan(5).isSorted();
        leadsToTrials("#groups tbody tr:first-child a");
        page.goBack();
        assertThat(page.locator("#months table")).hasCount(1);
    }

    @Test
    void a_rep_sees_their_own_funnel_and_compares_nobody() {
        var all = total();
        page.locator("button[value=REP]").click();
        page.navigate("/inspection");
        assertThat(page.locator("nav[aria-label=Inspection] a:has-text('Variation')"))
                .hasCount(0);
        assertThat(total()).isLessThan(all).isPositive();
        assertThat(page.request().get("/inspection/variation").status()).isEqualTo(403);
    }

    @Test
    void without_script_the_page_is_complete() {
        var plain = chromium.withoutScript(address);
        plain.navigate("/inspection");
        assertThat(plain.locator("#steps table")).isVisible();
        plain.context().close();
    }

    @Test
    void nothing_started_in_these_days_and_wrong_days_are_told() {
        page.navigate("/inspection?from=1970-01-01&to=1970-01-02");
        assertThat(page.locator("#deals")).containsText("No deal started in these days.");
        assertThat(page.locator("body")).not().containsText("NaN");
        page.navigate("/inspection/variation?from=1970-01-01&to=1970-01-02");
        assertThat(page.locator("#said")).containsText("Nothing to compare");
        assertThat(page.request().get("/inspection?from=yesterday").status()).isEqualTo(422);
        assertThat(page.request().get("/inspection/deals?which=TAKEN").status()).isEqualTo(422);
    }

    @Test
    void every_page_is_accessible_in_light_and_dark_and_fits_a_phone() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = chromium.salesOps(address, colours);
            for (var path : List.of(
                    "/inspection",
                    "/inspection?by=TEAM",
                    "/inspection/variation?by=REP",
                    "/inspection/variation?by=LINE&measure=PROPOSAL_TO_NEGOTIATION",
                    "/inspection/deals?which=OPEN")) {
                var name = path.replaceAll("\\W+", "-") + "-" + colours.name().toLowerCase(Locale.ROOT);
                visitor.setViewportSize(1280, 900);
                visitor.navigate(path);
                Chromium.isAccessible(visitor);
                shot(visitor, name);
                visitor.setViewportSize(390, 844);
                visitor.waitForTimeout(200);
                shot(visitor, name + "-phone");
                assertThat((Boolean) visitor.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isTrue();
            }
            visitor.context().close();
        }
    }

    private static void shot(Page visitor, String name) {
        visitor.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/shots" + name + ".png")));
    }

    /** The number that is shown is the number of deals behind its link. */
    private static void leadsToAsMany(Page page, String link) {
        var from = page.url();
        var shown = number(page.locator(link).first().textContent());
        page.locator(link).first().click();
        page.waitForURL("**/inspection/deals**");
        assertThat(number(page.locator("#count").textContent())).as(link).isEqualTo(shown);
        if (!link.startsWith("section")) {
            page.navigate(from);
        }
    }

    private void leadsToTrials(String link) {
        var trials = page.locator(link).first().textContent().replaceAll(".* of ", "");
        page.locator(link).first().click();
        page.waitForURL("**/inspection/deals**");
        assertThat(number(page.locator("#count").textContent())).isEqualTo(number(trials));
    }

    private int total() {
        page.navigate("/inspection");
        return number(page.locator("dl.figures a").first().textContent());
    }

    private static int number(String text) {
        var found = NUMBER.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Integer.parseInt(found.group().replace(",", ""));
    }
}
