package io.salesmanager.playbook.source;

import java.nio.charset.StandardCharsets;

/**
 * One file of a rulebook.
 *
 * @param path below the rules folder, with forward slashes
 */
public record SourceFile(String path, byte[] content) {
    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
