package io.salesmanager.journal.answer;

import io.salesmanager.playbook.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What someone said to a decision.
 *
 * @param verdict what it should be instead, for an override
 * @param until to which day it is snoozed
 * @param undone whether it was taken back
 */
public record Answer(
        String id,
        String decisionId,
        Kind kind,
        @Nullable Verdict verdict,
        @Nullable LocalDate until,
        @Nullable String reason,
        String by,
        Instant at,
        boolean undone) {

    public enum Kind {
        ACCEPT,
        OVERRIDE,
        /** A rep's override: it waits for the manager. */
        PROPOSED_OVERRIDE,
        SNOOZE
    }
}
