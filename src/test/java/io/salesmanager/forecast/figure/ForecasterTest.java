package io.salesmanager.forecast.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.chance.Trail;
import io.salesmanager.forecast.chance.Trail.Stay;
import io.salesmanager.inspection.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Period QUARTER = Period.named("2026-Q4");
    private static final int DAY = (int) TODAY.toEpochDay();

    private final List<Prospect> prospects = new ArrayList<>();

    @Test
    void what_is_closed_in_the_period_counts_and_nothing_before_or_after() {
        deal("ann", "EUR", 100, DAY - 60, DAY - 51, true); // 30 September
        deal("ann", "EUR", 200, DAY - 60, DAY - 50, true); // 1 October
        deal("ann", "EUR", 300, DAY - 60, DAY, true);
        deal("ann", "EUR", 400, DAY - 60, DAY, false);
        deal("bob", "EUR", 500, DAY - 60, DAY, true);

        var money = forecast("ann", Map.of()).money();
        assertThat(money).hasSize(1);
        assertThat(money.get(0).closed()).isEqualTo(500);
        assertThat(money.get(0).closedDeals()).isEqualTo(2);
        assertThat(money.get(0).range().p10()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void commit_and_best_case_are_the_reps_own_words() {
        open("ann", "EUR", 1_000, "COMMIT");
        open("ann", "EUR", 2_000, "BEST_CASE");
        open("ann", "EUR", 4_000, "PIPELINE");
        deal("ann", "EUR", 50, DAY - 9, DAY, true);

        var money = forecast("ann", Map.of()).money().get(0);
        assertThat(money.commit()).isEqualTo(1_050);
        assertThat(money.bestCase()).isEqualTo(3_050);
        assertThat(money.open()).isEqualTo(7_000);
    }

    @Test
    void currencies_are_never_added_up_and_deals_without_an_amount_bring_no_money() {
        open("ann", "EUR", 1_000, null);
        open("ann", "USD", 2_000, null);
        open("ann", "USD", Double.NaN, null);

        var outlook = forecast("ann", Map.of());
        assertThat(outlook.money()).extracting(Outlook.Money::currency).containsExactly("EUR", "USD");
        assertThat(outlook.money()).extracting(Outlook.Money::open).containsExactly(1_000.0, 2_000.0);
        assertThat(outlook.withoutAmount()).isEqualTo(1);
        assertThat(outlook.prospects()).hasSize(3);
        assertThat(outlook.deals().p90()).isLessThanOrEqualTo(3);
    }

    @Test
    void the_mean_is_the_sum_of_chance_times_amount() {
        history();
        for (var i = 0; i < 50; i++) {
            open("ann", "EUR", 1_000, null);
        }
        var outlook = forecast("ann", Map.of());
        var expected =
                outlook.prospects().stream().mapToDouble(Outlook.Rated::share).sum();

        assertThat(expected).isBetween(5.0, 45.0);
        assertThat(outlook.spread().fresh()).isZero();
        assertThat(outlook.deals().mean()).isCloseTo(expected, within(0.7));
        assertThat(outlook.money().get(0).range().mean()).isCloseTo(1_000 * expected, within(700.0));
    }

    @Test
    void a_correction_changes_the_chances_of_that_rep_alone() {
        history();
        open("ann", "EUR", 1_000, null);
        open("bob", "EUR", 1_000, null);

        var plain = forecast("ann", Map.of()).prospects().get(0);
        var halved = forecast("ann", Map.of("ann", 0.5)).prospects().get(0);
        var others = forecast("bob", Map.of("ann", 0.5)).prospects().get(0);
        assertThat(halved.share()).isCloseTo(plain.share() / 2, within(1e-9));
        assertThat(halved.chance()).isEqualTo(plain.chance());
        assertThat(others.share()).isEqualTo(plain.share());
    }

    @Test
    void a_deal_of_which_the_stage_is_not_known_is_counted_apart() {
        prospects.add(
                new Prospect("x", new Trail("ann", 3, DAY - 5, List.of(), Trail.OPEN, false), "EUR", 5_000, "COMMIT"));

        var outlook = forecast("ann", Map.of());
        assertThat(outlook.unplaced()).isEqualTo(1);
        assertThat(outlook.money()).isEmpty();
    }

    @Test
    void a_group_of_which_the_deals_are_known_gets_the_same_forecast() {
        history();
        for (var i = 0; i < 30; i++) {
            deal(i % 3 == 0 ? "ann" : "bob", "EUR", 700 + i, DAY - 200 + i, DAY - 190 + i, true);
            open(i % 2 == 0 ? "ann" : "bob", "EUR", 1_000 + i, "COMMIT");
        }
        var trails = prospects.stream().map(Prospect::trail).toList();
        for (var rep : List.of("ann", "bob", "cid", "nobody")) {
            var question = new Question(QUARTER, TODAY, rep::equals, each -> each == null ? "" : each, Map.of(), 5);
            var history = History.of(trails, 1, DAY, question.horizon());
            var own = prospects.stream()
                    .filter(deal -> rep.equals(deal.trail().rep()))
                    .toList();

            assertThat(Forecaster.ofOwn(own, Forecaster.quickWins(prospects, question), question, history))
                    .as(rep)
                    .isEqualTo(Forecaster.of(prospects, question, history));
        }
    }

    @Test
    void a_period_that_is_over_has_what_was_closed_in_it() {
        deal("ann", "EUR", 300, DAY - 60, DAY, true);
        open("ann", "EUR", 1_000, null);
        var question = new Question(QUARTER, QUARTER.to(), "ann"::equals, rep -> "", Map.of(), 1);

        var outlook = Forecaster.ended(prospects, question);
        assertThat(outlook.money().get(0).closed()).isEqualTo(300);
        assertThat(outlook.money().get(0).range()).isEqualTo(new Outlook.Range(300, 300, 300, 300, 1, 0.8, 0.8));
        assertThat(outlook.deals()).isEqualTo(new Outlook.Range(1, 1, 1, 1, 1, 0.8, 0.8));
    }

    /** Of deals 10 days at the stage, two in five are won within the next month; none is both created and won that fast. */
    private void history() {
        for (var i = 0; i < 400; i++) {
            var created = DAY - 600 + i;
            deal("cid", "EUR", 1_000, created, created + 45 + i % 7, i % 5 < 2);
        }
    }

    private Outlook forecast(String rep, Map<String, Double> corrections) {
        var question = new Question(QUARTER, TODAY, rep::equals, each -> each == null ? "" : each, corrections, 1);
        var trails = prospects.stream().map(Prospect::trail).toList();
        return Forecaster.of(prospects, question, History.of(trails, 1, DAY, question.horizon()));
    }

    private void open(String rep, String currency, double amount, @Nullable String category) {
        prospects.add(new Prospect(
                "o" + prospects.size(), trail(rep, DAY - 10, Trail.OPEN, false), currency, amount, category));
    }

    private void deal(String rep, String currency, double amount, int created, int ended, boolean won) {
        prospects.add(new Prospect("o" + prospects.size(), trail(rep, created, ended, won), currency, amount, null));
    }

    private static Trail trail(String rep, int created, int ended, boolean won) {
        return new Trail(rep, 0, created, List.of(new Stay(0, created, Trail.OPEN)), ended, won);
    }
}
