package io.salesmanager.engine.table.grid;

import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;

/** What is still a table and not an attack. */
public final class Limits {
    static final int MOST_BYTES = 4 << 20;
    static final int MOST_UNPACKED_BYTES = 16 << 20;
    static final int MOST_PARTS = 200;
    static final int MOST_SHEETS = 20;
    static final int MOST_ROWS = 5_002;
    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 2_000;

    private Limits() {}

    /** Whether the file is small enough to be looked at. */
    /** Whether a file is small enough to be read; where it is not, it is said. */
    public static boolean allow(SourceFile file, Diagnostics diagnostics) {
        if (file.content().length <= MOST_BYTES) {
            return true;
        }
        tooLarge(file, "The file has more than %d MiB.".formatted(MOST_BYTES >> 20), diagnostics);
        return false;
    }

    static void tooLarge(SourceFile file, String message, Diagnostics diagnostics) {
        diagnostics.error(
                "too-large",
                Location.ofFile(file.path()),
                "",
                message,
                "Cut it into several tables, and delete what is not a rule.");
    }

    /** Adds a row unless it exceeds a limit. Answers whether to read on. */
    static boolean add(Grid grid, Grid.Row row, Diagnostics diagnostics) {
        if (grid.rows().size() >= MOST_ROWS) {
            diagnostics.error(
                    "too-large",
                    grid.at(row.number(), 1, null),
                    "",
                    "The table has more than %d rows.".formatted(MOST_ROWS - 2),
                    "Join rules that differ in numbers only by a dial for each stage, line or segment.");
            return false;
        }
        if (row.cells().size() > MOST_COLUMNS) {
            diagnostics.error(
                    "too-large",
                    grid.at(row.number(), MOST_COLUMNS + 1, null),
                    row.cell(MOST_COLUMNS + 1),
                    "The row has more than %d cells.".formatted(MOST_COLUMNS),
                    "Delete the columns that are not bound to anything.");
            return false;
        }
        for (var column = 1; column <= row.cells().size(); column++) {
            var text = row.cell(column);
            if (text.length() > LONGEST_CELL) {
                diagnostics.error(
                        "too-large",
                        grid.at(row.number(), column, null),
                        text.substring(0, 40) + "...",
                        "The cell has %d characters; at most %d are read.".formatted(text.length(), LONGEST_CELL),
                        "Shorten it.");
                grid.broken(row.number(), column);
            } else if (text.startsWith("=")) {
                formula(grid, row.number(), column, text, diagnostics);
            } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                diagnostics.error(
                        "bad-cell",
                        grid.at(row.number(), column, null),
                        "",
                        "The cell holds characters that nobody can see.",
                        "Type it anew.");
                grid.broken(row.number(), column);
            }
        }
        if (!row.isBlank()) {
            grid.rows().add(row);
        }
        return true;
    }

    static void formula(Grid grid, int row, int column, String text, Diagnostics diagnostics) {
        diagnostics.error(
                "formula-in-cell",
                grid.at(row, column, null),
                text,
                "The cell holds a formula.",
                "Write its value, or a dial as dial:name; a comparison starts with <, <=, >, >= or !=.");
        grid.broken(row, column);
    }
}
