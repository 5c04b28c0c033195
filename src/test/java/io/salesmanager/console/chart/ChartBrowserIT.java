package io.salesmanager.console.chart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.BrowserTest;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.WithFakeData;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Charts of each kind in a browser. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(WithFakeData.class)
class ChartBrowserIT extends BrowserTest {
    /** How many pixels of a canvas are of another colour than nothing. */
    private static final String INK = """
            canvas => { const all = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
              let ink = 0; for (let i = 3; i < all.length; i += 4) { ink += all[i] > 0 ? 1 : 0; } return ink; }""";

    @TestHTTPResource
    String address;

    @Test
    void every_kind_draws_in_light_and_dark_and_fits_a_phone_and_everybody_can_use_it() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = chromium.visitor(address, colours);
            page.navigate("/test/charts");
            draws(page);
            Chromium.isAccessible(page);
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/charts-" + colours.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            page.setViewportSize(390, 844);
            page.waitForTimeout(300);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            draws(page);
            page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/charts-phone.png")));
            page.context().close();
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void chart_and_table_have_the_same_numbers() {
        var page = chromium.visitor(address, ColorScheme.LIGHT);
        page.navigate("/test/charts");
        for (var chart : ChartGallery.all()) {
            var drawn = (List<?>) page.evaluate("""
                    id => echarts.getInstanceByDom(document.querySelector("#" + id + " .chart")).getOption().series
                      .filter(s => ["bar", "scatter"].includes(s.type) || (s.type === "line" && s.showAllSymbol === true))
                      .map(s => s.data.map(d => Array.isArray(d.value) ? d.value[0] : d.value))""", chart.id());
            var values = chart.series().stream()
                    .filter(series -> series.form() == Series.Form.VALUES)
                    .toList();
            assertThat(drawn).as(chart.id()).hasSameSizeAs(values);
            for (var i = 0; i < values.size(); i++) {
                var series = values.get(i);
                var head = chart.table().heads().indexOf(new ChartTable.Head(series.name(), true)) + 2;
                var cells = page.locator("#%s tbody tr > :nth-child(%d)".formatted(chart.id(), head))
                        .allTextContents();
                var numbers = new ChartNumbers(chart.unit());
                assertThat(((List<?>) drawn.get(i))
                                .stream()
                                        .map(value -> value instanceof Number number
                                                ? numbers.shown(number.doubleValue())
                                                : "not known"))
                        .as(chart.id())
                        .containsExactlyElementsOf(cells);
            }
        }
        page.context().close();
    }

    @Test
    void the_table_opens_by_keyboard_and_stands_open_where_asked_and_without_script() {
        var page = chromium.visitor(address, ColorScheme.LIGHT);
        page.navigate("/test/charts");
        assertThat(page.locator("#dots table")).isHidden();
        assertThat(page.locator("#funnel table")).isVisible();
        page.locator("#dots summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#dots table")).isVisible();
        page.locator("#dots a").click();
        page.waitForURL("**/?text=ada");
        page.context().close();

        var plain = chromium.withoutScript(address);
        plain.navigate("/test/charts");
        assertThat(plain.locator("table:visible")).hasCount(ChartGallery.all().size());
        plain.context().close();
    }

    private static void draws(Page page) {
        var canvases = page.locator(".chart canvas");
        assertThat(canvases).hasCount(ChartGallery.all().size());
        for (var i = 0; i < canvases.count(); i++) {
            assertThat((Integer) canvases.nth(i).evaluate(INK)).isGreaterThan(2_000);
        }
    }
}
