package io.salesmanager.engine.drl;

import io.salesmanager.playbook.source.Location;

/** A stretch of a file: its text and where that starts. {@code line} and {@code column} from 1. */
public record Piece(String text, String file, int line, int column) {

    /** The stretch of {@code whole} from {@code start} to before {@code end}. */
    static Piece of(String whole, String file, int start, int end) {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < start; i++) {
            if (whole.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Piece(whole.substring(start, end), file, line, start - lineStart + 1);
    }

    public Location at() {
        return new Location(file, line, column);
    }

    /** Where the character at {@code offset} of this text stands in the file. */
    public Location at(int offset) {
        var atLine = line;
        var atColumn = column;
        for (var i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                atLine++;
                atColumn = 1;
            } else {
                atColumn++;
            }
        }
        return new Location(file, atLine, atColumn);
    }
}
