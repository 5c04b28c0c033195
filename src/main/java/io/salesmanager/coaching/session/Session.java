package io.salesmanager.coaching.session;

import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.notify.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A coaching session, from the proposal to the notes.
 *
 * @param agenda in plain text
 * @param recommendation id of what proposed it; null where a manager did
 * @param coach name of the user who booked or held it
 * @param sequence how often it was changed since it was booked
 * @param notes what was agreed on; the rep reads them too
 * @param mail the invitations of it, the oldest first
 * @param mailNote why somebody gets none; null where everybody does
 * @param replies what the rep answered
 */
public record Session(
        String id,
        String rep,
        @Nullable String repName,
        @Nullable String skill,
        String agenda,
        @Nullable String recommendation,
        State state,
        Instant proposed,
        String proposedBy,
        @Nullable String coach,
        @Nullable Instant begins,
        @Nullable Integer minutes,
        @Nullable String place,
        int sequence,
        @Nullable LocalDate heldDay,
        @Nullable Integer heldMinutes,
        @Nullable String notes,
        @Nullable String cancelledBecause,
        List<MailState> mail,
        @Nullable String mailNote,
        List<Reply> replies) {

    public enum State {
        PROPOSED("Proposed"),
        BOOKED("Booked"),
        HELD("Held"),
        CANCELLED("Cancelled");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As people say it. */
        public String words() {
            return words;
        }
    }

    /** An invitation, a change or a cancellation, and how far it got. */
    public record MailState(
            String person,
            String subject,
            Outbox.State state,
            @Nullable Instant sent,
            @Nullable String failure) {}
}
