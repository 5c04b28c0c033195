package io.salesmanager.console.rulebook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.publish.Publishing.Order;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Versions;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What becomes of an edited file when somebody else publishes before it is proposed. */
@QuarkusTest
@NullUnmarked // Quarkus sets the fields
class EditingIT {
    private static final String MINE = "40-archiving/idle.drl";
    private static final String THEIRS = "40-archiving/past-cycle.drl";

    @Inject
    Editing editing;

    @Inject
    Versions versions;

    @Inject
    Publishing publishing;

    @Inject
    ActiveRulebook active;

    @Test
    void it_goes_on_top_of_what_others_published_and_is_refused_where_they_changed_the_same_file() {
        var opened = active.active();
        var theirs = published(opened.files(), "// Theirs\n");
        try {
            var candidate = versions.get(editing.propose(form(opened.version(), MINE, true), "ops"));
            assertThat(candidate.base()).isEqualTo(theirs);
            assertThat(text(candidate.version(), MINE)).endsWith("// Mine\n");
            assertThat(text(candidate.version(), THEIRS)).endsWith("// Theirs\n");

            assertThatThrownBy(() -> editing.propose(form(opened.version(), THEIRS, true), "ops"))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.status()).isEqualTo(409);
                        assertThat(problem)
                                .hasMessageContaining(
                                        "somebody else changed rules/" + THEIRS + " too, and that decides now");
                    });

            var ofAnOlderOne = versions.get(editing.propose(form(opened.version(), MINE, false), "ops"));
            assertThat(ofAnOlderOne.base()).isEqualTo(opened.version());
            assertThat(text(ofAnOlderOne.version(), THEIRS)).doesNotContain("Theirs");
        } finally {
            publishing.rollback(opened.version(), "ops", "Enough of comments", false);
        }
        assertThat(active.active().version()).isEqualTo(opened.version());
    }

    private String published(SourceFiles files, String comment) {
        var changed = files.files().stream()
                .map(file -> file.path().equals(THEIRS) ? SourceFile.of(THEIRS, file.text() + comment) : file)
                .toList();
        var version = versions.propose(
                        new SourceFiles(changed), new Change("other", "A comment", Change.Origin.EDITOR, null))
                .version();
        publishing.activate(new Order(version, "other", "A comment", false), null);
        if (!active.active().version().equals(version)) {
            publishing.approve(new Order(version, "second", "Looked at", false));
        }
        assertThat(active.active().version()).isEqualTo(version);
        return version;
    }

    private EditForm form(String base, String path, boolean ofActive) {
        var form = new EditForm();
        form.base = base;
        form.ofActive = ofActive;
        form.file = path;
        form.path = List.of(path);
        form.text = List.of(text(base, path) + "// Mine\n");
        form.why = "A comment of mine";
        form.deed = "propose";
        return form;
    }

    private String text(String version, String path) {
        return versions.files(version).find(path).orElseThrow().text();
    }
}
