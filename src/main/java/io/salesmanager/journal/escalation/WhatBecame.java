package io.salesmanager.journal.escalation;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Decision.Asked;
import io.salesmanager.advice.Reason;
import io.salesmanager.crm.escalation.Escalation;
import io.salesmanager.crm.escalation.Escalations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;

/** What became of what a decision asks of those above the rep. */
@ApplicationScoped
public class WhatBecame {
    private final Escalations escalations;

    WhatBecame(Escalations escalations) {
        this.escalations = escalations;
    }

    /** With the latest escalation of each rule that asks, as far as the viewer may see it. */
    public Decision of(Decision decision) {
        var asks = decision.escalation();
        if (asks == null) {
            return decision;
        }
        var rules = asks.reasons().stream().map(Reason::rule).collect(Collectors.toSet());
        var found = new HashSet<String>();
        return decision.withAsked(escalations.ofDeal(decision.opportunityId()).stream()
                .filter(each -> rules.contains(each.rule()) && found.add(each.rule()))
                .map(WhatBecame::asked)
                .toList());
    }

    private static Asked asked(Escalation each) {
        return new Asked(
                each.id(),
                each.rule(),
                each.state().name(),
                each.person(),
                each.due(),
                each.outcome() == null
                        ? null
                        : Objects.requireNonNull(each.outcome()).name(),
                each.words(),
                each.by());
    }
}
