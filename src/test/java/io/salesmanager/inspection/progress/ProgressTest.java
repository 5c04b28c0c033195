package io.salesmanager.inspection.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.CountedDeal.Heard;
import io.salesmanager.inspection.count.CountedDeal.Terms;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.StepsTaken;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.ProgressReport.Group;
import io.salesmanager.inspection.progress.ProgressReport.Money;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Today is 20 November 2026, day 51 of 92 of the quarter. */
class ProgressTest {
    private static final Period QUARTER = Period.named("2026-Q4");
    private static final LocalDate HIRED_LONG_AGO = LocalDate.of(2020, 1, 1);

    private final List<RepHistory> reps = new ArrayList<>();
    private final List<CountedDeal> deals = new ArrayList<>();

    /** 33% to 3 times, 25% to 4 times: practices 48. */
    @Test
    void what_has_to_be_open_is_what_remains_over_the_win_rate() {
        rep("ann", HIRED_LONG_AGO, quota("2026-10-01", 1_000, "EUR"));
        won("ann", "2026-10-01", 100, "EUR");
        won("ann", "2026-11-20", 300, "EUR");
        won("ann", "2026-09-30", 999, "EUR");
        for (var i = 0; i < 9; i++) {
            lost("ann", "2026-06-01");
        }
        open("ann", 2_000, "EUR");

        var money = only("ann");
        assertThat(money.won()).isEqualTo(400);
        assertThat(money.attainment()).isEqualTo(0.4);
        assertThat(money.remaining()).isEqualTo(600);
        assertThat(money.coverage()).isCloseTo(2_000 / 600.0, within(1e-9));
        // 3 of 12, and everybody is ann
        assertThat(money.needed()).isCloseTo(4, within(1e-9));
        assertThat(money.covered()).isFalse();
        // Wilson, 3 of 12: 0.0889 to 0.5323
        assertThat(Objects.requireNonNull(money.neededLow())).isCloseTo(1 / 0.5323, within(0.01));
        assertThat(Objects.requireNonNull(money.neededHigh())).isCloseTo(1 / 0.0889, within(0.02));
        assertThat(money.sentence())
                .isEqualTo(
                        "ann: 400 of 1,000 EUR won in 2026-Q4 (40%). 600 EUR remain; at a win rate of 25% (the own of the last 365 days, 25%,"
                                + " 3 of 12 deals, drawn towards everybody's) 2,400 EUR have to be open, and 2,000 are: 400 too little.");
        assertThat(report(Dimension.REP).elapsed()).isCloseTo(51 / 92.0, within(1e-9));
    }

    @Test
    void few_deals_are_drawn_towards_the_win_rate_of_all() {
        rep("ann", HIRED_LONG_AGO, quota("2026-10-01", 1_000, "EUR"));
        won("ann", "2026-06-01", 1, "EUR");
        for (var i = 0; i < 39; i++) {
            lost("bob", "2026-06-01");
        }
        var wins = group("ann", Dimension.REP).wins();
        assertThat(wins.own()).isEqualTo(1);
        assertThat(wins.shrunk()).isCloseTo((1 + 20 / 40.0) / 21, within(1e-9));
    }

