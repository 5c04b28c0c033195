package io.salesmanager.inspection.count;

import java.util.Optional;

/** Where the count of all deals comes from. */
public interface CountSource {
    /**
     * The count with all that changed until now, as far as it is counted. Empty while deals are counted by this process of selling
     * for the first time. For one thread.
     */
    Optional<CompanyCount> refreshed();

    /** How far the counting or reading is that {@link #refreshed} is at; from any thread. */
    Progress progress();

    /** @param total 0 where it is not known yet */
    record Progress(long done, long total) {
        /** So many are read in well under a second. */
        public static final int FEW = 20_000;

        public boolean isLong() {
            return total > FEW;
        }
    }
}
