package io.salesmanager.rulebook.rest;

import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files to change in a version.
 *
 * @param files texts by path below the rules folder; null takes the file away
 * @param base the version to change, or at least its first 8 digits; the active one if left out
 * @param why what the change is for
 */
public record Edit(
        @Nullable Map<String, @Nullable String> files,
        @Nullable String base,
        @Nullable String why) {

    /** @throws Problem where a file cannot be changed so */
    SourceFiles on(SourceFiles base) {
        if (files == null || files.isEmpty()) {
            throw Problem.ofField(
                    "missing-field", "files", "No file is changed.", "Send texts by path, null to take a file away.");
        }
        Map<String, SourceFile> changed = new LinkedHashMap<>();
        base.files().forEach(file -> changed.put(file.path(), file));
        files.forEach((path, text) -> apply(path, text, changed));
        var result = new SourceFiles(changed.values().stream().toList());
        var bytes =
                result.files().stream().mapToLong(file -> file.content().length).sum();
        if (changed.size() > SourceFiles.MOST_FILES || bytes > SourceFiles.MOST_BYTES) {
            throw Paths.tooLarge();
        }
        return result;
    }

    private static void apply(String path, @Nullable String text, Map<String, SourceFile> changed) {
        var field = "files[" + path + "]";
        Paths.checked(path, field);
        if (SourceFiles.isPassedOver(path)) {
            throw Problem.ofField(
                    "bad-path",
                    field,
                    "'%s' would be passed over: hidden files, backups and mappings are no rules.".formatted(path),
                    "Give it another name.");
        }
        if (text != null) {
            changed.put(path, SourceFile.of(path, text));
        } else if (changed.remove(path) == null) {
            throw Problem.ofField(
                    "unknown-file",
                    field,
                    "There is no file '%s' to take away.".formatted(path),
                    "GET /api/v1/rulebooks/{version}/files lists them.");
        }
    }
}
