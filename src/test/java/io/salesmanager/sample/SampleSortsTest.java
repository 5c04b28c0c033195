package io.salesmanager.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** There is a deal of every sort that the rules speak of. */
@NullUnmarked // a missing value fails the test
class SampleSortsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final SampleCompany COMPANY = SampleCompany.generate(new SampleOptions(11, 0.2, true, LAST_DAY));
    private static final List<OpportunityHistory> DEALS = COMPANY.opportunities();

    @Test
    void there_are_open_deals_of_every_sort() {
        var open = DEALS.stream()
                .filter(deal -> deal.closedDate() == null && deal.status() != Status.ARCHIVED)
                .toList();

        assertThat(open).hasSizeGreaterThan(600);
        assertThat(open).anyMatch(deal -> deal.closeDate().isBefore(LAST_DAY));
        assertThat(open).anyMatch(deal -> deal.laterDateNamedByBuyer() != null && deal.status() == Status.POSTPONED);
        assertThat(open).anyMatch(deal -> deal.laterDateNamedByBuyer() != null && deal.status() == Status.ACTIVE);
        assertThat(open).anyMatch(deal -> isQuietSince(deal, 30) && isAfterLastDay(deal.nextStepDate()));
        assertThat(open).anyMatch(deal -> isQuietSince(deal, 60) && !isAfterLastDay(deal.nextStepDate()));
        assertThat(open).anyMatch(deal -> !isQuietSince(deal, 7) && isAfterLastDay(deal.nextStepDate()));
        assertThat(open)
                .anyMatch(deal -> Objects.equals(deal.inbound(), true)
                        && deal.createdDate().isAfter(LAST_DAY.minusDays(5)));
        assertThat(open).anyMatch(SampleSortsTest::lastAttemptsWereInVain);
    }

    @Test
    void some_deals_were_lost_for_timing_long_ago_and_some_archived_ones_have_a_letter_from_the_buyer() {
        assertThat(DEALS)
                .anyMatch(deal ->
                        "timing".equals(deal.lostReason()) && deal.closedDate().isBefore(LAST_DAY.minusDays(90)));
        assertThat(DEALS)
                .anyMatch(deal -> deal.status() == Status.ARCHIVED
                        && deal.activities().stream()
                                .anyMatch(activity -> activity.subject().startsWith("Is the offer")));
    }

    @Test
    void some_lost_deals_have_a_buyer_who_is_looking_again() {
        assertThat(DEALS)
                .anyMatch(deal -> "Closed Lost".equals(deal.stage())
                        && deal.activities().stream()
                                .anyMatch(activity -> activity.subject().startsWith("We are looking")));
    }

    @Test
    void one_customer_has_grown_so_big_that_it_is_to_be_watched() {
        assertThat(COMPANY.accounts())
                .filteredOn(account -> account.shareOfRevenue() != null && account.shareOfRevenue() > 0.1)
                .hasSize(1);
    }

    @Test
    void some_accounts_want_no_calls_or_no_mails_and_are_left_alone() {
        var noCalls = COMPANY.accounts().stream()
                .filter(account -> Objects.equals(account.doNotCall(), true))
                .map(AccountHistory::id)
                .collect(Collectors.toSet());

        assertThat(noCalls).isNotEmpty();
        assertThat(COMPANY.accounts()).anyMatch(account -> Objects.equals(account.emailOptOut(), true));
        assertThat(DEALS.stream()
                        .filter(deal -> noCalls.contains(deal.accountId()))
                        .flatMap(deal -> deal.activities().stream()))
                .noneMatch(activity -> activity.type() == Activity.Type.CALL);
    }

    private static boolean isQuietSince(OpportunityHistory deal, int days) {
        return deal.activities().stream()
                .allMatch(activity ->
                        LocalDate.ofInstant(activity.happened(), ZoneOffset.UTC).isBefore(LAST_DAY.minusDays(days)));
    }

    private static boolean isAfterLastDay(LocalDate day) {
        return day != null && day.isAfter(LAST_DAY);
    }

    private static boolean lastAttemptsWereInVain(OpportunityHistory deal) {
        var activities = deal.activities();
        return activities.size() > 5
                && activities.subList(activities.size() - 5, activities.size()).stream()
                        .allMatch(activity -> activity.outcome() == Activity.Outcome.NO_ANSWER);
    }
}
