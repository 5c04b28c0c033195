package io.salesmanager.console.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engagement.day.WorkList.LeftOut;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.review.day.DayList;
import io.salesmanager.review.day.DayList.DayItem;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayPageTest {
    @Test
    void what_a_touch_is_worth_has_a_currency_and_names_its_terms() {
        var page = page(Map.of());
        assertThat(page.money(item("EUR"), 18_000)).isEqualTo("EUR 18,000");
        assertThat(page.money(item(null), 18_000)).isEqualTo("18,000");
        assertThat(page.terms(item("EUR"))).isEqualTo("EUR 22,500 x 50% chance x 1.6 urgency");
    }

    @Test
    void what_is_left_out_is_one_or_many() {
        assertThat(page(Map.of(LeftOut.NO_TIME, 1, LeftOut.MASS_MAIL, 2)).leftOut())
                .containsExactly(
                        "1 touch more due, and worth less than what fills the hours.",
                        "2 touches left out: the same e-mail to more buyers would be mass mail.");
    }

    private static DayPage page(Map<LeftOut, Integer> leftOut) {
        var list = new DayList("r-1", "Nora", LocalDate.of(2026, 11, 23), 396, 0, 15, leftOut, List.of(), List.of());
        return new DayPage(list, "r-1", List.of(), true, null);
    }

    private static DayItem item(@Nullable String currency) {
        return new DayItem(
                "d-1",
                "o-1",
                null,
                null,
                Verdict.QUALIFY,
                Channel.CALL,
                OffsetDateTime.parse("2026-11-23T08:00:00+01:00"),
                null,
                null,
                null,
                "Step 1",
                null,
                null,
                15,
                null,
                currency,
                18_000,
                22_500,
                0.5,
                1.6,
                null);
    }
}
