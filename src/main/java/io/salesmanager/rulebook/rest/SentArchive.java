package io.salesmanager.rulebook.rest;

import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** A rulebook as a ZIP. What it says of its sizes is not believed, and its paths stay inside the rulebook. */
final class SentArchive {
    private static final String PLAYBOOK = "playbook.yaml";
    private static final int BLOCK = 64 << 10;

    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private long bytes;

    private SentArchive() {}

    /**
     * Its files. Hidden files are passed over as in the rules folder; a folder around all is taken off.
     *
     * @throws Problem where it is no ZIP, is empty, or passes a limit
     */
    static SourceFiles read(byte[] zip) {
        if (zip.length < 4 || zip[0] != 'P' || zip[1] != 'K') {
            throw bad("bad-zip", "What was sent is no ZIP.", "Pack the files of the rules folder as a ZIP.");
        }
        var archive = new SentArchive();
        try {
            archive.unpack(zip);
        } catch (IOException | IllegalArgumentException e) {
            // an archive can be broken in its data and in the encoding of its names
            throw (Problem) bad("bad-zip", "The ZIP cannot be read: %s".formatted(e.getMessage()), "Pack it again.")
                    .initCause(e);
        }
        if (archive.files.isEmpty()) {
            throw bad("empty-zip", "The ZIP has no files.", "Pack the files of the rules folder.");
        }
        return new SourceFiles(archive.unwrapped());
    }

    private void unpack(byte[] content) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
                    continue;
                }
                var path = Paths.checked(entry.getName(), "file");
                if (!paths.add(path)) {
                    throw bad("duplicate-file", "'%s' is in the ZIP twice.".formatted(path), "Keep one of the two.")
                            .with("file", path);
                }
                if (paths.size() > SourceFiles.MOST_FILES) {
                    throw Paths.tooLarge();
                }
                var unpacked = unpacked(zip);
                if (!SourceFiles.isPassedOver(path)) {
                    files.add(new SourceFile(path, unpacked));
                }
            }
        }
    }

    private byte[] unpacked(ZipInputStream zip) throws IOException {
        var out = new ByteArrayOutputStream();
        var block = new byte[BLOCK];
        for (var read = zip.read(block); read >= 0; read = zip.read(block)) {
            bytes += read;
            if (bytes > SourceFiles.MOST_BYTES) {
                throw Paths.tooLarge();
            }
            out.write(block, 0, read);
        }
        return out.toByteArray();
    }

    /** Who packs a folder often packs the folder itself. */
    private List<SourceFile> unwrapped() {
        var first = files.get(0).path();
        var slash = first.indexOf('/');
        var folder = first.substring(0, slash + 1);
        if (slash < 0
                || !paths.contains(folder + PLAYBOOK)
                || !files.stream().allMatch(file -> file.path().startsWith(folder))) {
            return files;
        }
        return files.stream()
                .map(file -> new SourceFile(file.path().substring(folder.length()), file.content()))
                .filter(file -> !SourceFiles.isPassedOver(file.path()))
                .toList();
    }

    private static Problem bad(String type, String detail, String advice) {
        return new Problem(type, 422, "The upload cannot be read", detail).with("advice", advice);
    }
}
