package io.salesmanager.inspection.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.CountedDeal.Heard;
import io.salesmanager.inspection.count.CountedDeal.Terms;
import io.salesmanager.inspection.count.StepsTaken;
import io.salesmanager.inspection.revenue.RevenueReport.Risk;
import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevenueTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 30);

    /** Added up again from the deals themselves. */
    @Test
    void sums_by_market_are_those_of_the_won_deals_of_its_accounts() {
        var sample = SampleCompany.generate(new SampleOptions(3, 0.05, true, LocalDate.of(2026, 11, 20)));
        Map<String, String> markets = new HashMap<>();
        sample.accounts().forEach(account -> {
            if (account.market() != null) {
                markets.put(account.id(), account.market());
            }
        });
        Map<String, Double> sums = new HashMap<>();
        Map<String, Double> recurring = new HashMap<>();
        var all = 0.0;
        for (OpportunityHistory deal : sample.opportunities()) {
            var closed = deal.closedDate();
            if (deal.outcome() == Outcome.WON && closed != null && !closed.isBefore(FROM) && !closed.isAfter(TO)) {
                var amount = Objects.requireNonNull(deal.amount()).doubleValue();
                var market = Objects.requireNonNull(markets.get(deal.accountId()));
                all += amount;
                sums.merge(market, amount, Double::sum);
                if (deal.recurringAmount() != null) {
                    recurring.merge(market, deal.recurringAmount().doubleValue(), Double::sum);
                }
            }
        }

        var money = Revenue.of(Companies.of(sample), RevenueBy.MARKET, FROM, TO, ids -> Map.of())
                .money();
        assertThat(money)
                .singleElement()
                .satisfies(euros -> assertThat(euros.currency()).isEqualTo("EUR"));
        assertThat(money.get(0).amount()).isCloseTo(all, within(0.01));
        assertThat(money.get(0).groups()).hasSameSizeAs(sums.keySet());
        for (var group : money.get(0).groups()) {
            assertThat(group.amount()).isCloseTo(Objects.requireNonNull(sums.get(group.id())), within(0.01));
            assertThat(group.recurring()).isCloseTo(recurring.getOrDefault(group.id(), 0.0), within(0.01));
            assertThat(group.share()).isCloseTo(group.amount() / all, within(1e-9));
        }
    }

    /** Practices 72: more than 10% is watched, more than 20% is a high risk. */
    @Test
    void the_largest_customer_is_a_risk_by_its_share() {
        assertThat(concentration(20, 20, 20, 20, 20).risk()).isEqualTo(Risk.WATCH);
        assertThat(concentration(21, 20, 20, 20, 19).risk()).isEqualTo(Risk.HIGH);
        assertThat(concentration(10, 10, 10, 10, 10, 10, 10, 10, 10, 10).risk()).isEqualTo(Risk.NONE);
        assertThat(concentration(21, 20, 20, 20, 19).sentence())
                .isEqualTo("The largest of 5 customers, a0, brought 21.0% of 100 EUR; more than 20%: a high risk.");
    }

    @Test
    void currencies_stay_apart_and_what_is_not_known_is_said() {
        var deals = List.of(
                deal("a", 100, "EUR", FROM),
                deal("b", 50, "USD", TO),
                deal(null, 25, "USD", TO),
                deal("c", Double.NaN, "EUR", TO));
        var report = Revenue.of(Companies.of(deals), RevenueBy.ACCOUNT, FROM, TO, ids -> Map.of());

        assertThat(report.money()).hasSize(2);
        assertThat(report.money().get(1).amount()).isEqualTo(75);
        assertThat(report.money().get(1).ungrouped()).isEqualTo(25);
        assertThat(report.withoutAmount()).isEqualTo(1);
        assertThat(report.notes()).hasSize(2);
    }

    @Test
    void nothing_won_is_said_and_nobody_hangs_on_anybody() {
        var none = Revenue.of(
                Companies.of(List.of(deal("a", 1, "EUR", FROM.minusDays(1)))),
                RevenueBy.LINE,
                FROM,
                TO,
                ids -> Map.of());
        assertThat(none.money()).isEmpty();
        assertThat(none.notes())
                .containsExactly("No deal of which the amount is known was won from 2026-01-01 to 2026-09-30.");

        var nameless = Revenue.of(
                Companies.of(List.of(deal(null, 5, "EUR", FROM))), RevenueBy.LINE, FROM, TO, ids -> Map.of());
        assertThat(nameless.money().get(0).concentration().risk()).isEqualTo(Risk.UNKNOWN);
    }

    private static RevenueReport.Concentration concentration(double... amounts) {
        var deals = new ArrayList<CountedDeal>();
        for (var i = 0; i < amounts.length; i++) {
            deals.add(deal("a" + i, amounts[i], "EUR", FROM));
        }
        return Revenue.of(Companies.of(deals), RevenueBy.ACCOUNT, FROM, TO, ids -> Map.of())
                .money()
                .get(0)
                .concentration();
    }

    private static CountedDeal deal(@Nullable String account, double amount, String currency, LocalDate closed) {
        return new CountedDeal(
                "d",
                "r",
                account,
                null,
                null,
                null,
                null,
                null,
                closed,
                End.WON,
                null,
                amount,
                currency,
                new StepsTaken(0, 0),
                Heard.NOTHING,
                null,
                null,
                Terms.UNKNOWN);
    }
}