    @Test
    void a_quota_that_is_zero_or_missing_or_of_another_span_gives_a_sentence_and_no_number() {
        rep("zero", HIRED_LONG_AGO, quota("2026-10-01", 0, null));
        rep("none", HIRED_LONG_AGO);
        rep(
                "year",
                HIRED_LONG_AGO,
                new Quota(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), BigDecimal.TEN, null));
        for (var name : List.of("zero", "none", "year")) {
            won(name, "2026-10-05", 70, null);
        }
        assertThat(only("zero").attainment()).isNull();
        assertThat(only("zero").sentence())
                .isEqualTo("zero: 70 won in 2026-Q4; the quota is zero, so there is no attainment.");
        assertThat(only("none").quota()).isNull();
        assertThat(only("none").sentence()).contains("there is no quota within it");
        assertThat(only("year").quota()).isNull();
        assertThat(report(Dimension.REP).notes()).anyMatch(note -> note.endsWith("which do not count: year."));
    }

    @Test
    void currencies_stay_apart() {
        rep("ann", HIRED_LONG_AGO, quota("2026-10-01", 1_000, "EUR"));
        won("ann", "2026-10-05", 70, "USD");
        open("ann", 500, "EUR");

        assertThat(group("ann", Dimension.REP).money())
                .extracting(Money::currency, Money::won)
                .containsExactly(tuple("EUR", 0.0), tuple("USD", 70.0));
    }

    @Test
    void nobody_won_anything_and_nobody_closed_anything() {
        rep("ann", HIRED_LONG_AGO, quota("2026-10-01", 1_000, "EUR"));
        assertThat(only("ann").sentence()).contains("no deal closed in the last 365 days");
        assertThat(only("ann").needed()).isNull();

        lost("ann", "2026-06-01");
        assertThat(only("ann").sentence()).contains("no deal was won in the last 365 days");
        assertThat(only("ann").needed()).isNull();
        assertThat(only("ann").covered()).isNull();
    }

    /** The shipped ramp expects 0, 25, 50, 75 and 100% of the first months of work. */
    @Test
    void a_new_rep_is_held_to_what_the_ramp_expects_and_no_more() {
        rep("new", LocalDate.of(2026, 7, 15), quota("2026-10-01", 6_200, "EUR"), quota("2026-11-01", 3_000, "EUR"));
        won("new", "2026-10-05", 400, "EUR");
        lost("new", "2026-10-05");
        open("new", 13_000, "EUR");

        // October: 14 days of the third month and 17 of the fourth; November: 14 of the fourth and 16 of the fifth
        var expected = 200 * (14 * 0.5 + 17 * 0.75) + 100 * (14 * 0.75 + 16);
        var money = only("new");
        assertThat(money.quota()).isEqualTo(9_200);
        assertThat(money.target()).isCloseTo(expected, within(1e-6));
        assertThat(money.attainment()).isCloseTo(400 / expected, within(1e-9));
        assertThat(money.remaining()).isCloseTo(expected - 400, within(1e-6));
        assertThat(money.coverage()).isCloseTo(13_000 / (expected - 400), within(1e-9));
        // half is won; for the whole quota 17,600 would have to be open
        assertThat(money.covered()).isTrue();
        assertThat(money.sentence())
                .startsWith("new: 400 of 6,600 EUR won in 2026-Q4 (6%; that much of the quota of 9,200 EUR is expected"
                        + " while ramping up). 6,200 EUR remain;")
                .endsWith("12,400 EUR have to be open, and 13,000 are: enough, as far as it closes in time.");
    }

    @Test
    void of_a_rep_of_the_first_month_nothing_is_expected_yet() {
        rep("new", LocalDate.of(2026, 12, 5), quota("2026-12-01", 600, "EUR"));
        open("new", 10, "EUR");

        var money = only("new");
        assertThat(money.target()).isZero();
        assertThat(money.attainment()).isNull();
        assertThat(money.remaining()).isZero();
        assertThat(money.coverage()).isNull();
        assertThat(money.covered()).isNull();
        assertThat(money.sentence())
                .isEqualTo(
                        "new: 0 EUR won in 2026-Q4; of the quota of 600 EUR nothing is expected yet while ramping up.");
    }

    @Test
    void pages_of_groups_follow_one_another() {
        for (var i = 0; i < 7; i++) {
            rep("r" + i, HIRED_LONG_AGO, quota("2026-10-01", 100, "EUR"));
        }
        var first = report(Dimension.REP).page(3, null);
        var second = report(Dimension.REP).page(3, first.next());
        var third = report(Dimension.REP).page(3, second.next());

        assertThat(first.groups()).extracting(Group::id).containsExactly("r0", "r1", "r2");
        assertThat(second.groups()).extracting(Group::id).containsExactly("r3", "r4", "r5");
        assertThat(third.groups()).extracting(Group::id).containsExactly("r6");
        assertThat(third.next()).isNull();
        assertThatThrownBy(() -> report(Dimension.REP).page(0, null)).hasMessageContaining("limit is 0");
        assertThatThrownBy(() -> report(Dimension.REP).page(3, "no cursor")).hasMessageContaining("not a cursor");
    }

    @Test
    void a_team_is_the_sum_of_its_reps() {
        rep("ann", HIRED_LONG_AGO, quota("2026-10-01", 1_000, "EUR"));
        rep("bob", HIRED_LONG_AGO, quota("2026-10-01", 500, "EUR"), quota("2026-11-01", 200, "EUR"));
        rep("cid", HIRED_LONG_AGO);
        won("ann", "2026-10-05", 70, "EUR");
        won("bob", "2026-10-05", 30, "EUR");

        var team = group("t", Dimension.TEAM);
        assertThat(team.reps()).isEqualTo(3);
        assertThat(team.withQuota()).isEqualTo(2);
        assertThat(team.money()).singleElement().satisfies(money -> {
            assertThat(money.quota()).isEqualTo(1_700);
            assertThat(money.won()).isEqualTo(100);
        });
    }

    @Test
    void deals_cannot_be_grouped_by_line_since_quotas_are_not() {
        assertThatThrownBy(() -> report(Dimension.LINE)).hasMessageContaining("product line");
    }

    private Money only(String rep) {
        return group(rep, Dimension.REP).money().get(0);
    }

    private Group group(String id, Dimension by) {
        return report(by).groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ProgressReport report(Dimension by) {
        var plain = Companies.of(deals);
        var company = new CompanyCount(
                plain.asOf(),
                plain.playbook(),
                plain.dials(),
                plain.steps(),
                deals,
                Map.of(),
                reps.stream().collect(Collectors.toMap(RepHistory::id, rep -> rep)),
                Map.of());
        return Progress.of(company, company, by, QUARTER);
    }

    private void rep(String id, LocalDate hired, Quota... quotas) {
        reps.add(Known.rep("id", id, "hireDate", hired, "teamId", "t", "quotas", List.of(quotas)));
    }

    /** To the end of its month. */
    private static Quota quota(String from, int amount, @Nullable String currency) {
        var first = LocalDate.parse(from);
        return new Quota(first, first.plusMonths(1).minusDays(1), BigDecimal.valueOf(amount), currency);
    }

    private void won(String rep, String closed, double amount, @Nullable String currency) {
        deals.add(deal(rep, LocalDate.parse(closed), End.WON, amount, currency));
    }

    private void lost(String rep, String closed) {
        deals.add(deal(rep, LocalDate.parse(closed), End.LOST, 5, "EUR"));
    }

    private void open(String rep, double amount, String currency) {
        deals.add(deal(rep, null, End.OPEN, amount, currency));
    }

    private static CountedDeal deal(
            String rep, @Nullable LocalDate closed, End end, double amount, @Nullable String currency) {
        return new CountedDeal(
                "d",
                rep,
                null,
                null,
                null,
                null,
                null,
                null,
                closed,
                end,
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
