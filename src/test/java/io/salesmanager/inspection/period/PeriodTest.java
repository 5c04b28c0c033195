package io.salesmanager.inspection.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void months_and_quarters_are_read_whatever_the_case() {
        assertThat(Period.named("2028-02")).isEqualTo(period("2028-02", "2028-02-01", "2028-02-29"));
        assertThat(Period.named(" 2026-q4 ")).isEqualTo(period("2026-Q4", "2026-10-01", "2026-12-31"));
    }

    @Test
    void a_day_is_in_its_quarter_and_its_month() {
        assertThat(Period.around(LocalDate.of(2026, 11, 22)))
                .containsExactly(Period.named("2026-Q4"), Period.named("2026-11"));
    }

    @Test
    void anything_else_is_refused_with_advice() {
        for (var wrong : new String[] {"2026", "2026-Q5", "2026-13", "next quarter", ""}) {
            assertThatThrownBy(() -> Period.named(wrong)).hasMessageContaining("'" + wrong + "'");
        }
    }

    private static Period period(String name, String from, String to) {
        return new Period(name, LocalDate.parse(from), LocalDate.parse(to));
    }
}
