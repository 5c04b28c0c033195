package io.salesmanager.console;

import io.salesmanager.journal.DecisionQuery.Order;
import io.salesmanager.playbook.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list shows, and in which order; null means any.
 *
 * @param text in the name of the deal, the account or the rep, whatever the case; empty means any
 */
public record DecisionFilter(
        @Nullable Verdict verdict,
        @Nullable String rep,
        @Nullable String team,
        String text,
        Order order) {

    /** Whether it lets everything through. */
    boolean isOpen() {
        return verdict == null && rep == null && team == null && text.isEmpty();
    }
}
