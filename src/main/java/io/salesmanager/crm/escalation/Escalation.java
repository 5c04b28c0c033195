package io.salesmanager.crm.escalation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about a deal that a rule sent up, as it stands now.
 *
 * @param decisionId the decision that asked it, the latest while it waits
 * @param because the rule's sentence with the deal's numbers
 * @param to who the rule asks: {@code manager}, {@code director}, {@code cro} or {@code product-owner}
 * @param person id of who is asked now, or will be; null where nobody is known
 * @param due until when that person is to answer; of one that waits for its turn, since when it waits
 * @param stays whether nobody is left who could be asked next
 * @param ended when it was answered or withdrawn
 * @param by who answered
 * @param steps each person who was asked, the first first
 */
public record Escalation(
        String id,
        String opportunityId,
        @Nullable String opportunityName,
        @Nullable String accountName,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String repId,
        @Nullable String repName,
        String decisionId,
        String rule,
        String title,
        String because,
        String to,
        State state,
        @Nullable String person,
        @Nullable String personName,
        Instant opened,
        Instant due,
        boolean stays,
        @Nullable Instant ended,
        @Nullable Outcome outcome,
        @Nullable String words,
        @Nullable String by,
        List<Step> steps) {

    public enum State {
        /** About a deal that was old when it was first judged: the person is asked when its turn comes. */
        QUEUED,
        /** It waits, and is not due yet. */
        OPEN,
        /** It waits, and someone did not answer in time. */
        OVERDUE,
        ANSWERED,
        /** The rule no longer speaks of the deal, or the deal is closed. */
        WITHDRAWN
    }

    /** What was answered. */
    public enum Outcome {
        APPROVED("Approved"),
        REJECTED("Rejected"),
        JOINED("I join in"),
        DONE("Done"),
        NOT_NEEDED("Not needed");

        private final String said;

        Outcome(String said) {
            this.said = said;
        }

        /** As people say it. */
        public String said() {
            return said;
        }
    }

    /**
     * A person who was asked.
     *
     * @param how {@code ANSWERED}, {@code PASSED} where another answered, {@code WITHDRAWN}; null while it waits
     * @param waitedMinutes working minutes from the question to its answer
     */
    public record Step(
            int level,
            @Nullable String person,
            Instant asked,
            Instant due,
            @Nullable Instant ended,
            @Nullable String how,
            @Nullable Integer waitedMinutes) {}

    public boolean waits() {
        return ended == null;
    }

    /** Whether nobody was asked yet. */
    public boolean queued() {
        return state == State.QUEUED;
    }

    /** Where it stands, in a sentence. */
    public String says() {
        var who = personName == null ? "" : personName;
        return switch (state) {
            case QUEUED ->
                "It waits for its turn: " + who + " is asked about a few old deals a day, the largest amounts first.";
            case OPEN -> person == null ? NOBODY : who + " is asked.";
            case OVERDUE -> {
                if (person == null) {
                    yield NOBODY;
                }
                yield stays
                        ? who + " did not answer in time, and nobody above is known. It stays there."
                        : steps.size() < 2
                                ? who + " did not answer in time."
                                : "Nobody answered in time; " + who + " is asked now.";
            }
            case ANSWERED -> (outcome == null ? "Answered" : outcome.said()) + " by " + by + ".";
            case WITHDRAWN -> "The rule no longer speaks of the deal.";
        };
    }

    private static final String NOBODY = "Nobody above the rep is known. Whoever leads the team can answer.";
}
