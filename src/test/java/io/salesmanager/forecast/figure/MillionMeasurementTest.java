package io.salesmanager.forecast.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the forecast of a company with a million deals takes: the deals of the sample company forty times. */
@Tag("slow")
class MillionMeasurementTest {
    private static final int TIMES = 40;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_forecast_of_a_million_deals_answers_within_a_second() {
        var sample = Companies.of(SampleCompany.generate(SampleOptions.defaults(TODAY)));
        var deals = new ArrayList<CountedDeal>();
        for (var i = 0; i < TIMES; i++) {
            deals.addAll(sample.deals());
        }
        var company = Companies.of(deals);
        var question = new Question(Period.named("2026-Q4"), TODAY, any -> true, any -> "", Map.of(), 7);
        for (var round = 0; round < 3; round++) {
            var prospects = timed("deals as a forecast sees them, once a count", () -> Prospects.of(company));
            var history = timed(
                    "history, once a count and horizon",
                    () -> History.of(prospects.trails(), prospects.stages(), question.day(), question.horizon()));
            var begun = System.nanoTime();
            var outlook = timed("answer", () -> Forecaster.of(prospects.deals(), question, history));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            System.out.printf(
                    "%,d deals, %,d open%n", deals.size(), outlook.prospects().size());
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var begun = System.nanoTime();
        var result = work.get();
        System.out.printf(
                "%s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return result;
    }
}
