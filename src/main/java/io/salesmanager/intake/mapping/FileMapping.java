package io.salesmanager.intake.mapping;

import io.salesmanager.intake.mapping.FieldMapping.Only;
import io.salesmanager.intake.upload.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one file are.
 *
 * @param file its name
 * @param where the rows that are facts of this kind; null for all
 * @param provides the streams that this source has a file of; those of a deal without any are empty, not unknown
 */
public record FileMapping(
        String file, RowKind rows, @Nullable Only where, List<String> provides, List<FieldMapping> fields) {

    /** Whether this row is a fact of this kind. */
    public boolean covers(Row row) {
        return where == null || where.covers(row);
    }

    /** All columns that are read. */
    public Set<String> columns() {
        var columns = whereColumn();
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
        var columns = whereColumn();
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
        return new FileMapping(file, rows, where, there, fields);
    }

    private Set<String> whereColumn() {
        var columns = new LinkedHashSet<String>();
        if (where != null) {
            columns.add(where.column());
        }
        return columns;
    }
}
