package io.salesmanager.rulebook.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log that says which version decided since when.
 *
 * @param previous what was active when this was entered; null for the first
 * @param at when it was entered
 * @param effective when it takes effect
 * @param scheduled whether it was to take effect later than it was entered
 * @param approvedBy the second person, where one was needed
 */
public record Activation(
        long seq,
        String version,
        @Nullable String previous,
        Instant at,
        Instant effective,
        boolean scheduled,
        How how,
        String by,
        String why,
        @Nullable String approvedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    /** What led to it. */
    public enum How {
        /** The rules folder changed. */
        FOLDER,
        /** Someone published it. */
        PUBLISHED,
        /** Someone went back to it. */
        ROLLED_BACK
    }
}
