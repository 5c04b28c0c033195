package io.salesmanager.journal.feed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesmanager.journal.DecisionRow;
import io.salesmanager.playbook.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new decision, or what someone said to one.
 *
 * @param decision the new one, or the one that something was said to
 */
public record FeedItem(
        @JsonUnwrapped DecisionRow decision,

        @Schema(
                description =
                        "Whether verdict or until differ from the deal's live decision before, or there was none; true where something was said")
        boolean changed,

        @Schema(description = "The deal's live decision before; null for its first, and where something was said")
        @Nullable Before before,

        @Schema(description = "What someone said to this decision; null where the decision itself is new") @Nullable Said said) {

    /** What was decided before. */
    public record Before(
            String id, Verdict verdict, @Nullable LocalDate until) {}

    /**
     * What was said.
     *
     * @param kind ACCEPT, OVERRIDE, PROPOSED_OVERRIDE, SNOOZE or UNDO
     * @param undoes the id of the answer that an UNDO takes back
     */
    public record Said(
            String id,
            String kind,
            @Nullable Verdict verdict,
            @Nullable LocalDate until,
            @Nullable String reason,
            String by,
            Instant at,
            @Nullable String undoes) {}

    static FeedItem decided(DecisionRow decision, @Nullable Before before) {
        var changed = before == null
                || before.verdict() != decision.verdict()
                || !Objects.equals(before.until(), decision.until());
        return new FeedItem(decision, changed, before, null);
    }

    static FeedItem said(DecisionRow decision, Said said) {
        return new FeedItem(decision, true, null, said);
    }
}
