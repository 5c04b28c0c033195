package io.salesmanager.journal.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Reason.ConditionShown;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.advice.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a rule asks the same question again. */
class SeenFactsTest {
    @Test
    void a_day_more_is_the_same_question() {
        assertThat(digest(new FactShown("touches", 0), new FactShown("ageDays", 3)))
                .isEqualTo(digest(new FactShown("touches", 0), new FactShown("ageDays", 4)));
        assertThat(digest(new FactShown("daysSinceActivity", 3)))
                .isEqualTo(digest(new FactShown("daysSinceActivity", 9)));
        assertThat(digest(new FactShown("account.daysToRenewal", 90)))
                .isEqualTo(digest(new FactShown("account.daysToRenewal", 80)));
    }

    @Test
    void what_someone_changed_is_another() {
        assertThat(digest(new FactShown("discountPercent", 25)))
                .isNotEqualTo(digest(new FactShown("discountPercent", 31)));
        assertThat(digest(new FactShown("fit", "FAILS"))).isNotEqualTo(digest(new FactShown("fit", null)));
        assertThat(digest(new FactShown("account.shareOfRevenue", 0.21)))
                .isNotEqualTo(digest(new FactShown("account.shareOfRevenue", 0.24)));
        assertThat(digest(new FactShown("touchesInLast(14)", 3)))
                .isNotEqualTo(digest(new FactShown("touchesInLast(14)", 4)));
    }

    @Test
    void a_hair_more_is_the_same() {
        assertThat(digest(new FactShown("account.shareOfRevenue", 0.2131)))
                .isEqualTo(digest(new FactShown("account.shareOfRevenue", 0.2133)));
        assertThat(digest(new FactShown("firstYearProfit", -2_345)))
                .isEqualTo(digest(new FactShown("firstYearProfit", -2_301)));
        assertThat(digest(new FactShown("discountPercent", 25.0)))
                .isEqualTo(digest(new FactShown("discountPercent", 25)));
    }

    private static String digest(@Nullable FactShown... facts) {
        var condition = new ConditionShown("as written", List.of(facts), List.of(), true);
        return SeenFacts.digest(new Reason(
                "R-1", "A rule", Strength.SHOULD, "Because.", List.of(condition), null, null, null, "r.drl:1"));
    }
}
