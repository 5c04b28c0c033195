package io.salesmanager.playbook.learning;

import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.YamlMap;
import java.util.Optional;

/** Reads an article: a head in YAML between two lines of three hyphens, and its text in Markdown. */
final class ArticleReader {
    private static final String FENCE = "---\n";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 300;

    private final SourceFile file;
    private final Diagnostics diagnostics;

    private ArticleReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    static Optional<Article> read(SourceFile file, String id, Diagnostics diagnostics) {
        return new ArticleReader(file, diagnostics).read(id);
    }

    private Optional<Article> read(String id) {
        var text = file.text().replace("\r\n", "\n");
        var end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            bad(
                    new Location(file.path(), 1, 1),
                    "",
                    "This article has no head.",
                    "Begin with a line '---', then title:, summary: and sources:, then a line '---', then the text.");
            return Optional.empty();
        }
        // with its first fence, which YAML takes for the start of a document, the lines of the head count as in the
        // file
        return YamlMap.read(SourceFile.of(file.path(), text.substring(0, end + 1)), diagnostics)
                .flatMap(head -> article(id, head, text.substring(end + 1 + FENCE.length()), lines(text, end) + 2));
    }

    private Optional<Article> article(String id, YamlMap head, String markdown, int firstLine) {
        var title = head.required("title");
        var summary = head.required("summary");
        var topics = head.texts("topics");
        var sources = head.texts("sources");
        head.refuseOthers();
        tooLong(title, LONGEST_TITLE, head.at("title"), "title");
        tooLong(summary, LONGEST_SUMMARY, head.at("summary"), "summary");
        if (sources.isEmpty()) {
            bad(
                    head.at("sources"),
                    "",
                    "This article does not say where it comes from.",
                    "Add sources: [practices 40], or [own practice] where it is yours.");
        }
        if (markdown.isBlank()) {
            bad(new Location(file.path(), firstLine, 1), "", "This article has no text.", "Write it below the head.");
        }
        tooLong(markdown, LONGEST, new Location(file.path(), firstLine, 1), "text");
        return title.isBlank() || summary.isBlank()
                ? Optional.empty()
                : Optional.of(new Article(
                        id, title, summary, topics, sources, markdown.strip(), Location.ofFile(file.path())));
    }

    private void tooLong(String text, int longest, Location at, String what) {
        if (text.length() > longest) {
            bad(
                    at,
                    "",
                    "The %s has %d characters; %d are the most.".formatted(what, text.length(), longest),
                    "Shorten it, or make two articles of it.");
        }
    }

    private void bad(Location at, String text, String message, String advice) {
        diagnostics.error("bad-article", at, text, message, advice);
    }

    /** Lines before the character at {@code end} that have ended. */
    private static int lines(String text, int end) {
        return (int)
                text.substring(0, end + 1).chars().filter(each -> each == '\n').count();
    }
}
