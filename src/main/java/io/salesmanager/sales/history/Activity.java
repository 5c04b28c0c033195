package io.salesmanager.sales.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a buyer.
 *
 * @param happened when it took place
 * @param recorded when the CRM knew of it; null means at once
 * @param minutes how long it took
 * @param purpose what it was for
 */
public record Activity(
        @Nullable String id,
        Type type,
        @Nullable Direction direction,
        @Nullable Outcome outcome,
        Instant happened,
        @Nullable Instant recorded,
        @Nullable String contactId,
        @Nullable Integer minutes,
        @Nullable String subject,
        @Nullable Purpose purpose)
        implements Event {

    public enum Type {
        CALL,
        EMAIL,
        MEETING,
        SOCIAL,
        TASK,
        NOTE
    }

    public enum Direction {
        UNKNOWN,
        /** From the rep to the buyer. */
        OUTBOUND,
        /** From the buyer to the rep. */
        INBOUND,
        /** Nobody outside was reached for. */
        INTERNAL
    }

    public enum Outcome {
        UNKNOWN,
        /** The buyer took the call, replied, or came to the meeting. */
        ANSWERED,
        NO_ANSWER,
        BOUNCED,
        CANCELLED
    }

    /** What an activity is for, where the CRM keeps it. */
    public enum Purpose {
        UNKNOWN,
        INTRODUCTION,
        DISCOVERY,
        DEMO,
        PRESENTATION,
        PROPOSAL,
        NEGOTIATION,
        FOLLOW_UP,
        /** Asks a silent buyer for a yes or a no. */
        YES_NO,
        /** Tells a silent buyer that it is the last one. */
        BREAKUP
    }

    /** A reach-out of the rep: a call, e-mail, meeting or social message that did not come from the buyer. */
    @JsonIgnore
    public boolean isTouch() {
        return type.compareTo(Type.SOCIAL) <= 0
                && direction != Direction.INBOUND
                && direction != Direction.INTERNAL
                && outcome != Outcome.CANCELLED;
    }

    /** A meeting with the buyer that took place, as far as is known. */
    @JsonIgnore
    public boolean isHeldMeeting() {
        return type == Type.MEETING
                && direction != Direction.INTERNAL
                && outcome != Outcome.CANCELLED
                && outcome != Outcome.NO_ANSWER;
    }

    /** The buyer did something: wrote, called, answered, or came. */
    @JsonIgnore
    public boolean isFromBuyer() {
        return outcome != Outcome.CANCELLED
                && (direction == Direction.INBOUND || outcome == Outcome.ANSWERED || isHeldMeeting());
    }

    /** A call of which nobody noted whether it was answered; many CRMs have no field for it. */
    @JsonIgnore
    public boolean isUnclearCall() {
        return type == Type.CALL && isTouch() && (outcome == null || outcome == Outcome.UNKNOWN);
    }
}
