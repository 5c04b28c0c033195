package io.salesmanager.engine.example;

import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.measure.Cohorts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of {@code examples.yaml}.
 *
 * @param rule id of the rule it is about; null where it is about how several rules settle
 * @param fires whether that rule is to speak
 * @param asOf the day, taken at noon UTC
 */
public record Example(
        String name,
        @Nullable String rule,
        @Nullable Boolean fires,
        LocalDate asOf,
        OpportunityHistory opportunity,
        @Nullable AccountHistory account,
        @Nullable RepHistory rep,
        @Nullable CohortsGiven cohorts,
        @Nullable Expected expect) {

    /** @param because the exact sentence of the rule, or the headline where no rule is named */
    public record Expected(
            @Nullable Verdict verdict,
            @Nullable LocalDate until,
            @Nullable String because) {}

    public record CohortsGiven(
            @Nullable List<StayGiven> stays,
            @Nullable List<CycleGiven> cycles,
            @Nullable List<Cohorts.Step> steps) {}

    public record StayGiven(String productLine, String stage, double medianDays, int count) {}

    public record CycleGiven(String productLine, @Nullable Motion motion, double p90Days, int count) {}
}
