package io.salesmanager.intake.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the rows of one file are.
 *
 * @param file its name
 * @param provides the streams that this source has a file of; those of a deal without any are empty, not unknown
 */
public record FileMapping(String file, RowKind rows, List<String> provides, List<FieldMapping> fields) {

    /** All columns that are read. */
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        for (var field : fields) {
            if (field.column() != null && field.lookup() == null) {
                columns.add(field.column());
            }
            if (field.lookup() != null) {
                columns.add(field.lookup().key());
            }
            if (field.only() != null) {
                columns.add(field.only().column());
            }
            if (field.knownAt() != null) {
                columns.add(field.knownAt());
            }
        }
        return columns;
    }

    /** The columns without which no row can be read. */
    public Set<String> requiredColumns() {
        var columns = new LinkedHashSet<String>();
        for (var field : fields) {
            if (field.required() && field.column() != null && field.lookup() == null) {
                columns.add(field.column());
            }
        }
        return columns;
    }

    /**
     * The mapping for an upload with these kinds of rows: a stream whose file was not uploaded is unknown, not empty, whatever the
     * source could provide.
     */
    public FileMapping uploadedWith(Set<RowKind> kinds) {
        var there = provides.stream()
                .filter(stream -> kinds.stream().anyMatch(kind -> stream.equals(kind.stream())))
                .toList();
        return new FileMapping(file, rows, there, fields);
    }
}
