package io.salesmanager.crm.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a fact comes from, and since when it holds.
 *
 * @param source {@code api}, or the mapping of an import
 * @param recorded now
 * @param happened when a field that it overwrites changed
 */
public record Origin(String source, Instant recorded, Instant happened) {
    public Origin {
        recorded = recorded.truncatedTo(ChronoUnit.MILLIS);
        happened = happened.truncatedTo(ChronoUnit.MILLIS);
    }

    public static Origin of(String source, Instant now) {
        return new Origin(source, now, now);
    }
}
