package io.salesmanager.playbook.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.salesmanager.playbook.source.CsvSeparator;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CSV file of settings under fixed headings. In a location the column is the number of the field, from 1. */
record SettingsTable(SourceFile file, List<String> headings, Diagnostics diagnostics) {

    /** The rows below the headings that have as many fields as those; nothing where the headings are others. */
    Optional<List<CsvRecord>> lines() {
        var lines = new ArrayList<CsvRecord>();
        CsvRecord header = null;
        try (var csv = csv()) {
            for (var line : csv) {
                if (header != null) {
                    lines.add(line);
                } else if (line.getFields().equals(headings)) {
                    header = line;
                } else {
                    badHeader(at(line, 0), line.getFields());
                    return Optional.empty();
                }
            }
            if (header == null) {
                badHeader(new Location(file.path(), 1, 1), List.of());
                return Optional.empty();
            }
        } catch (CsvParseException | IOException e) {
            diagnostics.error(
                    "bad-csv",
                    new Location(file.path(), 1, 0),
                    "",
                    "This is not readable as CSV: " + e.getMessage(),
                    "Save it as comma-separated values in UTF-8.");
        }
        return Optional.of(lines.stream().filter(this::isWhole).toList());
    }

    Location at(CsvRecord line, int field) {
        return new Location(file.path(), (int) line.getStartingLineNumber(), field + 1);
    }

    /** Rows of any length: those of the wrong one are reported with all else. */
    private CsvReader<CsvRecord> csv() {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text());
    }

    private void badHeader(Location at, List<String> cells) {
        var found = String.join(",", cells);
        var separator = CsvSeparator.problem(cells);
        if (separator.isPresent()) {
            diagnostics.error("bad-csv", at, found, separator.get(), CsvSeparator.ADVICE);
            return;
        }
        diagnostics.error(
                "bad-header",
                at,
                found,
                "The headings of %s are not the expected ones.".formatted(file.path()),
                "Write: " + String.join(",", headings));
    }

    private boolean isWhole(CsvRecord line) {
        if (line.getFieldCount() == headings.size()) {
            return true;
        }
        diagnostics.error(
                "wrong-field-count",
                at(line, 0),
                String.join(",", line.getFields()),
                "This row has %d fields instead of %d.".formatted(line.getFieldCount(), headings.size()),
                "Put a text that contains commas between double quotes.");
        return false;
    }
}
