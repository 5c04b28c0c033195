package io.salesmanager.engine.table.grid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import java.io.IOException;
import java.util.Optional;

/** Reads a table from comma-separated values. */
public final class CsvGrid {
    private CsvGrid() {}

    /** Nothing where the file cannot be read, and it is said why. */
    public static Optional<Grid> read(SourceFile file, Diagnostics diagnostics) {
        var grid = new Grid(file.path(), null);
        try (var csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text())) {
            for (var line : csv) {
                var cells = line.getFields().stream().map(String::strip).toList();
                if (!Limits.add(grid, new Grid.Row((int) line.getStartingLineNumber(), cells), diagnostics)) {
                    return Optional.empty();
                }
            }
            return Optional.of(grid);
        } catch (CsvParseException | IOException e) {
            diagnostics.error(
                    "bad-csv",
                    new Location(file.path(), 1, 0),
                    "",
                    "This is not readable as CSV: " + e.getMessage(),
                    "Save it as comma-separated values in UTF-8.");
            return Optional.empty();
        }
    }
}
