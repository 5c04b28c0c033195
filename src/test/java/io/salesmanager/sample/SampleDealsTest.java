package io.salesmanager.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.Event;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** No deal of the sample contradicts itself. */
@NullUnmarked // a missing value fails the test
class SampleDealsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22); // a Sunday
    private static final SampleCompany COMPANY = SampleCompany.generate(new SampleOptions(11, 0.2, true, LAST_DAY));
    private static final List<OpportunityHistory> DEALS = COMPANY.opportunities();

    @Test
    void ids_are_unique_and_in_order() {
        assertThat(DEALS).extracting(OpportunityHistory::id).isSorted().doesNotHaveDuplicates();
        assertThat(DEALS.stream().flatMap(deal -> deal.activities().stream()).map(Activity::id))
                .doesNotHaveDuplicates();
        assertThat(COMPANY.accounts()).extracting(AccountHistory::id).isSorted().doesNotHaveDuplicates();
        assertThat(COMPANY.accounts()).extracting(AccountHistory::domain).doesNotHaveDuplicates();
    }

    @Test
    void every_deal_names_a_rep_and_an_account_that_exist() {
        var reps = COMPANY.reps().stream().map(RepHistory::id).collect(Collectors.toSet());
        var accounts = COMPANY.accounts().stream().map(AccountHistory::id).collect(Collectors.toSet());

        assertThat(DEALS).allMatch(deal -> reps.contains(deal.ownerId()) && accounts.contains(deal.accountId()));
    }

    @Test
    void events_lie_between_creation_and_the_last_day() {
        for (var deal : DEALS) {
            events(deal)
                    .forEach(event -> assertThat(day(event.happened()))
                            .as("%s: %s", deal.id(), event)
                            .isBetween(deal.createdDate(), LAST_DAY));
        }
    }

    @Test
    void nobody_works_at_the_weekend() {
        assertThat(DEALS.stream().flatMap(SampleDealsTest::events))
                .allMatch(event -> day(event.happened()).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    @Test
    void after_a_deal_was_closed_only_the_buyer_writes() {
        for (var deal : DEALS) {
            var closed = Objects.requireNonNullElse(deal.closedDate(), LAST_DAY);
            assertThat(events(deal).filter(event -> day(event.happened()).isAfter(closed)))
                    .as(deal.id())
                    .allMatch(event -> event instanceof Activity activity && activity.direction() == Direction.INBOUND);
        }
    }

    @Test
    void the_stage_is_the_one_of_the_last_change_and_changes_follow_one_another() {
        for (var deal : DEALS) {
            String before = null;
            var at = Instant.MIN;
            for (var change : deal.stageHistory()) {
                assertThat(change.from()).as(deal.id()).isEqualTo(before);
                assertThat(change.happened()).as(deal.id()).isAfter(at);
                before = change.to();
                at = change.happened();
            }
            assertThat(deal.stage()).as(deal.id()).isEqualTo(before);
        }
    }

    @Test
    void closed_deals_have_a_day_and_an_outcome_and_open_ones_do_not() {
        for (var deal : DEALS) {
            var expected = deal.stage().equals("Closed Won")
                    ? Outcome.WON
                    : deal.stage().equals("Closed Lost") ? Outcome.LOST : null;
            assertThat(deal.outcome()).as(deal.id()).isEqualTo(expected);
            assertThat(deal.closedDate() != null).as(deal.id()).isEqualTo(expected != null);
            assertThat(List.of(Status.CLOSED, Status.DISQUALIFIED).contains(deal.status()))
                    .as(deal.id())
                    .isEqualTo(expected != null);
        }
    }

    @Test
    void field_changes_lead_to_the_values_that_are_there() {
        for (var deal : DEALS) {
            assertThat(lastValue(deal, "amount", deal.amount()))
                    .isEqualTo(deal.amount().toString());
            assertThat(lastValue(deal, "closeDate", deal.closeDate()))
                    .isEqualTo(deal.closeDate().toString());
            assertThat(lastValue(deal, "status", deal.status()))
                    .isIn(deal.status().name());
            assertThat(lastValue(deal, "discountPercent", deal.discountPercent()))
                    .isEqualTo(Objects.toString(deal.discountPercent()));
            assertThat(lastValue(deal, "budgetStatus", deal.budgetStatus()))
                    .isEqualTo(Objects.toString(deal.budgetStatus()));
        }
    }

    @Test
    void amounts_are_above_zero_and_reps_do_not_sell_before_they_are_hired() {
        var hired = COMPANY.reps().stream().collect(Collectors.toMap(RepHistory::id, RepHistory::hireDate));

        assertThat(DEALS).allMatch(deal -> deal.amount().signum() > 0);
        assertThat(DEALS).allMatch(deal -> !deal.createdDate().isBefore(hired.get(deal.ownerId())));
    }

    private static String lastValue(OpportunityHistory deal, String field, Object otherwise) {
        return deal.fieldChanges().stream()
                .filter(change -> change.field().equals(field))
                .reduce((earlier, later) -> later)
                .map(change -> Objects.toString(change.to()))
                .orElse(Objects.toString(otherwise));
    }

    private static Stream<Event> events(OpportunityHistory deal) {
        return Stream.of(deal.activities(), deal.stageHistory(), deal.fieldChanges())
                .flatMap(List::stream);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
