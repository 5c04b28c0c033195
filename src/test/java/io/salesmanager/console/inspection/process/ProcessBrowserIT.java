package io.salesmanager.console.inspection.process;

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

/** Plan and actual, ageing, trend and effectiveness of a small sample company in a browser. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class ProcessBrowserIT extends OnePageTest {
    private static final Pattern NUMBER = Pattern.compile("[\\d,]+");

    @TestHTTPResource
    String address;

    @BeforeEach
    void open() {
        page = chromium.salesOps(address, ColorScheme.LIGHT);
    }

    @Test
    void plan_and_actual_leads_from_every_number_to_its_deals() {
        page.navigate("/inspection");
        page.locator("nav[aria-label=Inspection] a:has-text('Plan and actual')").click();
        assertThat(page.locator("h1")).hasText("Plan and actual");
        assertThat(page.locator("#said"))
                .containsText(Pattern.compile("planned on average, mean [\\d.]+ made while the plan ran, median"));
        assertThat(page.locator("canvas")).hasCount(4);
        leadsToAsMany("dl.figures >> div:has(dt:text-is('Deals')) >> a");
        page.locator("#distribution summary").click();
        leadsToAsMany("#distribution tbody tr:first-child a");
        page.locator("#groups summary").click();
        var names = page.locator("#groups tbody th").allTextContents();
        assertThat(names).hasSizeGreaterThan(5).isSorted();
        page.locator("#groups tbody a").first().click();
        assertThat(page.locator("h1")).hasText("Plan and actual: rep " + names.get(0));
        assertThat(page.locator("tbody tr").first()).containsText(Pattern.compile("\\d+ planned until .* made"));
        page.locator("tbody a").first().click();
        assertThat(page.url()).contains("/opportunities/");
    }

    @Test
    void ageing_leads_from_every_number_to_its_deals() {
        page.navigate("/inspection/ageing");
        for (var figure :
                List.of("Open", "Limit reached, nothing planned", "Next step planned", "Older than nine of ten won")) {
            leadsToAsMany("dl.figures >> div:has(dt:text-is('%s')) >> a".formatted(figure));
        }
        leadsToAsMany("section:has(#stages) tbody tr:nth-child(2) td:nth-child(2) a");
        leadsToAsMany("section:has(#stages) tbody tr:nth-child(2) td:nth-child(3) a");
        page.getByLabel("Split stages by").selectOption("LINE");
        page.locator("form.filters button").click();
        leadsToAsMany("section:has(#stages) tbody tr:nth-child(2) td:nth-child(3) a");
    }

    @Test
    void a_trend_says_whether_to_react_and_leads_to_the_deals_of_a_point() {
        page.navigate("/inspection/trend?measure=NEW_DEALS&over=MONTH");
        assertThat(page.locator("#said"))
                .containsText(Pattern.compile("Inside the limits: do not react|is outside|in a row"));
        assertThat(page.locator("canvas")).hasCount(1);
        page.locator("#trend summary").click();
        leadsToAsMany("#trend tbody tr:last-child a");
        page.getByLabel("Measure").selectOption("WIN_RATE");
        page.locator("select[name=over]").selectOption("WEEK");
        page.locator("form.filters button").click();
        assertThat(page.locator("#said")).containsText(Pattern.compile("[Ww]in rate"));
    }

    @Test
    void effectiveness_is_said_at_equal_age_and_leads_to_the_deals() {
        page.navigate("/inspection/effectiveness");
        assertThat(page.locator("#said"))
                .containsText(Pattern.compile("[Aa]t equal age in the same stage|Too few touches"));
        page.locator("section:has(#items) a").first().click();
        assertThat(page.locator("tbody tr").first()).containsText("followed by progress within 14 days");
        page.navigate("/inspection/effectiveness?kind=SLOT&against=OTHERS&days=30");
        assertThat(page.locator("section:has(#items) li").first()).isVisible();
    }

    @Test
    void forms_are_filled_and_sent_by_keyboard() {
        page.navigate("/inspection/trend");
        page.getByLabel("Measure").focus();
        page.keyboard().type("Touches");
        page.keyboard().press("Tab");
        page.keyboard().type("month");
        page.keyboard().press("Tab");
        page.locator("form.filters button").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**measure=TOUCHES&over=MONTH**");
        assertThat(page.locator("#said")).containsText(Pattern.compile("[Tt]ouches"));
    }

    @Test
    void a_rep_sees_their_own() {
        page.navigate("/inspection/ageing");
        var all = number(page.locator("dl.figures a").first().textContent());
        page.locator("button[value=REP]").click();
        page.navigate("/inspection/ageing");
        assertThat(number(page.locator("dl.figures a").first().textContent())).isLessThan(all);
        for (var path : List.of("adherence", "trend", "effectiveness")) {
            assertThat(page.request().get("/inspection/" + path).status()).isEqualTo(200);
        }
    }

    @Test
    void without_script_the_pages_are_complete() {
        var plain = chromium.withoutScript(address);
        plain.navigate("/inspection/adherence");
        assertThat(plain.locator("#groups table")).isVisible();
        plain.navigate("/inspection/trend?measure=TOUCHES");
        assertThat(plain.locator("#trend table")).isVisible();
        plain.context().close();
    }

    @Test
    void nothing_started_in_these_days_and_wrong_days_are_told() {
        for (var path : List.of("adherence", "ageing", "effectiveness")) {
            page.navigate("/inspection/%s?from=1970-01-01&to=1970-01-02".formatted(path));
            assertThat(page.locator("#said")).containsText(Pattern.compile("No (open )?deal|Nothing can be compared"));
            assertThat(page.locator("body")).not().containsText("NaN");
            assertThat(page.request()
                            .get("/inspection/%s?from=yesterday".formatted(path))
                            .status())
                    .isEqualTo(422);
        }
        page.navigate("/inspection/trend?from=1970-01-01&to=1970-01-02");
        assertThat(page.locator("#said")).containsText("Too few to see a movement");
    }

    @Test
    void every_page_is_accessible_in_light_and_dark_and_fits_a_phone() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = chromium.salesOps(address, colours);
            for (var path : List.of(
                    "/inspection/adherence",
                    "/inspection/adherence/deals",
                    "/inspection/ageing",
                    "/inspection/ageing?by=SEGMENT",
                    "/inspection/trend?measure=TOUCHES",
                    "/inspection/effectiveness",
                    "/inspection/effectiveness?kind=SLOT&against=OTHERS")) {
                var name = path.replaceAll("\\W+", "-") + "-" + colours.name().toLowerCase(Locale.ROOT);
                visitor.setViewportSize(1280, 900);
                assertThat(visitor.navigate(path).status()).as(path).isEqualTo(200);
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
    private void leadsToAsMany(String link) {
        var from = page.url();
        var shown = number(page.locator(link).first().textContent());
        page.locator(link).first().click();
        page.waitForURL("**/deals**");
        var said = page.locator("#count").textContent();
        assertThat(said.startsWith("No deal") ? 0 : number(said)).as(link).isEqualTo(shown);
        page.navigate(from);
    }

    private static int number(String text) {
        var found = NUMBER.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Integer.parseInt(found.group().replace(",", ""));
    }
}
