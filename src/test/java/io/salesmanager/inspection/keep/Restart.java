package io.salesmanager.inspection.keep;

import io.quarkus.arc.Arc;
import io.salesmanager.crm.DealChanges;
import io.salesmanager.crm.OrganizationSource;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.rulebook.ActiveRulebook;
import java.time.Clock;

/** What a process does with the stored counts that has just started. */
public final class Restart {
    private Restart() {}

    /** How many deals its first count has. */
    public static int counted() {
        return count().deals().size();
    }

    static CompanyCount count() {
        var kept = new KeptCounts(
                bean(CountRows.class),
                bean(Recount.class),
                bean(DealChanges.class),
                bean(PipelineSource.class),
                bean(OrganizationSource.class),
                bean(ActiveRulebook.class),
                bean(Snapshots.class),
                bean(Clock.class));
        try {
            return kept.refreshed().orElseThrow();
        } finally {
            kept.stop();
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
