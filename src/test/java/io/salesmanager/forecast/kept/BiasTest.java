package io.salesmanager.forecast.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.inspection.period.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BiasTest {
    @Test
    void three_months_too_high_in_a_row_are_corrected() {
        var bias = Bias.of(months(new double[] {20, 20, 20}, 10, 12, 8));

        assertThat(bias.isCorrected()).isTrue();
        assertThat(bias.isTooHigh()).isTrue();
        assertThat(bias.factor()).isCloseTo((30 + 5) / (60 + 5.0), within(1e-9));
    }

    @Test
    void two_months_and_months_that_miss_both_ways_are_not_corrected() {
        assertThat(Bias.of(months(new double[] {20, 20}, 10, 12)).factor()).isEqualTo(1);
        assertThat(Bias.of(months(new double[] {20, 20, 20, 20}, 10, 12, 25, 10))
                        .factor())
                .isEqualTo(1);
        assertThat(Bias.of(List.of()).factor()).isEqualTo(1);
    }

    @Test
    void no_correction_is_more_than_double_or_half() {
        assertThat(Bias.of(months(new double[] {50, 50, 50}, 0, 0, 0)).factor()).isEqualTo(0.5);
        assertThat(Bias.of(months(new double[] {1, 1, 1}, 30, 30, 30)).factor()).isEqualTo(2);
    }

    private static List<KeptForecast> months(double[] expected, double... came) {
        var kept = new ArrayList<KeptForecast>();
        for (var i = 0; i < came.length; i++) {
            var period = Period.named(YearMonth.of(2026, 10).minusMonths(i).toString());
            kept.add(new KeptForecast(
                    Unit.rep("r"),
                    period,
                    period.from().minusDays(1),
                    KeptForecast.DEALS,
                    0,
                    0,
                    0,
                    expected[i],
                    "v",
                    Instant.EPOCH,
                    came[i]));
        }
        return kept;
    }
}
