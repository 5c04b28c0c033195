package io.salesmanager.improve.impact.cause;

import org.jspecify.annotations.Nullable;

/**
 * What makes a deal flip.
 *
 * @param id of the rule, name of the dial, or the part of the playbook
 * @param from of a dial, as it stands for the deal before; of a rule that changed its strength, that strength
 * @param to the same after
 */
public record Cause(
        Kind kind,
        String id,
        @Nullable String from,
        @Nullable String to) {

    public enum Kind {
        RULE_ADDED,
        RULE_REMOVED,
        RULE_CHANGED,
        /** Switched on, or its dates of effect cover the day now. */
        RULE_ON,
        /** Switched off, or its dates of effect do not cover the day any more. */
        RULE_OFF,
        /** The rules that read it are the same; its value for the deal is not. */
        DIAL,
        /** Precedence, stages, product lines, calendar and what else the playbook says. */
        PLAYBOOK
    }
}
