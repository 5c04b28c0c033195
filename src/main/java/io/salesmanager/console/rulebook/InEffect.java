package io.salesmanager.console.rulebook;

import io.salesmanager.console.Words;
import io.salesmanager.engine.RuleInfo;
import java.time.LocalDate;

/** Whether a rule speaks. */
public final class InEffect {
    private InEffect() {}

    /** Why a rule does not speak on a day, such as {@code from 1 Jan 2027}; empty where it does. */
    public static String silent(RuleInfo rule, LocalDate today) {
        var off = rule.off();
        if (off != null && (off.until() == null || !today.isAfter(off.until()))) {
            return off.until() == null ? "switched off" : "switched off until " + Words.shown(off.until());
        }
        if (rule.effective() != null && today.isBefore(rule.effective())) {
            return "from " + Words.shown(rule.effective());
        }
        return rule.expires() != null && today.isAfter(rule.expires()) ? "ended " + Words.shown(rule.expires()) : "";
    }
}
