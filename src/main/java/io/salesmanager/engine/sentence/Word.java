package io.salesmanager.engine.sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a sentence, or a text in double quotes.
 *
 * @param text without its quotes and without the comma behind it
 * @param column where it starts, from 1
 * @param comma whether a comma follows
 */
record Word(String text, int column, boolean quoted, boolean comma) {

    /** The words of a line; a full stop at its end is left out. */
    static List<Word> of(String line, int firstColumn) {
        var words = new ArrayList<Word>();
        var at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            var start = at;
            var close = line.charAt(at) == '"' ? line.indexOf('"', at + 1) : -1;
            if (close > 0) {
                at = close + 1;
            } else {
                while (at < line.length() && !Character.isWhitespace(line.charAt(at)) && line.charAt(at) != ',') {
                    at++;
                }
            }
            var end = at;
            var comma = at < line.length() && line.charAt(at) == ',';
            if (comma) {
                at++;
            }
            words.add(
                    close > 0
                            ? new Word(line.substring(start + 1, close), firstColumn + start, true, comma)
                            : new Word(line.substring(start, end), firstColumn + start, false, comma));
        }
        return withoutFullStop(words);
    }

    private static List<Word> withoutFullStop(List<Word> words) {
        var last = words.isEmpty() ? null : words.get(words.size() - 1);
        if (last == null || last.quoted() || last.comma() || !last.text().endsWith(".")) {
            return words;
        }
        words.remove(words.size() - 1);
        if (last.text().length() > 1) {
            words.add(new Word(last.text().substring(0, last.text().length() - 1), last.column(), false, false));
        }
        return words;
    }
}
