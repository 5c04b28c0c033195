package io.salesmanager.engine.table.grid;

import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import java.util.List;

/**
 * Whether the lines of a CSV file fit under its headings. A comma or quote in the wrong place shifts every cell behind it, so it
 * is told as what it is, and nothing that follows from it.
 */
public final class RowShape {
    private final Grid grid;
    private final int columns;
    private final Diagnostics diagnostics;

    /** @param columns how many columns have a heading or a binding */
    public RowShape(Grid grid, int columns, Diagnostics diagnostics) {
        this.grid = grid;
        this.columns = columns;
        this.diagnostics = diagnostics;
    }

    /** Whether it does; where it does not, it is said why. */
    public boolean fits(Grid.Row row) {
        return grid.sheet() != null || (closesQuotes(row) && isNotTooLong(row));
    }

    private boolean closesQuotes(Grid.Row row) {
        for (var column = 1; column <= row.cells().size() && row.cells().size() < columns; column++) {
            var text = row.cell(column);
            if (text.contains("\n")) {
                diagnostics.error(
                        "bad-csv",
                        at(row, column),
                        text.lines().findFirst().orElse(""),
                        "This text has no closing quote, so that the lines below belong to it.",
                        "Add a \" at its end; a quote within a text is written twice.");
                return false;
            }
        }
        return true;
    }

    private boolean isNotTooLong(Grid.Row row) {
        var filled = filled(row.cells());
        if (filled <= columns) {
            return true;
        }
        diagnostics.error(
                "wrong-cell-count",
                at(row, filled),
                row.cell(filled),
                "This row has %d cells under %d headings, so that they may stand in wrong columns."
                        .formatted(filled, columns),
                "Put a text or number that has a comma between double quotes, and give each column a heading.");
        return false;
    }

    /** How many cells there are up to the last one with text. */
    public static int filled(List<String> cells) {
        var last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) {
            last--;
        }
        return last;
    }

    private Location at(Grid.Row row, int column) {
        return grid.at(row.number(), column, grid.row(1).cell(column));
    }
}
