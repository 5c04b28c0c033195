package io.salesmanager.engine.network;

import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.Tested;
import java.time.LocalDate;

/**
 * What consequences speak to: a global, since an inserted object costs three to five times as much.
 *
 * @param explained whether reasons carry their conditions
 */
record Advice(LocalDate today, boolean explained) {

    void fired(AdmittedRule rule, Tested<?>... match) {
        if (rule.speaksOn(today)) {
            rule.conclude(match, explained);
        }
    }
}
