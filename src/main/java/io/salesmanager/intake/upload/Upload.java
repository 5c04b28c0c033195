package io.salesmanager.intake.upload;

import io.salesmanager.platform.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The CSV files of one upload, in a folder of their own until it is closed. */
public final class Upload implements AutoCloseable {
    private static final int MOST_ENTRIES = 200;
    private static final long LARGEST_UPLOAD = 30L << 20;
    private static final long LARGEST_ENTRY = 64L << 20;
    private static final long LARGEST_TOTAL = 256L << 20;
    /** Text shrinks to a tenth, rarely to a fiftieth; more is an archive made to burst. Small files are let off. */
    private static final long LARGEST_RATIO = 200;

    private static final long SMALL = 1L << 20;

    private final Path folder;
    private final List<CsvFile> files = new ArrayList<>();
    private long total;

    private Upload(Path folder) {
        this.folder = folder;
    }

    /** A file as it was sent. */
    public record Part(@Nullable String name, InputStream content) {}

    /**
     * Unpacks and opens what was sent: CSV files, or archives of them.
     *
     * @throws Problem where a limit is passed, or a file cannot be read
     */
    public static Upload open(List<Part> parts) {
        Upload upload = null;
        try {
            upload = new Upload(Files.createTempDirectory("import"));
            for (var part : parts) {
                upload.add(part);
            }
            if (upload.files.isEmpty()) {
                throw CsvFile.problem(
                        "", "empty-upload", "Nothing was sent.", "Send a CSV file, or a ZIP of CSV files.");
            }
            return upload;
        } catch (IOException e) {
            close(upload);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close(upload);
            throw e;
        }
    }

    public List<CsvFile> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(@Nullable Upload upload) {
        if (upload != null) {
            upload.close();
        }
    }

    private void add(Part part) throws IOException {
        var name = flat(part.name() == null ? "upload.csv" : part.name());
        Path path;
        byte[] start;
        try (var content = new BufferedInputStream(part.content())) {
            content.mark(4);
            start = content.readNBytes(4);
            content.reset();
            path = copy(name, content, LARGEST_UPLOAD, "upload-too-large");
        }
        if (Files.size(path) == 0) {
            throw CsvFile.problem(name, "empty-file", "'%s' is empty.".formatted(name), "Send a file with headings.");
        }
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            unpack(name, path);
        } else {
            files.add(CsvFile.open(name, path));
        }
    }

    private void unpack(String archive, Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge(
                        archive,
                        "too-many-entries",
                        "'%s' has %d entries.".formatted(archive, zip.size()),
                        "Send at most %d.".formatted(MOST_ENTRIES));
            }
            for (var entry : zip.stream().toList()) {
                var name = flat(entry.getName());
                if (entry.isDirectory() || !name.toLowerCase(Locale.ROOT).endsWith(".csv") || name.startsWith(".")) {
                    continue;
                }
                if (files.stream().anyMatch(file -> file.name().equalsIgnoreCase(name))) {
                    throw CsvFile.problem(
                            name,
                            "duplicate-file",
                            "'%s' is in the archive twice; folders do not count.".formatted(name),
                            "Keep one of the two.");
                }
                Path unpacked;
                try (var content = zip.getInputStream(entry)) {
                    unpacked = copy(name, content, LARGEST_ENTRY, "entry-too-large");
                }
                refuseBurst(name, Files.size(unpacked), entry.getCompressedSize());
                files.add(CsvFile.open(name, unpacked));
            }
        } catch (ZipException e) {
            throw CsvFile.problem(
                    archive,
                    "bad-zip",
                    "'%s' is no readable archive: %s".formatted(archive, e.getMessage()),
                    "Pack it again.");
        }
    }

    /** Copies within the limits; what an archive says of its sizes is not believed. */
    private Path copy(String name, InputStream content, long most, String type) throws IOException {
        var path = Files.createTempFile(folder, "part", ".csv");
        var bytes = 0L;
        var buffer = new byte[64 << 10];
        try (var out = Files.newOutputStream(path)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                total += read;
                if (bytes > most || total > LARGEST_TOTAL) {
                    throw tooLarge(
                            name,
                            type,
                            "'%s' has more than %d MB, or all files together more than %d MB."
                                    .formatted(name, most >> 20, LARGEST_TOTAL >> 20),
                            "Send it in parts, with mode=incremental.");
                }
                out.write(buffer, 0, read);
            }
        }
        return path;
    }

    private static void refuseBurst(String name, long size, long packed) {
        if (size > SMALL && packed > 0 && size / packed > LARGEST_RATIO) {
            throw tooLarge(
                    name,
                    "zip-ratio",
                    "'%s' grows to %d times its packed size.".formatted(name, size / packed),
                    "Send the file without packing it.");
        }
    }

    private static Problem tooLarge(String file, String type, String detail, String advice) {
        return new Problem(type, 413, "The upload is too large", detail)
                .with("file", file)
                .with("advice", advice);
    }

    private static String flat(String name) {
        var unix = name.replace('\\', '/');
        return unix.substring(unix.lastIndexOf('/') + 1);
    }
}
