package io.salesmanager.coaching.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.coaching.scorecard.CompanyPeers.Company;
import io.salesmanager.sales.asof.Cohorts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For how long a comparison of all reps answers. */
class CompanyPeersTest {
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final String RULES = "sha256:1";

    @Test
    void a_small_company_is_compared_anew_after_seconds_and_while_someone_waits() {
        var small = compared(Duration.ofMillis(100));

        assertThat(small.isFresh(AT.plusSeconds(4), RULES)).isTrue();
        assertThat(small.isFresh(AT.plusSeconds(6), RULES)).isFalse();
        assertThat(small.answersMeanwhile(AT.plusSeconds(6), RULES)).isFalse();
    }

    @Test
    void a_large_one_answers_for_an_hour_while_it_is_compared_beside() {
        var large = compared(Duration.ofMinutes(1));

        assertThat(large.isFresh(AT.plus(Duration.ofMinutes(29)), RULES)).isTrue();
        assertThat(large.isFresh(AT.plus(Duration.ofMinutes(31)), RULES)).isFalse();
        assertThat(large.answersMeanwhile(AT.plus(Duration.ofMinutes(31)), RULES))
                .isTrue();
        assertThat(large.answersMeanwhile(AT.plus(Duration.ofMinutes(61)), RULES))
                .isFalse();
    }

    @Test
    void other_rules_are_waited_for() {
        var large = compared(Duration.ofMinutes(1));

        assertThat(large.isFresh(AT, "sha256:2")).isFalse();
        assertThat(large.answersMeanwhile(AT, "sha256:2")).isFalse();
    }

    private static Company compared(Duration took) {
        return new Company(AT, RULES, List.of(), Cohorts.NONE, List.of(), took);
    }
}
