package io.salesmanager.sales.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field of a deal was overwritten.
 *
 * @param field its name in {@link OpportunityHistory}, such as {@code amount} or {@code closeDate}
 * @param from the value before, as text: a number, an ISO date or an enum constant; texts of a list are joined by commas; null where it was empty
 * @param to the value after, in the same way; null where it was emptied
 */
public record FieldChange(
        String field,
        @Nullable String from,
        @Nullable String to,
        Instant happened,
        @Nullable Instant recorded) implements Event {}
