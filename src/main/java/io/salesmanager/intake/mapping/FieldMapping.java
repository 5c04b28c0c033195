package io.salesmanager.intake.mapping;

import io.salesmanager.intake.upload.Row;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from, and what is done to it, in the order of these components.
 *
 * @param type what the field holds
 * @param column that is read; null where the value is always the same
 * @param constant the value of every row
 * @param only the rows for which the column means this field; unknown in others
 * @param lookup reads the column from another file
 * @param unknown texts that mean that it is not known; an empty text always does
 * @param aliases other spellings of a value; each use is counted as a correction
 * @param map texts of the source and what they mean here
 * @param otherwise what happens to a text that is not in {@code map}
 * @param slug whether the name becomes an id, as in {@code moses-frase}
 * @param date how days or instants are written; null for ISO 8601
 * @param decimalComma whether numbers are written as in 1.234,50
 * @param times what a number is multiplied with
 * @param list what separates the items of a list
 * @param knownAt the column with the day on which the value became known
 * @param required whether a row without it is refused
 */
public record FieldMapping(
        String field,
        Class<?> type,
        @Nullable String column,
        @Nullable String constant,
        @Nullable Only only,
        @Nullable Lookup lookup,
        Set<String> unknown,
        Map<String, String> aliases,
        Map<String, String> map,
        Otherwise otherwise,
        boolean slug,
        @Nullable DateTimeFormatter date,
        boolean decimalComma,
        @Nullable BigDecimal times,
        String list,
        @Nullable String knownAt,
        boolean required) {

    /** Rows in whose {@code column} one of these stands. */
    public record Only(String column, Set<String> in) {
        public boolean covers(Row row) {
            var text = row.text(column);
            return text != null && in.contains(text);
        }
    }

    /**
     * The row of {@code file} in whose {@code column} stands what stands in column {@code key} of this row.
     *
     * @param only the rows of that file that are looked at; null for all
     */
    public record Lookup(
            String file,
            String key,
            String column,
            @Nullable Only only,
            Take take) {}

    /** Which row counts where several are found. */
    public enum Take {
        FIRST,
        LAST
    }

    public enum Otherwise {
        REFUSE,
        UNKNOWN,
        KEEP
    }
}
