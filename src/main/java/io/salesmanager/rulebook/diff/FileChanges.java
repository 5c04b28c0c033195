package io.salesmanager.rulebook.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.salesmanager.engine.table.TableReader;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.diff.RulebookDiff.FileChange;
import io.salesmanager.rulebook.diff.RulebookDiff.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares files as text; workbooks by the text of their cells. */
final class FileChanges {
    private static final int LINES_AROUND = 3;
    /** Comparing takes time with the square of the lines that differ. */
    private static final int MOST_LINES = 10_000;

    private FileChanges() {}

    static List<FileChange> between(SourceFiles from, SourceFiles to) {
        var changes = new ArrayList<FileChange>();
        for (var before : from.files()) {
            var after = to.find(before.path());
            if (after.isEmpty()) {
                changes.add(change(before.path(), Kind.REMOVED, lines(before), Optional.of(List.of())));
            } else if (!Arrays.equals(before.content(), after.get().content())) {
                changes.add(change(before.path(), Kind.CHANGED, lines(before), lines(after.get())));
            }
        }
        for (var after : to.files()) {
            if (from.find(after.path()).isEmpty()) {
                changes.add(change(after.path(), Kind.ADDED, Optional.of(List.of()), lines(after)));
            }
        }
        return changes;
    }

    private static FileChange change(
            String path, Kind kind, Optional<List<String>> before, Optional<List<String>> after) {
        return new FileChange(path, kind, text(path, before.orElse(null), after.orElse(null)));
    }

    private static @Nullable String text(String path, @Nullable List<String> before, @Nullable List<String> after) {
        if (before == null || after == null || before.size() + after.size() > MOST_LINES) {
            return null;
        }
        var name = "rules/" + path;
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(
                        before.isEmpty() ? "/dev/null" : name,
                        after.isEmpty() ? "/dev/null" : name,
                        before,
                        DiffUtils.diff(before, after),
                        LINES_AROUND));
    }

    /** Empty where it is no text. */
    private static Optional<List<String>> lines(SourceFile file) {
        if (file.path().endsWith(".xlsx")) {
            return Optional.of(TableReader.cells(file));
        }
        return file.text().indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(file.text().lines().toList());
    }
}
