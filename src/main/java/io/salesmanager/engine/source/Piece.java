package io.salesmanager.engine.source;

import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a rule: its text, and where each character of it was written. The text of a sentence comes from the language
 * and from the words of the rule's author; that of a table from a cell.
 *
 * @param at where the author of the rule wrote it
 * @param stretches where its text comes from, in order; the first starts at 0
 */
public record Piece(String text, Location at, List<Stretch> stretches) {

    /**
     * A part of the text that comes from one place.
     *
     * @param start offset in the text
     * @param copied whether it stands in the file as it stands here; else all of it was written for that place
     */
    public record Stretch(int start, Location at, boolean copied) {}

    /** The stretch of {@code whole} from {@code start} to before {@code end}. */
    public static Piece of(String whole, String file, int start, int end) {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < start; i++) {
            if (whole.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return copied(whole.substring(start, end), new Location(file, line, start - lineStart + 1));
    }

    /** Text that stands in its file as it stands here. */
    public static Piece copied(String text, Location at) {
        return new Piece(text, at, List.of(new Stretch(0, at, true)));
    }

    /** Text that says what stands at a place in other words, such as the condition that a cell means. */
    public static Piece meant(String text, Location at) {
        return new Piece(text, at, List.of(new Stretch(0, at, false)));
    }

    /** All parts, one behind the other. */
    public static Piece joined(Location at, List<Piece> parts) {
        var text = new StringBuilder();
        var stretches = new ArrayList<Stretch>();
        for (var part : parts) {
            for (var stretch : part.stretches()) {
                stretches.add(new Stretch(text.length() + stretch.start(), stretch.at(), stretch.copied()));
            }
            text.append(part.text());
        }
        return new Piece(text.toString(), at, List.copyOf(stretches));
    }

    /** Its text from {@code start} to before {@code end}. */
    public Piece part(int start, int end) {
        var of = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            if (stretch.start() <= start) {
                of.clear();
                of.add(new Stretch(0, at(start), stretch.copied()));
            } else if (stretch.start() < end) {
                of.add(new Stretch(stretch.start() - start, stretch.at(), stretch.copied()));
            }
        }
        return new Piece(text.substring(start, end), at(start), List.copyOf(of));
    }

    /** Where the character at {@code offset} of this text was written. */
    public Location at(int offset) {
        var from = stretches.get(0);
        for (var stretch : stretches) {
            if (stretch.start() <= offset) {
                from = stretch;
            }
        }
        if (!from.copied()) {
            return from.at();
        }
        var line = from.at().line();
        var column = from.at().column();
        for (var i = from.start(); i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return from.at().moved(line, column);
    }
}
