package io.salesmanager.sample.people;

import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.market.Region;
import java.time.LocalDate;

/**
 * A rep and the deals to expect.
 *
 * @param workload share of a full-time rep's deals, 0 to 1
 * @param since first day in the history on which the rep sells
 * @param core long with the company, full-time
 */
public record Seller(RepHistory rep, SampleTeam team, Region region, double workload, LocalDate since, boolean core) {
    public String id() {
        return rep.id();
    }
}
