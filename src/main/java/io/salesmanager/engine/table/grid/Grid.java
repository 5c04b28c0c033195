package io.salesmanager.engine.table.grid;

import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one table as they are read, before anybody asks what they mean.
 *
 * @param sheet null for CSV
 * @param rows those that have a cell with text
 * @param broken places of cells that were reported already
 */
public record Grid(String file, @Nullable String sheet, List<Row> rows, Set<Location> broken) {

    Grid(String file, @Nullable String sheet) {
        this(file, sheet, new ArrayList<>(), new HashSet<>());
    }

    /**
     * One row.
     *
     * @param number from 1
     * @param cells texts without blanks around them, from the first column on
     */
    public record Row(int number, List<String> cells) {
        /** The text in a column, from 1; empty where there is none. */
        public String cell(int column) {
            return column > cells.size() ? "" : cells.get(column - 1);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    public Location at(int row, int column, @Nullable String heading) {
        return sheet == null
                ? new Location(file, row, column, null, null, heading)
                : Location.ofCell(file, sheet, row, column, heading);
    }

    /** The row with a number; one without cells where there is none. */
    public Row row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElse(new Row(number, List.of()));
    }

    /** Remembers a cell that cannot be read, so that its rule is left out. */
    void broken(int row, int column) {
        broken.add(at(row, column, null));
    }

    public boolean isBroken(int row, int column) {
        return broken.contains(at(row, column, null));
    }
}
