package io.salesmanager.inspection.count;

import static java.util.stream.Collectors.toMap;

import io.salesmanager.crm.ShippedPlaybook;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.CountedDeal.Heard;
import io.salesmanager.inspection.count.CountedDeal.Terms;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.history.AccountHistory;
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
    public static final Dials DIALS = ShippedPlaybook.dials(PLAYBOOK);
    public static final Instant INSTANT = Instant.parse("2026-11-20T22:00:00Z");

    private Companies() {}

    public static CompanyCount of(SampleCompany company) {
        return of(company.opportunities(), company.reps(), company.accounts(), PLAYBOOK, INSTANT);
    }

    public static CompanyCount of(List<OpportunityHistory> deals, List<RepHistory> reps) {
        return of(deals, reps, List.of(), PLAYBOOK, INSTANT);
    }

    public static CompanyCount of(
            List<OpportunityHistory> deals,
            List<RepHistory> reps,
            List<AccountHistory> accounts,
            Playbook playbook,
            Instant asOf) {
        var counted = new CountedDeals(playbook);
        deals.forEach(counted::add);
        accounts.forEach(counted::add);
        return new CompanyCount(
                asOf,
                playbook,
                DIALS,
                counted.steps(),
                inBlocks(counted.deals()),
                counted.accounts(),
                reps.stream().collect(toMap(RepHistory::id, Function.identity())),
                Map.of());
    }

    /** In small blocks, so that what is gathered of several has to be put together. */
    private static DealTable inBlocks(List<CountedDeal> deals) {
        return DealTable.of(deals, 3);
    }

    /** Deals that are already counted. */
    public static CompanyCount of(List<CountedDeal> deals) {
        return new CompanyCount(
                INSTANT, PLAYBOOK, DIALS, ProcessStep.of(PLAYBOOK), inBlocks(deals), Map.of(), Map.of(), Map.of());
    }

    /** A closed deal of a rep, of a source. */
    public static CountedDeal closed(@Nullable String rep, @Nullable String source, boolean won) {
        return new CountedDeal(
                "d",
                rep,
                null,
                null,
                null,
                source,
                null,
                null,
                null,
                won ? End.WON : End.LOST,
                null,
                Double.NaN,
                null,
                new StepsTaken(0, 0),
                Heard.NOTHING,
                null,
                null,
                Terms.UNKNOWN);
    }
}
