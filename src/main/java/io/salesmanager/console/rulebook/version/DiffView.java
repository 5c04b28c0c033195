package io.salesmanager.console.rulebook.version;

import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.diff.RulebookDiff;
import io.salesmanager.rulebook.diff.RulebookDiff.FileChange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions.
 *
 * @param against how the other one is called, such as {@code the active version}
 * @param diff null where they cannot be compared
 * @param fault why not; else empty
 */
record DiffView(String against, @Nullable RulebookDiff diff, List<FileText> files, String fault) {

    /** @param lines none where the file has no text or is too long to be compared */
    record FileText(String path, String kind, List<Line> lines) {}

    /** One line of a unified diff. */
    record Line(Kind kind, String text) {
        enum Kind {
            ADDED("added"),
            REMOVED("removed"),
            PLACE("place"),
            SAME("same");

            private final String colour;

            Kind(String colour) {
                this.colour = colour;
            }

            public String colour() {
                return "line-" + colour;
            }

            static Kind of(String line) {
                if (line.startsWith("@@") || line.startsWith("---") || line.startsWith("+++")) {
                    return PLACE;
                }
                return line.startsWith("+") ? ADDED : line.startsWith("-") ? REMOVED : SAME;
            }
        }
    }

    static DiffView of(String against, RulebookDiff diff) {
        return new DiffView(
                against, diff, diff.files().stream().map(DiffView::text).toList(), "");
    }

    static DiffView none(String against, Problem why) {
        return new DiffView(against, null, List.of(), String.valueOf(why.getMessage()));
    }

    private static FileText text(FileChange file) {
        var kind = switch (file.kind()) {
            case ADDED -> "new";
            case REMOVED -> "taken away";
            case CHANGED -> "changed";
        };
        return new FileText(
                file.path(),
                kind,
                Objects.requireNonNullElse(file.text(), "")
                        .lines()
                        .map(line -> new Line(Line.Kind.of(line), line))
                        .toList());
    }
}
