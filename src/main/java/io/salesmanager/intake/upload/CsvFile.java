package io.salesmanager.intake.upload;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.salesmanager.platform.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A CSV file that can be read: its encoding, separator and headings are known.
 *
 * @param name without folders
 * @param path where it lies now
 */
public record CsvFile(String name, Path path, Charset encoding, char separator, List<String> header) {
    private static final int MOST_COLUMNS = 500;
    private static final String SEPARATORS = ",;\t|";
    private static final int LONGEST_HEADER = 100_000;

    /** @throws Problem where this is no CSV file with sensible headings */
    public static CsvFile open(String name, Path path) {
        var encoding = Encoding.of(path);
        if (Encoding.isBinary(path, encoding)) {
            throw problem(
                    name,
                    "not-csv",
                    "'%s' is no text.".formatted(name),
                    "Save it as CSV (UTF-8), or as ZIP of CSV files.");
        }
        var separator = separator(path, encoding);
        try (var csv = reader(path, encoding, separator)) {
            for (var line : csv) {
                var header = line.getFields().stream().map(String::strip).toList();
                check(name, header);
                return new CsvFile(name, path, encoding, separator, header);
            }
        } catch (CsvParseException e) {
            throw problem(
                    name,
                    "not-csv",
                    "'%s' is not readable as CSV: %s".formatted(name, e.getMessage()),
                    "Save it as CSV (UTF-8).");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw problem(
                name, "empty-file", "'%s' is empty.".formatted(name), "Send a file with headings in its first line.");
    }

    /**
     * Reads every row below the headings, with as many fields as it has.
     *
     * @throws Problem where the rest of the file is not readable
     */
    public void each(Consumer<Row> row) {
        var columns = columns();
        try (var csv = reader(path, encoding, separator)) {
            var first = true;
            for (var line : csv) {
                if (!first) {
                    row.accept(new Row(line.getStartingLineNumber(), line.getFields(), columns));
                }
                first = false;
            }
        } catch (CsvParseException e) {
            throw problem(
                    name,
                    "not-csv",
                    "'%s' is not readable to its end: %s".formatted(name, e.getMessage()),
                    "Look for a quote that is not closed.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> columns() {
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        return columns;
    }

    @SuppressWarnings("removal") // a stray character after a quote is one bad row, not the end of a file
    private static CsvReader<CsvRecord> reader(Path path, Charset encoding, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(path, encoding);
    }

    private static char separator(Path path, Charset encoding) {
        // as the rows are read: a byte that the encoding does not have is a replacement character, and no failure
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), encoding))) {
            var counts = new int[SEPARATORS.length()];
            var quoted = false;
            for (var i = 0; i < LONGEST_HEADER; i++) {
                var one = reader.read();
                if (one < 0 || (!quoted && (one == '\n' || one == '\r'))) {
                    break;
                }
                quoted ^= one == '"';
                var index = SEPARATORS.indexOf(one);
                if (!quoted && index >= 0) {
                    counts[index]++;
                }
            }
            var best = 0;
            for (var i = 1; i < counts.length; i++) {
                best = counts[i] > counts[best] ? i : best;
            }
            return SEPARATORS.charAt(best);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String name, List<String> header) {
        if (header.size() > MOST_COLUMNS) {
            throw problem(
                    name,
                    "too-many-columns",
                    "'%s' has %d columns.".formatted(name, header.size()),
                    "Send at most %d; leave out those that no mapping uses.".formatted(MOST_COLUMNS));
        }
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            var before = header.get(i).isEmpty() ? null : seen.put(header.get(i), i + 1);
            if (before != null) {
                throw problem(
                        name,
                        "duplicate-column",
                        "'%s' has the column '%s' twice, as number %d and %d."
                                .formatted(name, header.get(i), before, i + 1),
                        "Rename or remove one of the two.");
            }
        }
    }

    static Problem problem(String file, String type, String detail, String advice) {
        return new Problem(type, 422, "The file cannot be read", detail)
                .with("file", file)
                .with("advice", advice);
    }
}
