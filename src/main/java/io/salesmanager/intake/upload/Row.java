package io.salesmanager.intake.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file.
 *
 * @param line where it begins in the file, from 1
 * @param columns where each column stands
 */
public record Row(long line, List<String> fields, Map<String, Integer> columns) {

    /** The text of a column without blanks around; null where there is no such column, or nothing stands in it. */
    public @Nullable String text(String column) {
        var index = columns.get(column);
        if (index == null || index >= fields.size()) {
            return null;
        }
        var text = Formulas.restored(fields.get(index)).strip();
        return text.isEmpty() ? null : text;
    }
}
