package io.salesmanager.coaching.plan;

import io.salesmanager.advice.Reason;
import io.salesmanager.coaching.plan.Movement.Start;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One skill to work on, and why.
 *
 * @param step what is measured, such as {@code PROPOSAL_TO_NEGOTIATION}; null where the rule is about no step
 * @param headline the rule's sentence
 * @param reason the rule with its conditions, source and the mentor's article
 * @param worth what it could bring in a year; null where that is not known
 * @param worthBasis the arithmetic, or why there is none
 * @param evidence deals to look at together
 * @param exercise null where the playbook names none for the skill
 * @param due by when it is worked on; then the measure is looked at again
 * @param start what was measured when it was made; null where the rule is about no step
 */
public record Recommendation(
        String id,
        String rep,
        String skill,
        @Nullable String step,
        String headline,
        Reason reason,
        @Nullable Double worth,
        String worthBasis,
        List<Evidence> evidence,
        @Nullable String exercise,
        Agenda agenda,
        Instant proposed,
        LocalDate due,
        String rulebook,
        @Nullable Start start) {

    /** A deal that did not take the step. */
    public record Evidence(
            String opportunityId,
            String name,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate ended) {}

    /**
     * A talk of 45 minutes about one skill, with the rep's own numbers (J. Whitmore's GROW, practices 59).
     *
     * @param goal what is to be reached, by when
     * @param reality where it stands
     * @param options what could be tried
     * @param will what is agreed on
     */
    public record Agenda(String goal, String reality, List<String> options, String will) {}
}
