package io.salesmanager.sample;

import io.salesmanager.sales.history.RepHistory;
import java.time.LocalDate;

/**
 * A rep and the deals to expect.
 *
 * @param workload share of a full-time rep's deals, 0 to 1
 * @param since first day in the history on which the rep sells
 * @param core long with the company, full-time
 */
record Seller(RepHistory rep, SampleTeam team, Region region, double workload, LocalDate since, boolean core) {
    String id() {
        return rep.id();
    }
}
