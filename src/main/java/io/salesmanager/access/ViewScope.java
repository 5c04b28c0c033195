package io.salesmanager.access;

import java.util.Set;

/**
 * Whose deals someone may see. Every read, list, count and export takes one, and turns it into its {@code where} clause;
 * there is no way to ask without.
 */
public sealed interface ViewScope {
    /** Everybody's. */
    record Everything() implements ViewScope {}

    /** Those of the reps in these teams. An empty set sees nothing. */
    record Teams(Set<String> teamIds) implements ViewScope {
        public Teams {
            teamIds = Set.copyOf(teamIds);
        }
    }

    /** One's own. */
    record OwnDeals(String repId) implements ViewScope {}

    record Nothing() implements ViewScope {}
}
