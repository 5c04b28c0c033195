package io.salesmanager.sales.ramp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.crm.ShippedPlaybook;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What new reps had won by the end of a month of work. */
@NullUnmarked
class RampGatesTest {
    private static final Playbook PLAYBOOK = ShippedPlaybook.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void what_was_won_in_the_period_by_then_counts_and_nothing_later() {
        var gates = gates(rep("2026-01-05"));
        gates.add(won("r-1", "2026-05-04", 30_000));
        gates.add(won("r-1", "2026-07-04", 20_000));
        gates.add(won("r-1", "2026-07-05", 90_000));
        gates.add(won("r-2", "2026-07-04", 90_000));
        gates.add(Known.deal("ownerId", "r-1", "stage", "Closed Lost", "closedDate", "2026-06-04", "amount", "70000"));

        assertThat(gates.results()).hasSize(1);
        var result = gates.results().get(0);
        assertThat(result.day()).isEqualTo("2026-07-04");
        assertThat(result.attainment()).isEqualTo(0.2);
        assertThat(result.expected())
                .as("of 184 days: 2 of June 5 to July 4 in month 6 at 100%, the months before rise to that")
                .isCloseTo(0.02, within(0.03));
    }

    @Test
    void who_is_not_that_far_or_has_no_quota_or_came_long_ago_does_not_count() {
        assertThat(gates(rep("2026-07-01")).results()).isEmpty();
        assertThat(gates(rep("2022-01-05")).results()).isEmpty();
        assertThat(gates(Known.rep("hireDate", "2026-01-05")).results()).isEmpty();
        assertThat(gates(Known.rep()).results()).isEmpty();
    }

    private static RampGates gates(RepHistory rep) {
        return new RampGates(Map.of("r-1", rep), 6, PLAYBOOK, TODAY.minusYears(3), TODAY);
    }

    private static RepHistory rep(String hired) {
        return Known.rep(
                "hireDate",
                hired,
                "quotas",
                List.of(new Quota(
                        LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31), BigDecimal.valueOf(100_000), "EUR")));
    }

    private static io.salesmanager.sales.history.OpportunityHistory won(String owner, String day, int amount) {
        return Known.deal(
                "ownerId", owner, "stage", "Closed Won", "closedDate", day, "amount", Integer.toString(amount));
    }
}
