package io.salesmanager.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullUnmarked;

/** Makes a sound archive of bytes that a fuzzer chose: entries end with a zero byte, and the first line of each is its name. */
@NullUnmarked
public final class Packed {
    private Packed() {}

    public static byte[] zip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : new String(content, StandardCharsets.ISO_8859_1).split("\0", -1)) {
                var parts = entry.split("\n", 2);
                try {
                    zip.putNextEntry(new ZipEntry(parts[0]));
                } catch (ZipException e) {
                    continue; // twice the same name: Java writes no such archive
                }
                zip.write((parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
