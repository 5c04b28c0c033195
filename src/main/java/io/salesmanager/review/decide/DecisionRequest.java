package io.salesmanager.review.decide;

import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.measure.Cohorts.Cycle;
import io.salesmanager.sales.measure.Cohorts.Stay;
import io.salesmanager.sales.measure.Cohorts.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts to decide on; nothing else is needed.
 *
 * @param asOf the instant to decide for; now where it is not given
 * @param rep the owner of all the deals
 * @param accounts those that the deals name
 * @param cohorts what is usual in the company; where it is not given it is measured from the deals given
 */
public record DecisionRequest(
        @Nullable Instant asOf,
        @Nullable RepHistory rep,
        @Nullable List<AccountHistory> accounts,
        @Nullable List<OpportunityHistory> opportunities,
        @Nullable CohortsGiven cohorts) {

    public record CohortsGiven(
            @Nullable List<Stay> stays,
            @Nullable List<Cycle> cycles,
            @Nullable List<Step> steps) {}
}
