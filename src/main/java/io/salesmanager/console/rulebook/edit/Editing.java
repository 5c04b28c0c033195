package io.salesmanager.console.rulebook.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.console.rulebook.edit.EditPage.OpenFile;
import io.salesmanager.console.rulebook.edit.EditPage.Said;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.DiagnosticView;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens files of versions and makes candidates of what was edited. */
@ApplicationScoped
class Editing {
    private static final List<String> NO_TEXT = List.of(".xlsx");

    private final Versions versions;
    private final ActiveRulebook active;
    private final ObjectMapper json;

    @Inject
    Editing(Versions versions, ActiveRulebook active, ObjectMapper json) {
        this.versions = versions;
        this.active = active;
        this.json = json;
    }

    /** A version with its files; the one that decides where it is not named. */
    private record Book(String version, SourceFiles files) {}

    EditPage page(String version, String path, int line) {
        var book = book(version);
        return page(
                book, decides(book.version()), path.isEmpty() ? null : open(book.files(), path, line), Said.NOTHING);
    }

    /** @throws Problem 404 where the version has no such file */
    SourceFile file(String version, String path) {
        return book(version).files().find(path).orElseThrow(() -> Problem.notFound("file", path));
    }

    /** The page with what was sent, after it was refused or checked. */
    EditPage again(EditForm form, Said said) {
        var book = book(form.base);
        if (form.file.isEmpty()) {
            return page(book, form.ofActive, null, said);
        }
        var open = open(book.files(), form.file, 0);
        var sent = form.path == null ? -1 : form.path.indexOf(form.file);
        return page(
                book,
                form.ofActive,
                sent < 0 || sent >= form.text.size()
                        ? open
                        : new OpenFile(
                                open.path(),
                                form.text.get(sent).replace("\r\n", "\n"),
                                open.workbook(),
                                open.fresh(),
                                open.line()),
                said);
    }

    Said checked(EditForm form) {
        var checked = versions.check(files(form));
        return new Said(
                checked.rulebook() == null ? "There are errors to be corrected." : "",
                "",
                checked.found().stream()
                        .filter(diagnostic -> diagnostic.severity() != Diagnostic.Severity.INFO)
                        .map(DiagnosticView::of)
                        .toList(),
                checked.rulebook() != null,
                form.why);
    }

    /**
     * @return the candidate
     * @throws Problem 422 where the files are refused, or nothing was changed, or no reason is given; 409 where somebody else changed
     *     the same files since they were opened, and that decides
     */
    String propose(EditForm form, String by) {
        if (form.why.isBlank()) {
            throw Problem.ofField(
                    "missing-field", "why", "It is not said why.", "Write a sentence for those who look back.");
        }
        var files = files(form);
        var base = book(form.base);
        if (files.digest().equals(base.version())) {
            throw Problem.ofField(
                    "nothing-changed", "file", "Nothing was changed.", "Change a file, and propose it then.");
        }
        var now = active.active();
        var overtaken = form.ofActive && !base.version().equals(now.version());
        var meant = overtaken ? OnTop.of(base.files(), files, now.files()) : files;
        var from = overtaken ? now.version() : base.version();
        return versions.propose(meant, new Change(by, form.why.strip(), Change.Origin.EDITOR, from))
                .version();
    }

    private SourceFiles files(EditForm form) {
        var base = book(form.base).files();
        var texts = Changes.over(
                base,
                Objects.requireNonNullElse(form.path, List.of()),
                Objects.requireNonNullElse(form.text, List.of()));
        return switch (form.deed) {
            case "upload" -> Changes.over(texts, form.file, uploaded(form));
            case "delete" -> Changes.without(texts, form.file);
            default -> texts;
        };
    }

    private static byte[] uploaded(EditForm form) {
        var upload = form.upload;
        if (upload == null || upload.size() == 0) {
            throw Problem.ofField(
                    "missing-field", "file", "No file was chosen.", "Choose the file to put in its place.");
        }
        try {
            return Files.readAllBytes(upload.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Book book(String version) {
        if (version.isEmpty()) {
            var now = active.active();
            return new Book(now.rulebook().version(), now.files());
        }
        return new Book(versions.get(version).version(), versions.files(version));
    }

    private boolean decides(String version) {
        var now = active.state().active();
        return now != null && now.rulebook().version().equals(version);
    }

    private EditPage page(Book book, boolean ofActive, @Nullable OpenFile file, Said said) {
        return new EditPage(
                book.version(),
                decides(book.version()),
                ofActive,
                FileTree.of(book.files(), file == null ? "" : file.path()),
                file,
                said,
                file == null ? "" : FreeIds.of(versions.rulebook(book.version()), file.path()),
                hints(book));
    }

    private static OpenFile open(SourceFiles files, String path, int line) {
        var workbook = NO_TEXT.stream().anyMatch(path::endsWith);
        var found = files.find(Changes.checked(path));
        return new OpenFile(
                path, workbook ? "" : found.map(SourceFile::text).orElse(""), workbook, found.isEmpty(), line);
    }

    /** In a page, a closing tag inside the data would end it. */
    private String hints(Book book) {
        try {
            return json.writeValueAsString(Hints.of(versions.rulebook(book.version()), book.files()))
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names are JSON", e);
        }
    }
}
