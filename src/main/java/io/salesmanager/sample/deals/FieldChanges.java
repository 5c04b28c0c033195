package io.salesmanager.sample.deals;

import io.salesmanager.sales.history.FieldChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a deal that were overwritten. */
final class FieldChanges {
    private static final Duration BETWEEN_CHANGES = Duration.ofMinutes(1);

    private final List<FieldChange> changes = new ArrayList<>();

    /** Notes that a field got another value, no earlier than its change before. */
    void note(String field, @Nullable Object from, @Nullable Object to, Instant happened) {
        var at = happened;
        for (var before : changes) {
            if (before.field().equals(field) && !before.happened().isBefore(at)) {
                at = before.happened().plus(BETWEEN_CHANGES);
            }
        }
        changes.add(new FieldChange(field, text(from), text(to), at, null));
    }

    List<FieldChange> inOrder() {
        return changes.stream()
                .sorted(Comparator.comparing(FieldChange::happened))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
