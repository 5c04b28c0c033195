package io.salesmanager.sales.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, and when it became known. */
public sealed interface Event permits Activity, StageChange, FieldChange {
    Instant happened();

    @Nullable Instant recorded();

    /** Whether a review as of {@code instant} may use it: it had happened and was recorded. */
    default boolean knownAt(Instant instant) {
        var known = recorded();
        return !happened().isAfter(instant) && (known == null || !known.isAfter(instant));
    }
}
