package io.salesmanager.console.rulebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rulebook and its rules in a browser. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class RulebookBrowserIT extends OnePageTest {
    private static final List<String> PAGES = List.of(
            "/rulebook",
            "/rulebook?text=no-rule-has-this",
            "/rulebook/rules/PP-010",
            "/rulebook/rules/HY-020",
            "/rulebook/rules/RQ-021",
            "/rulebook/rules/QL-011");

    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @BeforeEach
    void open() {
        SampleDemo.awaitReview(database);
        page = chromium.visitor(address, ColorScheme.LIGHT);
    }

    @Test
    void the_rules_are_narrowed_by_words_format_verdict_and_what_is_off() {
        page.navigate("/rulebook");
        var all = page.locator("tr.rule").count();
        assertThat(all).isGreaterThan(100);
        page.locator("#text").fill("dq-010");
        assertThat(page.locator("tr.rule")).hasCount(1);
        assertThat(page.locator("#count")).hasText("1 of " + all + " rules");
        assertThat(page).hasURL(Pattern.compile("text=dq-010"));

        page.locator("#text").fill("");
        page.getByLabel("Written as").selectOption("table");
        assertThat(page.locator("tr.rule:has-text('RQ-021')")).hasCount(1);
        assertThat(page.locator("tr.rule:has-text('.drl')")).hasCount(0);

        page.getByLabel("Written as").selectOption("");
        page.getByLabel("Proposes").selectOption("ARCHIVE");
        assertThat(page.locator("tr.rule:not(:has(.badge.archive))")).hasCount(0);
        assertThat(page.locator("tr.rule .badge.archive").first()).isVisible();
    }

    @Test
    void a_reason_leads_to_its_rule_with_the_conditions_shaded_by_the_deal() {
        page.navigate("/?verdict=ARCHIVE");
        page.locator(".row h3 a").first().click();
        var rule = page.locator(".reason h3 code").first().textContent();
        page.locator(".reason h3 a").first().click();
        assertThat(page).hasURL(Pattern.compile("/rulebook/rules/" + rule + "\\?decision=.+"));
        assertThat(page.locator(".summary-line")).hasText(Pattern.compile("All \\d+ conditions are met.*"));
        assertThat(page.locator("pre mark").first()).containsText("met");
        assertThat(page.locator("pre mark:not(.shade-met)")).hasCount(0);
    }

    @Test
    void a_rule_that_is_silent_on_a_deal_shows_which_condition_is_not_met_and_the_value() {
        page.navigate("/rulebook/rules/PP-010");
        assertThat(page.locator("pre mark")).hasCount(2);
        assertThat(page.locator("pre mark .outcome")).hasCount(0);
        page.locator("#deals ul").last().locator("a").first().click();
        assertThat(page.locator(".summary-line")).containsText("of 2 conditions");
        assertThat(page.locator("pre mark .outcome")).hasCount(2);
        assertThat(page.locator("section:has(#conditions) tbody tr")).hasCount(2);
        assertThat(page.locator("section:has(#conditions)")).containsText("daysToLaterDate");
    }

    @Test
    void a_row_of_a_dmn_table_shows_its_cells_and_how_each_came_out_for_a_deal() {
        page.navigate("/rulebook/rules/QL-011");
        var cells = page.locator("table.cells");
        assertThat(page.locator("section:has(> #text) h2")).containsText("answers.dmn:");
        assertThat(cells).containsText("Opportunity.budgetStatus");
        assertThat(cells).containsText(">= dial(\"qualified-from-stage\")");
        page.locator("#deals a").first().click();
        assertThat(cells.locator("td[data-name=Met] .outcome")).hasCount(3);
    }

    @Test
    void the_deals_offered_are_those_where_the_rule_spoke_and_then_those_where_it_nearly_did() {
        page.navigate("/?verdict=ARCHIVE");
        page.locator(".row h3 a").first().click();
        var rule = "/rulebook/rules/" + page.locator(".reason h3 code").first().textContent();
        page.navigate(rule);
        assertThat(page.locator("#deals h3").first()).hasText("It spoke");
        page.locator("#deals h3:has-text('It spoke') + ul a").first().click();
        assertThat(page.locator(".summary-line")).containsText("the rule speaks");

        page.navigate(rule);
        var nearest = page.locator("#deals h3:has-text('Nearly') + ul li").first();
        assertThat(nearest).containsText(Pattern.compile("[0-9]+ conditions? not met"));
        nearest.locator("a").click();
        assertThat(page.locator(".summary-line")).containsText("the rule is silent");
    }

    @Test
    void deals_to_see_a_rule_with_are_found_by_name() {
        page.navigate("/rulebook/rules/RQ-021");
        assertThat(page.locator("table.cells")).containsText("Discount above");
        page.getByLabel("Deal, account or rep").fill("nobody-has-this-name");
        assertThat(page.locator("#deals")).containsText("No decided deal");
    }

    @Test
    void a_sentence_is_shaded_as_a_whole() {
        page.navigate("/rulebook/rules/HY-020");
        assertThat(page.locator("pre mark").last()).hasText("- the close date was pushed at least push-count times");
    }

    @Test
    void the_keyboard_reaches_a_rule_and_the_deals_to_see_it_with() {
        page.navigate("/rulebook?text=PP-010");
        Chromium.tabTo(page, "a[href='/rulebook/rules/PP-010']");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("PP-010");
        Chromium.tabTo(page, "#deals a");
        page.keyboard().press("Enter");
        assertThat(page.locator(".summary-line")).isVisible();
    }

    @Test
    void every_page_is_accessible_in_light_and_dark_and_fits_a_phone() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = chromium.visitor(address, colours);
            for (var path : PAGES) {
                visitor.navigate(path);
                Chromium.isAccessible(visitor);
            }
            visitor.locator("#deals a").first().click();
            Chromium.isAccessible(visitor);
            visitor.setViewportSize(390, 844);
            for (var path : PAGES) {
                visitor.navigate(path);
                visitor.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
            }
            visitor.context().close();
        }
    }
}
