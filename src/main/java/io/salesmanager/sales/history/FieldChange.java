package io.salesmanager.sales.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field of a deal was overwritten.
 *
 * @param field its name in {@link OpportunityHistory}, such as {@code amount} or {@code closeDate}
 * @param from the value before, as JSON writes it; null where it was empty
 * @param to the value after, as JSON writes it; null where it was emptied
 */
public record FieldChange(
        String field,
        @Nullable String from,
        @Nullable String to,
        Instant happened,
        @Nullable Instant recorded) implements Event {}
