package io.salesmanager.engine.network;

import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.Tested;
import java.time.LocalDate;

/**
 * What consequences speak to: a global, since an inserted object costs three to five times as much.
 *
 * @param explained whether reasons carry their conditions
 * @param exempting whether a deal is exempted from some rule
 */
record Advice(LocalDate today, boolean explained, boolean exempting) {

    void fired(AdmittedRule rule, Tested<?>... match) {
        if (!rule.speaksOn(today)) {
            return;
        }
        if (exempting) {
            rule.concludeUnlessExempted(match, explained);
        } else {
            rule.conclude(match, explained);
        }
    }
}
