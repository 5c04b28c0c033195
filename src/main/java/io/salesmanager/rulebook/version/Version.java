package io.salesmanager.rulebook.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rulebook.
 *
 * @param version {@code sha256:} of its files
 * @param number counted from 1 in the order in which versions were made; easier to say than the digest
 * @param base the version that it was made from
 * @param rules null for versions that decided before versions were listed
 * @param warnings how many warnings it has, examples that do not hold among them; null until the examples were run
 */
public record Version(
        String version,
        int number,
        Instant created,
        String by,
        String why,
        Change.Origin origin,
        @Nullable String base,
        Status status,
        @Nullable Integer rules,
        @Nullable Integer warnings) {

    /** Where a version stands. */
    public enum Status {
        /** It decides. */
        ACTIVE,
        /** It waits for a second person. */
        WAITING_FOR_APPROVAL,
        /** It will be active at an instant that is set. */
        SCHEDULED,
        /** It decided before. */
        RETIRED,
        /** It never decided. */
        CANDIDATE
    }
}
