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
        page.navigate("/rulebook/versions/" + candidate("A sooner look at what idles", 7));
        var diff = page.locator("section:has(> #diff)");
        assertThat(diff).containsText("archive-idle-days");
        assertThat(diff.locator("td[data-name=Is]").first()).containsText("7");
        diff.locator("summary").click();
        assertThat(diff.locator(".line-added").first()).containsText("archive-idle-days");

        assertThat(page.locator("section:has(> #findings)"))
                .containsText("notes of the active version stand here too", PATIENTLY);

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
        var version = candidate("Another look", 7);
        page.navigate("/rulebook/versions/" + version);
        page.getByLabel("Why?").fill(" ");
        page.locator("button[value=publish]").click();
        assertThat(page.locator("#fault")).containsText("It is not said why.");
        assertThat(page.getByLabel("Why?")).hasAttribute("aria-describedby", "fault");
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("status of 422"));

        page.getByLabel("Why?").fill("After the holidays");
        page.getByLabel("When, by the clock of America/New_York").fill("2099-01-02T08:00");
        page.locator("button[value=publish]").click();
        assertThat(page.locator("header.title")).containsText("waits for approval");
        assertThat(page.locator("section:has(> #approvals)")).containsText("Nobody looked at what it would change");
        page.getByLabel("Why not any more?").fill("Not after all");
        page.getByText("Take the request back").click();
        assertThat(page.locator(".notice[role=status]")).containsText("It will not become active.");
    }

    @Test
    void a_rep_sees_a_version_and_no_button_and_a_manager_may_compare() {
        var version = candidate("Only to look at", 7);
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
        var version = candidate("To be looked at by a program", 7);
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

    @Test
    void what_was_asked_for_is_compared_and_published_without_a_second_person_where_little_changes() {
        var before = active.active().version();
        page.navigate("/rulebook/versions/" + candidate("Nothing but other words", 30));
        page.getByLabel("Why?").fill("In plainer words");
        page.getByText("Ask a second person").click();
        assertThat(page.locator("header.title")).containsText("waits for approval");
        assertThat(page.locator("section:has(> #deeds)")).containsText("compare it on all deals");

        page.getByText("Compare, then publish").click();
        assertThat(page.locator("#summary")).containsText("get another verdict", PATIENTLY);
        page.getByLabel("Why?").fill("In plainer words");
        page.locator("button[value=publish]").click();
        assertThat(page.locator(".notice[role=status]")).containsText("It decides now");
        assertThat(page.locator("section:has(> #approvals)")).containsText("became active without it");
        goBackTo(before);
    }

    @Test
    void a_reason_that_was_written_before_the_comparison_is_kept_and_a_second_person_approves() {
        var before = active.active().version();
        page.navigate("/rulebook/versions/" + candidate("Idle deals go much sooner", 1));
        page.getByLabel("Why?").fill("Agreed in the round of managers");
        page.getByText("Compare, then publish").click();
        assertThat(page.locator("#summary")).containsText("get another verdict", PATIENTLY);
        assertThat(page.locator("section:has(> #summary)")).containsText("A second person has to agree.");
        assertThat(page.getByLabel("Why?")).hasValue("Agreed in the round of managers");
        page.locator("button[value=publish]").click();
        assertThat(page.locator("header.title")).containsText("waits for approval");
        assertThat(page.locator("button[value=approve]")).hasCount(0);

        page.locator("button[value=SECOND_PERSON]").click();
        page.navigate("/rulebook");
        page.locator(".waiting:has-text('Idle deals go much sooner') a").click();
        page.getByLabel("Why?").fill("I looked at the examples");
        page.locator("button[value=approve]").click();
        assertThat(page.locator(".notice[role=status]")).containsText("It decides now");
        page.navigate("/rulebook/versions");
        assertThat(page.locator(".timeline li").first())
                .containsText("published by Demo sales ops, approved by Demo second person");
        goBackTo(before);
    }

    private void goBackTo(String before) {
        page.navigate("/rulebook/versions/" + before);
        assertThat(page.locator("section:has(> #deeds)")).containsText("Going back needs nobody else");
        page.getByLabel("Why?").fill("It was a lesson");
        page.getByText("Go back to this version").click();
        assertThat(page.locator(".notice[role=status]")).containsText("It decides again");
        assertThat(active.active().version()).isEqualTo(before);
    }

    /** The active rulebook with one dial at a value, 30 is what it has, and a reason that no other test gives. */
    private String candidate(String why, int days) {
        var now = active.active();
        var files = now.files().files().stream()
                .map(file -> file.path().equals("dials.csv") ? turned(file, why, days) : file)
                .toList();
        return versions.propose(new SourceFiles(files), new Change("ops", why, Origin.DIALS, now.version()))
                .version();
    }

    private static SourceFile turned(SourceFile dials, String why, int days) {
        var line = Pattern.compile("(?m)^archive-idle-days,,,,,\\d+,.*$").matcher(dials.text());
        return SourceFile.of(
                dials.path(), line.replaceFirst("archive-idle-days,,,,,%d,days,1,365,%s".formatted(days, why)));
    }
}
