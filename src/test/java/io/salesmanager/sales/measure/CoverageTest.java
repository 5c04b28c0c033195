package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.ShippedRules;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A quota is covered by what is open and can close in time. */
@NullUnmarked
class CoverageTest {

    @Test
    void what_closes_after_the_quota_period_or_is_set_aside_covers_nothing() {
        var quota = new Quota(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), BigDecimal.valueOf(1_000), "USD");
        var rep = rep(
                Known.rep("quotas", List.of(quota)),
                Known.deal("id", "o-1", "stage", "New", "amount", "200", "closeDate", "2026-12-31"),
                Known.deal("id", "o-2", "stage", "New", "amount", "40"),
                Known.deal("id", "o-3", "stage", "New", "amount", "5000", "closeDate", "2027-01-01"),
                Known.deal("id", "o-4", "stage", "New", "amount", "6000", "status", "ARCHIVED"),
                Known.deal("id", "o-5", "stage", "New", "amount", "7000", "status", "DISQUALIFIED"));

        assertThat(rep.coverage()).isEqualTo(0.24);
        assertThat(rep.openOpportunities()).isEqualTo(3);
    }

    private static Rep rep(RepHistory rep, OpportunityHistory... deals) {
        var asOf = ShippedRules.load().asOf(Instant.parse("2026-11-20T12:00:00Z"), Cohorts.NONE);
        return PipelineFacts.of(new PipelineHistory(rep, List.of(), List.of(deals)), asOf)
                .rep();
    }
}
