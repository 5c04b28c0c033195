package io.salesmanager.notify;

import java.nio.charset.StandardCharsets;

/**
 * Folds lines as RFC 5545, section 3.1, wants it: 75 octets at most, which the library counts as characters, and no character of more
 * than one octet is torn apart.
 */
final class Folding {
    private static final int MOST_OCTETS = 75;

    private Folding() {}

    /** @param text with lines that end in CR LF, none of them folded */
    static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / MOST_OCTETS * 3);
        var octets = 0;
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r' || point == '\n') {
                octets = 0;
                folded.appendCodePoint(point);
                continue;
            }
            var size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += size;
        }
        return folded.toString();
    }
}
