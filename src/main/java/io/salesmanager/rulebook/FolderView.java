package io.salesmanager.rulebook;

import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import io.salesmanager.rulebook.ActiveRulebook.Folder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules folder differs from what decides.
 *
 * @param version of what the folder holds
 * @param added files that only the folder has
 * @param changed files that both have
 * @param removed files that the folder has not
 */
public record FolderView(String version, List<String> added, List<String> changed, List<String> removed) {

    static @Nullable FolderView of(Folder folder, Active active) {
        if (folder.version().equals(active.version())) {
            return null;
        }
        return new FolderView(
                folder.version(),
                missing(folder.files(), active.files()),
                changed(folder.files(), active.files()),
                missing(active.files(), folder.files()));
    }

    private static List<String> missing(SourceFiles from, SourceFiles in) {
        return from.files().stream()
                .map(SourceFile::path)
                .filter(path -> in.find(path).isEmpty())
                .toList();
    }

    private static List<String> changed(SourceFiles folder, SourceFiles active) {
        return folder.files().stream()
                .filter(file -> active.find(file.path())
                        .filter(other -> !Arrays.equals(other.content(), file.content()))
                        .isPresent())
                .map(SourceFile::path)
                .toList();
    }
}
