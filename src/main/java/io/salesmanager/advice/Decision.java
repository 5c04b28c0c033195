package io.salesmanager.advice;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The explained answer for one opportunity.
 *
 * @param id of the journal entry; null where it was not recorded
 * @param asOf the instant it is for
 * @param rulebook the version that decided, {@code sha256:...}
 * @param until to which day it is postponed, or from which day to revisit
 * @param headline one sentence
 * @param reasons the rules whose proposal won; empty where the default did
 * @param overruled the proposals that lost, and why
 * @param exemptions the rules that the deal is exempted from on that day, whether or not they would have spoken
 * @param missing facts that a rule asked for and that are not known
 * @param required what to get next, with the rules that ask for it
 * @param rank place in the rep's list, the most urgent first, from 1
 */
public record Decision(
        @Nullable String id,
        String opportunityId,
        Instant asOf,
        String rulebook,
        Verdict verdict,
        @Nullable LocalDate until,
        String headline,
        List<Reason> reasons,
        List<Overruled> overruled,
        List<Exempted> exemptions,
        List<String> missing,
        List<Required> required,
        List<RiskFound> risks,
        EngagementAdvice engagement,
        @Nullable Escalation escalation,
        int rank) {

    /** What older versions recorded knows of no exemptions. */
    public Decision {
        exemptions = Objects.requireNonNullElse(exemptions, List.of());
    }

    /**
     * A rule that does not count for the deal.
     *
     * @param until the last day
     */
    public record Exempted(String rule, String by, String why, LocalDate until) {}

    /** A proposal that lost. */
    public record Overruled(Verdict verdict, String rule, String lostBecause, Reason reason) {}

    public record Required(String evidence, Reason reason) {}

    public record RiskFound(String kind, Reason reason) {}

    /**
     * Someone above the rep is to look at the deal.
     *
     * @param to {@code manager}, {@code director} or a role; {@code person} is the id where the chain is known
     * @param asked what became of it, one for each rule; null where it was not looked for
     */
    public record Escalation(
            String to,
            @Nullable String person,
            List<Reason> reasons,
            @Nullable List<Asked> asked) {}

    /**
     * An escalation on record.
     *
     * @param state {@code OPEN}, {@code OVERDUE}, {@code ANSWERED} or {@code WITHDRAWN}
     * @param person who is asked now
     */
    public record Asked(
            String id,
            String rule,
            String state,
            @Nullable String person,
            Instant due,
            @Nullable String outcome,
            @Nullable String words,
            @Nullable String by) {}

    /**
     * How to reach the buyer.
     *
     * @param next null where there is none; {@code whyNone} says why
     * @param planned touches the plan asks for by now, null where no plan covers the deal
     * @param actual touches made, null where activities are not known
     * @param remaining the rest of the plan from the next touch on; null where it was not asked for
     */
    public record EngagementAdvice(
            @Nullable NextTouch next,
            @Nullable String whyNone,
            List<Stopped> stopped,
            @Nullable Number planned,
            @Nullable Number actual,
            @Nullable List<PlannedTouch> remaining) {}

    /** One touch of the rest of a plan: step {@code step} of {@code of}. */
    public record PlannedTouch(int step, int of, Channel channel, OffsetDateTime due, String purpose) {}

    public record Stopped(Channel channel, Reason reason) {}

    public Decision withId(@Nullable String journalId) {
        return new Decision(
                journalId,
                opportunityId,
                asOf,
                rulebook,
                verdict,
                until,
                headline,
                reasons,
                overruled,
                exemptions,
                missing,
                required,
                risks,
                engagement,
                escalation,
                rank);
    }

    /** With what became of its escalation; as it is where it has none. */
    public Decision withAsked(List<Asked> asked) {
        return escalation == null
                ? this
                : new Decision(
                        id,
                        opportunityId,
                        asOf,
                        rulebook,
                        verdict,
                        until,
                        headline,
                        reasons,
                        overruled,
                        exemptions,
                        missing,
                        required,
                        risks,
                        engagement,
                        new Escalation(escalation.to, escalation.person, escalation.reasons, asked),
                        rank);
    }

    public Decision ranked(int place) {
        return new Decision(
                id,
                opportunityId,
                asOf,
                rulebook,
                verdict,
                until,
                headline,
                reasons,
                overruled,
                exemptions,
                missing,
                required,
                risks,
                engagement,
                escalation,
                place);
    }
}
