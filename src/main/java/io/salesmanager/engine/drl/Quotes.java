package io.salesmanager.engine.drl;

/** Finds the quote that an author forgot to close, or that a word processor made beautiful. */
public final class Quotes {
    public static final String PROBLEM = "This is a typographic quote, as word processors write them.";
    public static final String ADVICE = "Write the straight one: \"";
    private static final String TYPOGRAPHIC = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a";

    private Quotes() {}

    /** Where the first typographic quote stands that is not within a text or comment, or -1. */
    public static int typographic(String text) {
        return first(text, true);
    }

    /** Where the first text starts that is not closed on its line, or -1. Comments may hold any quotes. */
    static int unclosed(String text) {
        return first(text, false);
    }

    private static int first(String text, boolean typographic) {
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
                    return typographic ? -1 : at;
                }
                at = close + 1;
            } else if (typographic && TYPOGRAPHIC.indexOf(c) >= 0) {
                return at;
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
