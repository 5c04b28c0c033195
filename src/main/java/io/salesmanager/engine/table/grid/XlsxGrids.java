package io.salesmanager.engine.table.grid;

import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a workbook. */
public final class XlsxGrids {
    /** Sheets that the template adds for people to look things up. */
    public static final String DICTIONARY = "Dictionary";

    public static final String LISTS = "Lists";
    private static final List<String> NO_TABLES = List.of(DICTIONARY, LISTS);

    private XlsxGrids() {}

    /** None where it is no workbook, and it is said why. */
    public static List<Grid> read(SourceFile file, Diagnostics diagnostics) {
        if (!WorkbookGuard.allow(file, diagnostics)) {
            return List.of();
        }
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.content()), new ReadingOptions(true, true))) {
            var sheets = workbook.getSheets()
                    .filter(sheet -> !NO_TABLES.contains(sheet.getName()))
                    .toList();
            if (sheets.size() > Limits.MOST_SHEETS) {
                Limits.tooLarge(
                        file, "The workbook has more than %d sheets.".formatted(Limits.MOST_SHEETS), diagnostics);
                return List.of();
            }
            var grids = new ArrayList<Grid>();
            for (var sheet : sheets) {
                var grid = new Grid(file.path(), sheet.getName());
                read(sheet, grid, diagnostics);
                if (!grid.rows().isEmpty()) {
                    grids.add(grid);
                }
            }
            return grids;
        } catch (IOException | RuntimeException e) {
            // the library fails in many ways on what is no workbook
            diagnostics.error(
                    "bad-workbook",
                    Location.ofFile(file.path()),
                    "",
                    "This workbook cannot be read: " + e.getMessage(),
                    "Save it anew as Excel workbook (.xlsx).");
            return List.of();
        }
    }

    private static void read(Sheet sheet, Grid grid, Diagnostics diagnostics) throws IOException {
        try (var rows = sheet.openStream()) {
            var all = rows.iterator();
            while (all.hasNext()) {
                var row = all.next();
                var cells = new ArrayList<String>();
                for (var column = 0; column < row.getCellCount(); column++) {
                    var cell = row.getCell(column);
                    cells.add(text(cell, grid, row.getRowNum(), column + 1, diagnostics));
                }
                if (!Limits.add(grid, new Grid.Row(row.getRowNum(), cells), diagnostics)) {
                    return;
                }
            }
        }
    }

    private static String text(@Nullable Cell cell, Grid grid, int row, int column, Diagnostics diagnostics) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            Limits.formula(grid, row, column, "=" + cell.getFormula(), diagnostics);
            return "";
        }
        if (cell.getType() == CellType.ERROR || cell.getValue() == null) {
            diagnostics.error(
                    "bad-cell",
                    grid.at(row, column, null),
                    String.valueOf(cell.getRawValue()),
                    "The cell holds an error of the spreadsheet.",
                    "Write a value.");
            grid.broken(row, column);
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "yes" : "no";
        }
        return cell.getType() == CellType.NUMBER
                ? number(cell)
                : cell.asString().strip();
    }

    /** As people see it: days as days, percentages with their sign. */
    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy")) {
            return cell.asDate().toLocalDate().toString();
        }
        if (format != null && format.contains("%")) {
            return plain(cell.asNumber().scaleByPowerOfTen(2)) + "%";
        }
        return plain(cell.asNumber());
    }

    /** A number such as 1E+99999999 would be written out with all its zeros. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > 40 || number.scale() > 40
                ? number.toString()
                : number.compareTo(BigDecimal.ZERO) == 0
                        ? "0"
                        : number.stripTrailingZeros().toPlainString();
    }
}
