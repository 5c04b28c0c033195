package io.salesmanager.rulebook.publish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone wants to publish a version, and a second person has to agree.
 *
 * @param effective when it is to take effect; null for at once
 * @param objections why a second person has to look
 */
public record ApprovalRequest(
        String id,
        String version,
        Instant askedAt,
        String askedBy,
        String why,
        @Nullable Instant effective,
        List<String> objections,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decidedWhy) {

    /** How it ended, if it did. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED,
        /** The version became active, or was planned, without it. */
        OVERTAKEN
    }
}
