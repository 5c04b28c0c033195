package io.salesmanager.console.forecast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.BrowserTest;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The forecast of the sample company in a browser. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class ForecastBrowserIT extends BrowserTest {
    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Test
    void a_manager_sees_the_range_and_the_deals_behind_it_and_narrows_it_to_a_rep() {
        SampleDemo.awaitReview(database);
        var page = chromium.visitor(address, ColorScheme.LIGHT);
        page.navigate("/forecast");
        assertThat(page.locator("nav[aria-label=Main] a[aria-current=page]")).hasText("Forecast");
        assertThat(page.locator("#range + p")).containsText("deals won");
        assertThat(page.locator("#deals canvas")).isVisible();
        assertThat(page.locator("#deals-behind + p")).containsText("were won within the next");
        assertThat(page.locator("section[aria-labelledby=deals-behind] tbody tr"))
                .hasCount(25);
        page.getByText("Show more").click();
        assertThat(page.locator("section[aria-labelledby=deals-behind] tbody tr")
                        .nth(25))
                .isVisible();
        assertThat(page.locator("#accuracy + p")).containsText("P10 to P90");
        Chromium.isAccessible(page);
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/forecast-light.png")));

        page.getByLabel("Rep").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Rep").press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/forecast?**rep=r-**");
        assertThat(page.locator("#range + p")).containsText("won");
        page.locator("section[aria-labelledby=deals-behind] tbody a").first().click();
        page.waitForURL("**/opportunities/**");
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_page_fits_a_phone_in_the_dark_and_works_without_script() {
        SampleDemo.awaitReview(database);
        var page = chromium.visitor(address, ColorScheme.DARK);
        page.setViewportSize(390, 844);
        page.navigate("/forecast");
        Chromium.isAccessible(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/forecast-phone.png")));
        page.context().close();

        var plain = chromium.withoutScript(address);
        plain.navigate("/forecast");
        assertThat(plain.locator("#deals table")).isVisible();
        plain.context().close();
    }

    @Test
    void progress_and_revenue_are_tabs_of_the_inspection() {
        SampleDemo.awaitReview(database);
        var page = chromium.visitor(address, ColorScheme.LIGHT);
        page.navigate("/inspection/progress");
        assertThat(page.locator("nav[aria-label=Inspection] a[aria-current=page]"))
                .hasText("Progress");
        assertThat(page.locator("section[aria-labelledby=each] > p").first()).containsText("won in");
        Chromium.isAccessible(page);
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/progress.png")));

        page.navigate("/inspection/revenue?by=market");
        assertThat(page.locator("nav[aria-label=Inspection] a[aria-current=page]"))
                .hasText("Revenue");
        assertThat(page.locator("section.card h2").first()).containsText("EUR");
        assertThat(page.locator("section.card")).containsText("The largest of");
        Chromium.isAccessible(page);
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/revenue.png")));
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }
}
