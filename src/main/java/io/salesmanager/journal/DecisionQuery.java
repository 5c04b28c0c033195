package io.salesmanager.journal;

import io.salesmanager.access.ViewScope;
import io.salesmanager.playbook.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decisions are asked for; null means any.
 *
 * @param current only the newest live decision of each deal
 * @param text part of the name of the deal, the account or the rep, without case
 */
public record DecisionQuery(
        ViewScope scope,
        boolean current,
        @Nullable String rep,
        @Nullable String team,
        @Nullable String opportunity,
        @Nullable String review,
        @Nullable Verdict verdict,
        @Nullable Instant since,
        @Nullable String text) {}
