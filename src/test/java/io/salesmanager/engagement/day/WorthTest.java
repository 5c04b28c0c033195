package io.salesmanager.engagement.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.engagement.Plans;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Value x chance x urgency, with the shipped dials; each number can be followed. */
@NullUnmarked
class WorthTest {
    private static final Rulebook PLAN = Plans.rulebook();

    @Test
    void amount_and_chance_are_the_deals_where_they_are_known() {
        var worth = worth(deal("amount", "20000", "probability", 0.3));

        assertThat(List.of(worth.value(), worth.chance(), worth.urgency())).containsExactly(20_000.0, 0.3, 1.0);
        assertThat(worth.expected()).isCloseTo(6_000, within(1e-9));
        assertThat(worth.basis()).isEmpty();
    }

    @Test
    void what_is_not_known_comes_from_the_rep_and_is_said() {
        var won = Known.deal(
                "id",
                "w",
                "stage",
                "Closed Won",
                "outcome",
                "WON",
                "amount",
                "8000",
                "createdDate",
                "2026-09-01",
                "closedDate",
                "2026-10-01");
        var lost = Known.deal(
                "id",
                "l",
                "stage",
                "Closed Lost",
                "outcome",
                "LOST",
                "createdDate",
                "2026-09-01",
                "closedDate",
                "2026-10-01");
        var worth = worth(deal(), won, lost);

        assertThat(worth.value()).isEqualTo(8_000);
        assertThat(worth.chance()).isEqualTo(0.5);
        assertThat(worth.basis())
                .isEqualTo("The amount is not known; the rep's average won deal is taken. "
                        + "The chance is not known; the rep's win rate of 2 deals is taken.");
    }

    @Test
    void what_nobody_knows_is_said_too() {
        var worth = worth(deal());

        assertThat(worth.expected()).isZero();
        assertThat(worth.chance()).isEqualTo(0.2);
        assertThat(worth.basis())
                .isEqualTo(
                        "The amount is not known, so it counts as 0. The chance is not known; the dial assumed-chance is taken.");
    }

    @Test
    void a_late_touch_a_buyer_who_waits_and_a_revisit_are_more_urgent() {
        assertThat(worth(deal("createdDate", "2026-11-16")).urgency())
                .as("4 business days late")
                .isCloseTo(1.4, within(1e-9));
        assertThat(worth(deal("inbound", true)).urgency()).isEqualTo(10);
        assertThat(worth(deal("createdDate", "2026-01-05")).urgency())
                .as("at most ten days count")
                .isEqualTo(2);
    }

    private static Worth worth(OpportunityHistory... deals) {
        var asOf = PLAN.asOf(Instant.parse("2026-11-20T15:00:00Z"), Cohorts.NONE);
        var history = new PipelineHistory(Known.rep(), List.of(Known.account()), List.of(deals));
        var facts = PipelineFacts.of(history, asOf);
        return Worth.of(
                facts.opportunities().get(0), PLAN.decide(facts, asOf, false).get(0));
    }

    private static OpportunityHistory deal(Object... namesAndValues) {
        var values = new ArrayList<Object>(
                List.of("accountId", "a-1", "stage", "Prospecting", "motion", "NEW_BUSINESS", "activities", List.of()));
        if (!List.of(namesAndValues).contains("createdDate")) {
            values.addAll(List.of("createdDate", "2026-11-20"));
        }
        values.addAll(List.of(namesAndValues));
        return Known.deal(values.toArray());
    }
}
