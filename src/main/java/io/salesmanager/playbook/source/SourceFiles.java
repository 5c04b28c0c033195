package io.salesmanager.playbook.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** All files of one rulebook, in order of path. Its digest is the rulebook's version. */
public record SourceFiles(List<SourceFile> files) {
    public static final int MOST_FILES = 2_000;
    public static final long MOST_BYTES = 32L << 20;

    public SourceFiles {
        files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    }

    /**
     * Reads a rules folder. Hidden files and editors' backups are passed over, and so is {@code mappings}, which says how files
     * are imported and decides nothing.
     *
     * @throws IOException if the folder cannot be read, or holds more than 2,000 files or 32 MiB
     */
    public static SourceFiles read(Path folder) throws IOException {
        var files = new ArrayList<SourceFile>();
        var bytes = 0L;
        List<Path> paths;
        try (var walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            paths = walk.filter(Files::isRegularFile)
                    .filter(path -> !isPassedOver(path(folder, path)))
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
        if (paths.size() > MOST_FILES) {
            throw new IOException("%s holds more than %d files".formatted(folder, MOST_FILES));
        }
        for (var path : paths) {
            bytes += Files.size(path);
            if (bytes > MOST_BYTES) {
                throw new IOException("%s holds more than %d MiB".formatted(folder, MOST_BYTES >> 20));
            }
            files.add(new SourceFile(path(folder, path), Files.readAllBytes(path)));
        }
        return new SourceFiles(files);
    }

    public Optional<SourceFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    public List<SourceFile> endingWith(String suffix) {
        return files.stream().filter(file -> file.path().endsWith(suffix)).toList();
    }

    /** {@code sha256:} and 64 hexadecimal digits over every path and content; prose (Markdown) counts too. */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                update(sha, file.path().getBytes(StandardCharsets.UTF_8));
                update(sha, file.content());
            }
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest sha, byte[] part) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
    }

    /** Whether a file is no part of a rulebook: hidden files, editors' backups and what lies in {@code mappings}. */
    public static boolean isPassedOver(String path) {
        var parts = List.of(path.split("/", -1));
        return parts.get(0).equals("mappings")
                || parts.stream()
                        .anyMatch(name -> name.startsWith(".")
                                || name.startsWith("~$")
                                || name.endsWith("~")
                                || name.endsWith(".swp")
                                || name.endsWith(".tmp"));
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
