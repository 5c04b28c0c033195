package io.salesmanager.playbook.source;

import java.nio.charset.StandardCharsets;

/**
 * One file of a rulebook.
 *
 * @param path below the rules folder, with forward slashes
 */
public record SourceFile(String path, byte[] content) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its text, without the mark that some editors put before UTF-8. */
    public String text() {
        var text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
