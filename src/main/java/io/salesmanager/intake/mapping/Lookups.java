package io.salesmanager.intake.mapping;

import io.salesmanager.intake.mapping.FieldMapping.Take;
import io.salesmanager.intake.upload.CsvFile;
import io.salesmanager.intake.upload.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of other files of the same upload, by what stands in one of their columns. */
public final class Lookups {
    private final List<CsvFile> files;
    private final Map<Index, Map<String, Row>> indexes = new HashMap<>();

    /** What lookups that share an index have in common. */
    private record Index(String file, String column, FieldMapping.@Nullable Only only, Take take) {
        static Index of(FieldMapping.Lookup lookup) {
            return new Index(lookup.file().toLowerCase(Locale.ROOT), lookup.column(), lookup.only(), lookup.take());
        }
    }

    public Lookups(List<CsvFile> files) {
        this.files = files;
    }

    /** Null where there is no such file, or no row for it. */
    @Nullable String find(FieldMapping.Lookup lookup, String column, String key) {
        var row =
                indexes.computeIfAbsent(Index.of(lookup), any -> index(lookup)).get(key);
        return row == null ? null : row.text(column);
    }

    private Map<String, Row> index(FieldMapping.Lookup lookup) {
        Map<String, Row> rows = new HashMap<>();
        files.stream()
                .filter(file -> file.name().equalsIgnoreCase(lookup.file()))
                .forEach(file -> file.each(row -> {
                    var key = row.text(lookup.column());
                    if (key == null || (lookup.only() != null && !lookup.only().covers(row))) {
                        return;
                    }
                    if (lookup.take() == Take.LAST) {
                        rows.put(key, row);
                    } else {
                        rows.putIfAbsent(key, row);
                    }
                }));
        return rows;
    }
}
