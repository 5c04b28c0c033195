package io.salesmanager.sales.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person on the buyer's side of a deal.
 *
 * @param role what they are to the deal, such as {@code champion} or {@code economic buyer}
 * @param optOut whether they asked not to be written to
 * @param added when they became known; null means from the start
 */
public record Contact(
        @Nullable String id,
        @Nullable String name,
        @Nullable String role,
        @Nullable Seniority seniority,
        @Nullable Boolean optOut,
        @Nullable Instant added) {

    public enum Seniority {
        UNKNOWN,
        STAFF,
        MANAGER,
        DIRECTOR,
        VP,
        C_LEVEL;

        /** A vice president or above. */
        public boolean isSenior() {
            return compareTo(VP) >= 0;
        }
    }
}
