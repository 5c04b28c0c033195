package io.salesmanager.console;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test of pages, with a browser that is open as long as its class runs. */
@NullUnmarked // set before any test runs
public abstract class BrowserTest {
    protected static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
