package io.salesmanager.console.rulebook.dial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.BrowserTest;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dials and switches in a browser. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class DialsBrowserIT extends BrowserTest {
    @TestHTTPResource
    String address;

    @Inject
    Database database;

    private Page page;

    @BeforeEach
    void open() {
        SampleDemo.awaitReview(database);
        page = chromium.salesOps(address, ColorScheme.LIGHT);
    }

    @AfterEach
    void nothing_was_amiss_with_scripts_and_policy() {
        page.context().close();
        assertThat(chromium.complaints())
                .filteredOn(complaint -> !complaint.contains("status of 422"))
                .isEmpty();
    }

    @Test
    void dials_are_turned_with_the_keyboard_and_proposed_together() {
        page.navigate("/rulebook/dials?text=idle");
        var slider = page.getByLabel("archive-idle-days, all deals, slider");
        slider.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("archive-idle-days, all deals, in days")).hasValue("32");
        page.getByLabel("idle-limit-days, stage Proposal, in days").fill("6");
        assertThat(page.locator("#turned"))
                .containsText("archive-idle-days, all deals: 30 → 32; idle-limit-days, stage Proposal: 5 → 6");
        page.getByLabel("Why?").fill("Everybody is at a fair");
        page.locator("button.primary").click();

        var diff = page.locator("section:has(> #diff)");
        assertThat(diff).containsText("archive-idle-days");
        assertThat(diff).containsText("stage Proposal");
        assertThat(page.locator("header.title")).containsText("by turning dials");
    }

    @Test
    void what_is_turned_is_proposed_from_where_one_is_once_and_the_page_says_that_it_works() {
        page.navigate("/rulebook/dials?from=active");
        assertThat(page.locator("#proposing")).not().isInViewport();
        var first = page.locator("details.dial").first();
        first.locator("summary").click();
        var value = first.locator("input[type=number]").first();
        value.fill(value.getAttribute("max"));
        assertThat(page.locator("#proposing")).isInViewport();
        assertThat(page.locator("#turned")).containsText("→");

        page.evaluate("document.addEventListener('submit', event => event.preventDefault())");
        page.getByLabel("Why?").fill("To see it work");
        page.locator("button.primary").click();
        page.locator("button.primary").click();
        assertThat(page.locator(".working")).hasCount(1);
        assertThat(page.locator(".working")).containsText("takes some seconds");
        value.fill(value.getAttribute("data-active"));
        assertThat(page.locator("#proposing")).not().isInViewport();
    }

    @Test
    void a_dial_is_set_apart_for_some_deals() {
        page.navigate("/rulebook/dials?text=postpone-after-days");
        page.locator("select[name=apart]").selectOption("postpone-after-days");
        page.getByLabel("Segment").selectOption("enterprise");
        page.locator("input[name=apartValue]").fill("14");
        page.getByLabel("Why?").fill("Large companies plan longer");
        page.locator("button.primary").click();
        assertThat(page.locator("section:has(> #diff)")).containsText("segment enterprise");
    }

    @Test
    void a_value_out_of_range_is_refused_beside_its_field_and_nothing_is_lost() {
        page.navigate("/rulebook/dials?text=archive-idle-days");
        page.evaluate("document.getElementById('dials').noValidate = true");
        page.getByLabel("archive-idle-days, all deals, in days").fill("9999");
        page.getByLabel("Why?").fill("By mistake");
        page.locator("button.primary").click();
        assertThat(page.locator("#fault")).containsText("365");
        assertThat(page.getByLabel("archive-idle-days, all deals, in days")).hasValue("9999");
        assertThat(page.getByLabel("archive-idle-days, all deals, in days")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Why?")).hasValue("By mistake");
    }

    @Test
    void a_rule_is_switched_off_for_a_time() {
        page.navigate("/rulebook/switches?text=HY-030");
        page.locator("input[name=off][value=HY-030]").check();
        page.getByLabel("Off until").fill("2099-01-31");
        page.getByLabel("Why?").fill("While the field is moved");
        page.locator("button.primary").click();
        assertThat(page.locator("section:has(> #diff)")).containsText("HY-030");
        assertThat(page.locator("header.title")).containsText("by switching rules");
    }

    @Test
    void what_is_switched_after_a_dial_was_turned_joins_the_same_candidate() {
        page.navigate("/rulebook/dials?text=postpone-after-days&from=active");
        page.getByLabel("postpone-after-days, all deals, in days").fill("33");
        page.getByLabel("Why?").fill("Buyers plan longer");
        page.locator("button.primary").click();
        assertThat(page.locator("header.title")).containsText("by turning dials");

        page.navigate("/rulebook/switches?text=HY-020");
        assertThat(page.locator("main .notice")).containsText("Buyers plan longer");
        page.locator("input[name=off][value=HY-020]").check();
        page.getByLabel("Why?").fill("A trial");
        page.locator("button.primary").click();
        var diff = page.locator("section:has(> #diff)");
        assertThat(diff).containsText("postpone-after-days");
        assertThat(diff).containsText("HY-020");
        assertThat(page.locator("section:has(> #why-made)")).containsText("Buyers plan longer; A trial");

        page.navigate("/rulebook/dials?text=postpone-after-days");
        assertThat(page.getByLabel("postpone-after-days, all deals, in days")).hasValue("33");
        page.getByText("Start from what decides instead").click();
        page.locator("#text").fill("postpone-after-days");
        page.locator("form.find button").click();
        assertThat(page.getByLabel("postpone-after-days, all deals, in days")).hasValue("7");
        assertThat(page.locator("main .notice")).hasCount(0);
    }

    @Test
    void a_rep_reads_dials_and_their_history_and_turns_none() {
        page.locator("button[value=REP]").click();
        page.navigate("/rulebook/dials?text=archive-idle-days");
        assertThat(page.locator("main button.primary")).hasCount(0);
        assertThat(page.locator(".setting").first()).containsText("30 days");
        page.locator("a:has-text('History')").first().click();
        assertThat(page.locator("#history")).isVisible();
    }

    @Test
    void every_page_is_accessible_in_light_and_dark_and_fits_a_phone() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = chromium.salesOps(address, colours);
            for (var path : List.of(
                    "/rulebook/dials",
                    "/rulebook/dials/silence-days",
                    "/rulebook/switches",
                    "/rulebook/dials?text=nothing")) {
                visitor.setViewportSize(1280, 900);
                visitor.navigate(path);
                Chromium.isAccessible(visitor);
                visitor.setViewportSize(390, 844);
                visitor.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
            }
            visitor.context().close();
        }
    }
}
