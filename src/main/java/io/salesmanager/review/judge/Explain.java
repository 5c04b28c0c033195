package io.salesmanager.review.judge;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Decision.EngagementAdvice;
import io.salesmanager.advice.Decision.Escalation;
import io.salesmanager.advice.Decision.Overruled;
import io.salesmanager.advice.Decision.Required;
import io.salesmanager.advice.Decision.RiskFound;
import io.salesmanager.advice.Decision.Stopped;
import io.salesmanager.advice.Reason;
import io.salesmanager.platform.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of an explanation an answer carries. */
public enum Explain {
    /** The verdict and all that is to be done, without the reasons of the verdict and the proposals that lost. */
    NONE,
    /** The reasons. */
    SHORT,
    /** The reasons with each condition, the fact values and the dials. */
    FULL;

    /** @throws Problem where it is none of them; without a text it is {@link #SHORT} */
    public static Explain of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return SHORT;
        }
        for (var explain : values()) {
            if (explain.name().equals(given.toUpperCase(Locale.ROOT))) {
                return explain;
            }
        }
        throw Problem.ofField(
                "unknown-value",
                "explain",
                "'%s' is no value of explain.".formatted(given),
                "Use none, short or full.");
    }

    /** The decision with as much as is asked for. */
    public Decision cut(Decision decision) {
        return switch (this) {
            case FULL -> decision;
            case SHORT -> shortened(decision);
            case NONE -> unexplained(shortened(decision));
        };
    }

    /** A decision without why it is so, with all that is to be done. */
    private static Decision unexplained(Decision decision) {
        return new Decision(
                decision.id(),
                decision.opportunityId(),
                decision.asOf(),
                decision.rulebook(),
                decision.verdict(),
                decision.until(),
                decision.headline(),
                List.of(),
                List.of(),
                decision.exemptions(),
                decision.missing(),
                decision.required(),
                decision.risks(),
                decision.engagement(),
                decision.escalation(),
                decision.rank());
    }

    /** A decision whose reasons have no conditions. */
    private static Decision shortened(Decision decision) {
        var next = decision.engagement().next();
        var escalation = decision.escalation();
        return new Decision(
                decision.id(),
                decision.opportunityId(),
                decision.asOf(),
                decision.rulebook(),
                decision.verdict(),
                decision.until(),
                decision.headline(),
                decision.reasons().stream().map(Reason::withoutConditions).toList(),
                decision.overruled().stream()
                        .map(lost -> new Overruled(
                                lost.verdict(),
                                lost.rule(),
                                lost.lostBecause(),
                                lost.reason().withoutConditions()))
                        .toList(),
                decision.exemptions(),
                decision.missing(),
                decision.required().stream()
                        .map(required -> new Required(
                                required.evidence(), required.reason().withoutConditions()))
                        .toList(),
                decision.risks().stream()
                        .map(risk -> new RiskFound(risk.kind(), risk.reason().withoutConditions()))
                        .toList(),
                new EngagementAdvice(
                        next == null ? null : next.withoutConditions(),
                        decision.engagement().whyNone(),
                        decision.engagement().stopped().stream()
                                .map(stop -> new Stopped(
                                        stop.channel(), stop.reason().withoutConditions()))
                                .toList(),
                        decision.engagement().planned(),
                        decision.engagement().actual(),
                        null),
                escalation == null
                        ? null
                        : new Escalation(
                                escalation.to(),
                                escalation.person(),
                                escalation.reasons().stream()
                                        .map(Reason::withoutConditions)
                                        .toList(),
                                escalation.asked()),
                decision.rank());
    }
}
