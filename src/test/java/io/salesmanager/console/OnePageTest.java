package io.salesmanager.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;

/** A test with one page open at a time, of which no script and no policy may have complained at the end. */
@NullUnmarked // each test opens its page before it begins
public abstract class OnePageTest extends BrowserTest {
    protected Page page;

    @AfterEach
    void nothing_was_amiss_with_scripts_and_policy() {
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }
}
