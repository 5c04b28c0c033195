package io.salesmanager.console.rulebook.edit;

import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files as they were edited, over the files of the version they were edited from. */
final class Changes {
    private static final Pattern PATH =
            Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]*)*");
    private static final int LONGEST_PATH = 200;

    private Changes() {}

    /**
     * @param paths of texts, in the order of {@code texts}
     * @throws Problem 422 for a path that is none below the rules folder
     */
    static SourceFiles over(SourceFiles base, List<String> paths, List<String> texts) {
        var files = byPath(base);
        for (var i = 0; i < Math.min(paths.size(), texts.size()); i++) {
            var path = checked(paths.get(i));
            files.put(path, SourceFile.of(path, asWritten(texts.get(i), files.get(path))));
        }
        return new SourceFiles(List.copyOf(files.values()));
    }

    static SourceFiles over(SourceFiles base, String path, byte[] content) {
        var files = byPath(base);
        files.put(checked(path), new SourceFile(path, content));
        return new SourceFiles(List.copyOf(files.values()));
    }

    static SourceFiles without(SourceFiles base, String path) {
        var files = byPath(base);
        files.remove(path);
        return new SourceFiles(List.copyOf(files.values()));
    }

    private static Map<String, SourceFile> byPath(SourceFiles files) {
        var byPath = new LinkedHashMap<String, SourceFile>();
        files.files().forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }

    /** A form sends every line with carriage return and line feed; the file keeps what it had. */
    private static String asWritten(String text, @Nullable SourceFile before) {
        var lines = text.replace("\r\n", "\n");
        return before != null && new String(before.content(), StandardCharsets.UTF_8).contains("\r\n")
                ? lines.replace("\n", "\r\n")
                : lines;
    }

    static String checked(String path) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches() || path.startsWith("mappings/")) {
            throw Problem.ofField(
                    "bad-path",
                    "file",
                    "'%s' is no name of a rulebook's file.".formatted(path),
                    "Write it below the rules folder, such as 70-hygiene/follow-up.dslr.");
        }
        return path;
    }
}
