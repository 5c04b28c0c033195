package io.salesmanager.sales.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal for which a rule does not count, for a time.
 *
 * @param rule id of the rule
 * @param until the last day on which it holds
 * @param granted when it was granted; null means from the start
 * @param ended when someone ended it before its day; null where nobody did
 */
public record Exemption(
        @Nullable String id,
        String rule,
        LocalDate until,
        String by,
        String why,
        @Nullable Instant granted,
        @Nullable Instant ended,
        @Nullable String endedBy) {

    /** Whether it holds at {@code instant}, which is on the day {@code today}. */
    public boolean holds(Instant instant, LocalDate today) {
        return (granted == null || !granted.isAfter(instant))
                && (ended == null || ended.isAfter(instant))
                && !until.isBefore(today);
    }

    /** Why a proposal of the rule loses. */
    public String words() {
        return "exempted by %s until %s: %s".formatted(by, until, why);
    }
}
