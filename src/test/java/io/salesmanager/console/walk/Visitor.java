package io.salesmanager.console.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.salesmanager.console.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who signed in and has no mouse: all is done with Tab, Enter, Space, arrows and letters. */
final class Visitor {
    private final Page page;
    private final String name;

    private Visitor(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** Comes to the first page, is asked to sign in, and does. */
    static Visitor signedIn(Chromium chromium, String address, String name, ColorScheme colours) {
        var page = chromium.visitor(address, colours);
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/login\\?next="));
        var visitor = new Visitor(page, name);
        visitor.canUse("login");
        assertThat(page.locator("input[name=name]")).isFocused();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type(Cast.PASSWORD);
        visitor.leadsOn(() -> page.keyboard().press("Enter"));
        assertThat(page.locator(".who")).containsText(name);
        return visitor;
    }

    Page page() {
        return page;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    /** Opens an entry of the menu. */
    void menu(String path) {
        follow("nav[aria-label=Main] a[href='%s']".formatted(path));
        canUse(path);
    }

    /** Opens a page by its address. */
    void go(String path) {
        page.navigate(path);
        canUse(path);
    }

    /** Reaches this link or button with Tab, presses Enter and waits for the page that comes. */
    void follow(String selector) {
        Chromium.tabTo(page, selector);
        leadsOn(() -> page.keyboard().press("Enter"));
    }

    /** Reaches this with Tab and presses Enter, which opens or sends something on this page. */
    void press(String selector) {
        Chromium.tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    /** Reaches this field with Tab and types; of a list to choose from, what begins so. */
    void type(String selector, String text) {
        Chromium.tabTo(page, selector);
        page.keyboard().type(text);
    }

    /** A year has up to six digits, so the hour does not begin by itself after four. */
    void typeHour(String selector, String day, String hour) {
        type(selector, day);
        page.keyboard().press("ArrowRight");
        page.keyboard().type(hour);
    }

    /** One of several answers of which one can be chosen. */
    void choose(String group, int index) {
        Chromium.tabTo(page, group);
        if (index == 0) {
            page.keyboard().press("Space");
        }
        for (var i = 0; i < index; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    void tick(String selector) {
        Chromium.tabTo(page, selector);
        page.keyboard().press("Space");
    }

    /** What a list offers to choose from, without the entry that stands for all; of two lists what both offer, once. */
    List<String> offered(String select) {
        return page.locator(select + " option:not([value=''])").allTextContents().stream()
                .map(String::strip)
                .distinct()
                .toList();
    }

    /** The status with which a page or call answers this visitor. */
    int status(String path) {
        return page.context().request().get(path).status();
    }

    String answer(String path) {
        return page.context().request().get(path).text();
    }

    /** Axe finds nothing, and there is a picture of it to look at. */
    void canUse(String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target/screenshots/walk-%s-%s.png".formatted(name, what.replaceAll("[^a-z0-9]+", "-")))));
        Chromium.isAccessible(page);
    }

    /** A form may lead back to the page on which it stands; a mark tells one from the other. */
    private void leadsOn(Runnable deed) {
        page.evaluate("document.body.dataset.before = 'yes'");
        deed.run();
        page.waitForSelector("body:not([data-before])");
        page.waitForLoadState();
        assertThat(page.locator("h1")).hasCount(1);
    }

    void leave() {
        page.context().close();
    }

    @Override
    public String toString() {
        return name;
    }
}
