package io.salesmanager.forecast.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.forecast.figure.SampleBacktest.Result;
import io.salesmanager.forecast.score.Accuracy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small version of {@link BacktestMeasurementTest}. */
class SampleBacktestTest {
    @Test
    void ranges_of_teams_of_two_small_companies_hold_about_as_often_as_they_say() {
        var money = List.of(new SampleBacktest(3, 0.1), new SampleBacktest(4, 0.1)).stream()
                .flatMap(company -> company.ofQuarters().stream())
                .filter(result -> result.level().equals("team"))
                .map(Result::money)
                .toList();

        assertThat(money).hasSize(96);
        assertThat(Accuracy.coverage(money).share()).isBetween(0.7, 0.95);
    }
}
