package io.salesmanager.inspection.count;

import static java.util.stream.Collectors.toMap;

import io.salesmanager.crm.ShippedPlaybook;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.timeline.ProcessStep;
import io.salesmanager.sample.SampleCompany;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Companies to count. */
public final class Companies {
    public static final Playbook PLAYBOOK = ShippedPlaybook.read();
    public static final Instant INSTANT = Instant.parse("2026-11-20T22:00:00Z");

    private Companies() {}

    public static CompanyCount of(SampleCompany company) {
        return of(company.opportunities(), company.reps());
    }

    public static CompanyCount of(List<OpportunityHistory> deals, List<RepHistory> reps) {
        var counted = new CountedDeals(PLAYBOOK);
        deals.forEach(counted::add);
        return new CompanyCount(
                INSTANT,
                counted.steps(),
                counted.deals(),
                reps.stream().collect(toMap(RepHistory::id, Function.identity())),
                Map.of());
    }

    /** Deals that are already counted. */
    public static CompanyCount of(List<CountedDeal> deals) {
        return new CompanyCount(INSTANT, ProcessStep.of(PLAYBOOK), deals, Map.of(), Map.of());
    }

    /** A closed deal of a rep, of a source. */
    public static CountedDeal closed(@Nullable String rep, @Nullable String source, boolean won) {
        return new CountedDeal(rep, null, null, source, null, null, won ? End.WON : End.LOST, new StepsTaken(0, 0));
    }
}
