package io.salesmanager.console.rulebook.edit;

import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Puts what an author changed on top of what others published meanwhile. */
final class OnTop {
    private OnTop() {}

    /**
     * @param opened the files as they were when the author opened them
     * @param edited with what the author changed
     * @param now as others have changed them since
     * @throws Problem 409 where both changed the same files
     */
    static SourceFiles of(SourceFiles opened, SourceFiles edited, SourceFiles now) {
        var paths = new TreeSet<String>();
        for (var files : List.of(opened, edited, now)) {
            files.files().forEach(file -> paths.add(file.path()));
        }
        var both = new ArrayList<String>();
        var merged = new ArrayList<SourceFile>();
        for (var path : paths) {
            var changed = !same(path, opened, edited);
            if (changed && !same(path, opened, now) && !same(path, edited, now)) {
                both.add(path);
            }
            (changed ? edited : now).find(path).ifPresent(merged::add);
        }
        if (!both.isEmpty()) {
            throw new Problem(
                            "edited-meanwhile",
                            409,
                            "Somebody else changed it meanwhile",
                            "Since you opened %s, somebody else changed %s too, and that decides now."
                                    .formatted(
                                            both.size() == 1 ? "the file" : "the files",
                                            "rules/" + String.join(", rules/", both)))
                    .with("field", "file")
                    .with(
                            "advice",
                            "Nothing was stored, and your text stands below. Copy it, open the file anew, and put your change into what is there.");
        }
        return new SourceFiles(merged);
    }

    private static boolean same(String path, SourceFiles one, SourceFiles other) {
        var there = one.find(path).map(SourceFile::content);
        var here = other.find(path).map(SourceFile::content);
        return there.isPresent() == here.isPresent()
                && (there.isEmpty() || Arrays.equals(there.get(), here.orElseThrow()));
    }
}
