package io.salesmanager.console.rulebook.version;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.Chromium;
import io.salesmanager.console.OnePageTest;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Versions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One version in a browser: what it changes, what it would do, and who may publish it. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(SampleDemo.class)
class VersionBrowserIT extends OnePageTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TestHTTPResource
    String address;

    @Inject
    Database database;

    @Inject
    Versions versions;

    @Inject
    ActiveRulebook active;

    @BeforeEach
    void open() {
        SampleDemo.awaitReview(database);
        page = chromium.salesOps(address, ColorScheme.LIGHT);
    }

    @Test
    void a_candidate_shows_what_differs_and_what_it_would_change() {
        page.navigate("/rulebook/versions/" + candidate("A sooner look at what idles"));
        var diff = page.locator("section:has(> #diff)");
        assertThat(diff).containsText("archive-idle-days");
        assertThat(diff.locator("td[data-name=Is]").first()).containsText("7");
        diff.locator("summary").click();
        assertThat(diff.locator(".line-added").first()).containsText("archive-idle-days");

        assertThat(page.locator("section:has(> #findings)"))
                .containsText("more are found in the active version too", PATIENTLY);

        page.getByText("Compare with the active rulebook").click();
        assertThat(page.locator("#summary")).containsText("get another verdict", PATIENTLY);
        assertThat(page.locator("section:has(> #responsible)")).containsText("archive-idle-days");
        assertThat(page.locator("section:has(> #flips) tbody tr").first()).isVisible();
        page.locator("details.flip summary").first().click();
        assertThat(page.locator(".sides h3").first()).hasText("As it is decided now");
        Chromium.isAccessible(page);
        page.setViewportSize(390, 844);
        page.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
        page.locator("details.flip a[href^='/opportunities/']").first().click();
        assertThat(page.locator("header.title")).isVisible();
    }

    @Test
    void what_nobody_compared_waits_for_a_second_person_and_a_reason_is_asked_for() {
        var version = candidate("Another look");
        page.navigate("/rulebook/versions/" + version);
        page.getByLabel("Why?").fill(" ");
        page.locator("button[value=publish]").click();
        assertThat(page.locator("#fault")).containsText("It is not said why.");
        assertThat(page.getByLabel("Why?")).hasAttribute("aria-describedby", "fault");
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("status of 422"));

        page.getByLabel("Why?").fill("After the holidays");
        page.getByLabel("When, in UTC").fill("2099-01-02T08:00");
        page.locator("button[value=publish]").click();
        assertThat(page.locator("header.title")).containsText("waits for approval");
        assertThat(page.locator("section:has(> #approvals)")).containsText("Nobody looked at what it would change");
        page.getByLabel("Why not any more?").fill("Not after all");
        page.getByText("Take the request back").click();
        assertThat(page.locator(".notice[role=status]")).containsText("It will not become active.");
    }

    @Test
    void a_rep_sees_a_version_and_no_button_and_a_manager_may_compare() {
        var version = candidate("Only to look at");
        page.locator("button[value=REP]").click();
        page.navigate("/rulebook/versions/" + version);
        assertThat(page.locator("main button")).hasCount(0);
        assertThat(page.locator("#diff")).isVisible();
        page.locator("button[value=MANAGER]").click();
        page.navigate("/rulebook/versions/" + version);
        assertThat(page.locator("main button")).hasCount(1);
    }

    @Test
    void the_pages_of_a_candidate_are_accessible_in_light_and_dark() {
        var version = candidate("To be looked at by a program");
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var visitor = chromium.salesOps(address, colours);
            visitor.navigate("/rulebook/versions/" + version);
            visitor.locator("main summary").all().forEach(Locator::click);
            Chromium.isAccessible(visitor);
            visitor.setViewportSize(390, 844);
            visitor.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
            visitor.context().close();
        }
    }

    /** The active rulebook with one dial turned far, and a reason that no other test gives. */
    private String candidate(String why) {
        var now = active.active();
        var files = now.files().files().stream()
                .map(file -> file.path().equals("dials.csv") ? turned(file, why) : file)
                .toList();
        return versions.propose(new SourceFiles(files), new Change("ops", why, Origin.DIALS, now.version()))
                .version();
    }

    private static SourceFile turned(SourceFile dials, String why) {
        var line = Pattern.compile("(?m)^archive-idle-days,,,,,\\d+,.*$").matcher(dials.text());
        return SourceFile.of(dials.path(), line.replaceFirst("archive-idle-days,,,,,7,days,7,365," + why));
    }
}
