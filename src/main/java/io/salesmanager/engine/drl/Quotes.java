package io.salesmanager.engine.drl;

/** Finds the quote that an author forgot to close. */
final class Quotes {
    private Quotes() {}

    /** Where the first text starts that is not closed on its line, or -1. Comments may hold any quotes. */
    static int unclosed(String text) {
        var at = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (text.startsWith("//", at)) {
                at = after(text, "\n", at);
            } else if (text.startsWith("/*", at)) {
                at = after(text, "*/", at + 2);
            } else if (c == '"' || c == '\'') {
                var close = close(text, at);
                if (close < 0) {
                    return at;
                }
                at = close + 1;
            } else {
                at++;
            }
        }
        return -1;
    }

    private static int close(String text, int open) {
        for (var i = open + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(open)) {
                return i;
            }
        }
        return -1;
    }

    private static int after(String text, String end, int from) {
        var found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
