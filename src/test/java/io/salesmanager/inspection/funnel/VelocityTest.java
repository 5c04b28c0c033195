package io.salesmanager.inspection.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import io.salesmanager.statistics.Proportion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullUnmarked
class VelocityTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    /** 40 open that are alive x 25% x 12,000 / 60 days: 2,000 a day. */
    @Test
    void it_is_the_product_of_three_levers_over_the_fourth() {
        var velocity = Velocity.of(50, 10, 3, new Proportion(5, 20), 12_000.0, 5, "EUR", 60.0, 5, List.of("EUR"));
        assertThat(velocity.perDay()).isEqualTo(2_000.0);
        assertThat(velocity.sentence())
                .startsWith("Open deals x win rate x value of a sale / days to a sale")
                .contains("Of 50 open deals 10 are left out")
                .contains("Of 3 open deals no activities are known");
    }

    @Test
    void its_levers_are_those_of_the_histories() {
        var company = SampleCompany.generate(new SampleOptions(5, 0.1, true, LAST_DAY));
        var velocity = Funnel.of(Companies.of(company), new Cohort(null, null), null)
                .groups()
                .get(0)
                .velocity();
        var deals = company.opportunities();
        var won = deals.stream().filter(deal -> isIn(deal, "Closed Won")).toList();
        var lost = deals.stream().filter(deal -> isIn(deal, "Closed Lost")).count();
        var open = deals.stream()
                .filter(deal -> !isIn(deal, "Closed Won") && !isIn(deal, "Closed Lost"))
                .filter(deal -> deal.status() != Status.ARCHIVED && deal.status() != Status.DISQUALIFIED)
                .toList();
        var idle = open.stream().filter(VelocityTest::isIdle).count();
        var value = won.stream()
                .map(OpportunityHistory::amount)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElseThrow();
        var days = won.stream()
                .mapToLong(deal -> ChronoUnit.DAYS.between(
                        Objects.requireNonNull(deal.createdDate()), Objects.requireNonNull(deal.closedDate())))
                .average()
                .orElseThrow();
        assertThat(velocity.open()).isEqualTo(open.size());
        assertThat((long) velocity.idle()).isEqualTo(idle).isGreaterThan(5);
        assertThat(velocity.value()).isCloseTo(value, within(0.001));
        assertThat(velocity.cycleDays()).isCloseTo(days, within(0.001));
        assertThat(velocity.perDay())
                .isCloseTo(
                        (open.size() - idle) * (won.size() / (double) (won.size() + lost)) * value / days,
                        within(0.001));
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(of(0, 0, null, null, List.of())).isEqualTo("Not known: no deal was won or lost yet.");
        assertThat(of(0, 9, null, null, List.of())).isEqualTo("Not known: none was won yet.");
        assertThat(of(2, 9, null, 30.0, List.of())).isEqualTo("Not known: no won deal has an amount.");
        assertThat(of(2, 9, null, 30.0, List.of("EUR", "USD")))
                .isEqualTo("Not known: won deals are in 2 currencies (EUR, USD), which are not added up.");
        assertThat(of(2, 9, 100.0, null, List.of("EUR")))
                .isEqualTo("Not known: of no won deal both its start and its end are known.");
        assertThat(of(2, 9, 100.0, 0.0, List.of("EUR")))
                .isEqualTo("Not known: all won deals ended on the day on which they were created.");
    }

    private static String of(
            int won, int decided, @Nullable Double value, @Nullable Double days, List<String> currencies) {
        var velocity = Velocity.of(7, 0, 0, new Proportion(won, decided), value, won, "EUR", days, won, currencies);
        assertThat(velocity.perDay()).isNull();
        return velocity.sentence();
    }

    /** No touch, stage change, first answer or creation on the last 30 days, and no step ahead. */
    private static boolean isIdle(OpportunityHistory deal) {
        var last = LAST_DAY.minusDays(30);
        var zone = Companies.PLAYBOOK.calendar().zone();
        var firstTouch = deal.activities().stream()
                .filter(Activity::isTouch)
                .map(Activity::happened)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        var words = deal.activities().stream()
                .filter(each -> each.isFromBuyer()
                        && !each.isHeldMeeting()
                        && !each.happened().isBefore(firstTouch))
                .map(Activity::happened)
                .sorted()
                .limit(1);
        return Stream.of(
                                deal.activities().stream()
                                        .filter(Activity::isTouch)
                                        .map(Activity::happened),
                                deal.stageHistory().stream().map(StageChange::happened),
                                words)
                        .flatMap(each -> each)
                        .noneMatch(each -> LocalDate.ofInstant(each, zone).isAfter(last))
                && !deal.createdDate().isAfter(last)
                && (deal.nextStepDate() == null || deal.nextStepDate().isBefore(LAST_DAY));
    }

    private static boolean isIn(OpportunityHistory deal, String stage) {
        return stage.equals(deal.stage());
    }
}
