package io.salesmanager.coaching.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.sales.history.Approval.Standing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks that a rep may, or may not, sell a product line.
 *
 * @param wanted what is asked for
 * @param proposed what the rules said when it was asked; null where they said nothing
 * @param standing what was confirmed; null where nothing was
 * @param until the last day on which it holds
 */
@JsonInclude(Include.NON_NULL)
public record ApprovalRequest(
        String id,
        String rep,
        @Nullable String repName,
        String line,
        Standing wanted,
        String askedBy,
        Instant askedAt,
        String why,
        @Nullable Standing proposed,
        @Nullable String proposedBecause,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decidedWhy,
        @Nullable Standing standing,
        @Nullable LocalDate until) {

    /** Where it stands. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }
}
