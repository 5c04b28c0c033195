package io.salesmanager.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The machine's own browser, and what it complains about. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIETLY = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int MOST_STOPS = 200;
    private static final double PATIENCE_MILLIS = 15_000;
    private static final Set<String> BAD = Set.of("serious", "critical");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(QUIETLY));
    }

    /** Skips the test where there is no browser. */
    public static Chromium start() {
        assumeTrue(Files.isExecutable(PROGRAM), "There is no " + PROGRAM + " here: apt-get install chromium");
        return new Chromium(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A page of a visitor of their own. Errors of scripts and violations of the content policy are complaints. */
    public Page visitor(String address, ColorScheme colours) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setColorScheme(colours));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A visitor of the demo who looks through the eyes of sales ops. */
    public Page salesOps(String address, ColorScheme colours) {
        var page = visitor(address, colours);
        page.navigate("/");
        page.locator("button[value=SALES_OPS]").click();
        page.waitForSelector("button[value=SALES_OPS][aria-pressed=true]");
        return page;
    }

    /** A page of a visitor whose browser runs no scripts. */
    public Page withoutScript(String address) {
        return browser.newContext(
                        new Browser.NewContextOptions().setBaseURL(address).setJavaScriptEnabled(false))
                .newPage();
    }

    /** What was complained about since the last time. */
    public List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** Everybody can use the page, as far as a program can tell. */
    public static void isAccessible(Page page) {
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> BAD.contains(violation.getImpact()))
                        .map(violation -> "%s: %s"
                                .formatted(
                                        violation.getHelp(),
                                        violation.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .limit(5)
                                                .toList()))
                        .toList();
        assertThat(found).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Presses Tab until this element has the focus. */
    public static void tabTo(Page page, String selector) {
        var passed = new ArrayList<Object>();
        for (var i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            passed.add(page.evaluate("document.activeElement.outerHTML.slice(0, 60)"));
        }
        throw new AssertionError("Tab does not reach %s, but only %s".formatted(selector, passed));
    }
}
