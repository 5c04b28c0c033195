package io.salesmanager.intake.upload;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out in which encoding a file was written. */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int ENOUGH = 8_192;

    private Encoding() {}

    /** By its byte order mark; else UTF-8 where the whole file is that; else what Excel writes in the west. */
    static Charset of(Path file) {
        try {
            var marked = marked(file);
            if (marked != null) {
                return marked;
            }
            try (var reader = strict(file)) {
                var buffer = new char[ENOUGH];
                while (reader.read(buffer) >= 0) {
                    // reading is the test
                }
                return StandardCharsets.UTF_8;
            } catch (CharacterCodingException e) {
                return WINDOWS;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with zero bytes in it is no text of ours. */
    static boolean isBinary(Path file, Charset charset) {
        if (charset.name().startsWith("UTF-16")) {
            return false;
        }
        try (var stream = Files.newInputStream(file)) {
            for (var one : stream.readNBytes(ENOUGH)) {
                if (one == 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Charset marked(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var start = stream.readNBytes(2);
            if (start.length == 2 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
                return StandardCharsets.UTF_16BE;
            }
            if (start.length == 2 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
                return StandardCharsets.UTF_16LE;
            }
            return null;
        }
    }

    private static Reader strict(Path file) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }
}
