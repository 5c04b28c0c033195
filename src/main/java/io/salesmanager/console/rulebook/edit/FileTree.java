package io.salesmanager.console.rulebook.edit;

import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The files of a version by folder, those at the top first. */
record FileTree(List<Folder> folders) {

    /** @param path empty at the top */
    record Folder(String path, List<Entry> files) {}

    /** @param open whether it is the one that is shown */
    record Entry(String path, String name, boolean open) {}

    static FileTree of(SourceFiles files, String open) {
        var folders = new TreeMap<String, List<Entry>>();
        for (var path : files.files().stream().map(SourceFile::path).toList()) {
            var slash = path.lastIndexOf('/');
            folders.computeIfAbsent(slash < 0 ? "" : path.substring(0, slash), folder -> new ArrayList<>())
                    .add(new Entry(path, path.substring(slash + 1), path.equals(open)));
        }
        return new FileTree(folders.entrySet().stream()
                .map(folder -> new Folder(folder.getKey(), List.copyOf(folder.getValue())))
                .toList());
    }
}
