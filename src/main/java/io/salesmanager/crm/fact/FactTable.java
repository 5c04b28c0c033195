package io.salesmanager.crm.fact;

import io.salesmanager.platform.database.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table that keeps one document for each fact, beside the columns that are asked for.
 *
 * @param name of the table
 * @param type what its documents are
 * @param columns the columns of its own
 * @param values what stands in them
 * @param streams which streams a fact brings along
 */
public record FactTable<T>(
        String name,
        Class<T> type,
        List<String> columns,
        Function<T, String> id,
        Function<T, @Nullable Object[]> values,
        ToIntFunction<T> streams) {

    /** What is stored of a fact. */
    record Row(
            String document,
            int streams,
            boolean retired,
            @Nullable String mergedInto) {
        /** Deleted, and not merged into one that remains. */
        boolean isGone() {
            return retired && mergedInto == null;
        }
    }

    Map<String, Row> load(Database database, Collection<String> ids) {
        Map<String, Row> rows = new HashMap<>();
        database.eachOf(
                "select id, document, streams, retired, merged_into from " + name + " where id in (%s)",
                ids,
                row -> rows.put(
                        row.getString(1),
                        new Row(row.getString(2), row.getInt(3), row.getBoolean(4), row.getString(5))));
        return rows;
    }

    void insert(Database database, List<@Nullable Object[]> rows) {
        var all = new ArrayList<>(List.of("source", "streams", "updated", "document"));
        all.addAll(columns);
        all.add("id");
        database.batch(
                "insert into %s (%s, retired) values (%s, false)"
                        .formatted(
                                name, String.join(", ", all), String.join(", ", Collections.nCopies(all.size(), "?"))),
                rows);
    }

    void update(Database database, List<@Nullable Object[]> rows) {
        var own = columns.isEmpty() ? "" : ", " + String.join(" = ?, ", columns) + " = ?";
        database.batch(
                "update %s set source = ?, streams = ?, updated = ?, document = ?%s, retired = false where id = ?"
                        .formatted(name, own),
                rows);
    }

    /** The values of a row, in the order in which both {@link #insert} and {@link #update} take them. */
    @Nullable Object[] row(T fact, String document, int streams, Origin origin) {
        var own = values.apply(fact);
        var row = new @Nullable Object[own.length + 5];
        row[0] = origin.source();
        row[1] = streams;
        row[2] = origin.recorded().toEpochMilli();
        row[3] = document;
        System.arraycopy(own, 0, row, 4, own.length);
        row[row.length - 1] = id.apply(fact);
        return row;
    }
}
