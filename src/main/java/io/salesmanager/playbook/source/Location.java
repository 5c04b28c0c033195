package io.salesmanager.playbook.source;

import org.jspecify.annotations.Nullable;

/**
 * A place in a rulebook file.
 *
 * @param file path below the rules folder, with forward slashes
 * @param line from 1; 0 where the whole file is meant; the row of a sheet
 * @param column from 1; 0 where the whole line is meant; in CSV and sheets the number of the field
 * @param sheet of a spreadsheet, or the decision of a DMN model; else null
 * @param cell of a spreadsheet, such as {@code C7}, or the row of a DMN table, such as {@code row 3}; else null
 * @param heading of the column of a table, else null
 */
public record Location(
        String file,
        int line,
        int column,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable String heading) {

    private static final int LETTERS = 26;
    private static final String ROW = "row ";

    public Location(String file, int line, int column) {
        this(file, line, column, null, null, null);
    }

    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    /** A cell of a spreadsheet; row and column from 1. */
    public static Location ofCell(String file, String sheet, int row, int column, @Nullable String heading) {
        return new Location(file, row, column, sheet, letters(column) + row, heading);
    }

    /** A row of a decision table of a DMN model, from 1, which also has a line and a column in the model's text. */
    public static Location ofRow(
            String file, int line, int column, String decision, int row, @Nullable String heading) {
        return new Location(file, line, column, decision, ROW + row, heading);
    }

    /** Another character of the same text. */
    public Location moved(int toLine, int toColumn) {
        return new Location(file, toLine, toColumn, sheet, cell, heading);
    }

    /** Where the character at {@code index} of a file's text stands; its end where the text is shorter. */
    public static Location ofCharacter(SourceFile file, int index) {
        var text = file.text();
        var line = 1;
        var lineStart = 0;
        var end = Math.max(0, Math.min(index, text.length()));
        for (var i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Location(file.path(), line, end - lineStart + 1);
    }

    /**
     * As reasons show it: {@code rules/30-postponement/later-date.drl:12}, {@code rules/82-eligibility/lines.xlsx!Lines!C7},
     * {@code rules/10-qualification/answers.dmn:45 (Answers, row 3)}.
     */
    public String shown() {
        if (cell != null && !isText()) {
            return "rules/" + file + "!" + sheet + "!" + cell;
        }
        var place = line == 0 ? "rules/" + file : "rules/" + file + ":" + line;
        return sheet == null ? place : place + " (" + inTable() + ")";
    }

    /** With the column, and in a table with its heading. */
    public String exact() {
        var place = column == 0 || !isText() ? shown() : "rules/" + file + ":" + line + ":" + column;
        var headed = heading == null || heading.isBlank() ? "" : heading;
        if (!isText() || sheet == null) {
            return headed.isEmpty() ? place : place + " (" + headed + ")";
        }
        return place + " (" + inTable() + (headed.isEmpty() ? "" : ", " + headed) + ")";
    }

    private String inTable() {
        return cell == null ? String.valueOf(sheet) : sheet + ", " + cell;
    }

    /** Whether line and column are those of a text; those of a spreadsheet are its rows and fields. */
    private boolean isText() {
        return cell == null || cell.startsWith(ROW);
    }

    private static String letters(int column) {
        return column <= LETTERS
                ? String.valueOf((char) ('A' + column - 1))
                : letters((column - 1) / LETTERS) + letters((column - 1) % LETTERS + 1);
    }
}
