package io.salesmanager.forecast.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.inspection.count.MillionDeals;
import io.salesmanager.inspection.period.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a past month of 500 reps with a million deals takes: the deals of the sample company forty times. */
@Tag("slow")
class EveryoneMeasurementTest {
    private static final int REPS = 500;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_past_month_of_all_reps() {
        var company = timed("learning", EveryoneMeasurementTest::company);
        var everyone = timed("all groups", () -> new Everyone(company, "v", day -> Map.of(), true));
        for (var month : List.of("2026-08", "2026-09", "2026-10")) {
            var period = Period.named(month);
            var made = timed(
                    month + ", all groups",
                    () -> everyone.forecast(List.of(period), period.from().minusDays(1)));
            timed(
                    month + ", what came",
                    () -> made.stream()
                            .mapToInt(one -> everyone.ended(one.unit(), period).closedDeals())
                            .sum());
            assertThat(made).hasSize(REPS + 1);
        }
    }

    private static Company company() {
        var count = MillionDeals.of(REPS, TODAY);
        return new Company(count, new Learned(count));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var begun = System.nanoTime();
        var result = work.get();
        System.out.printf(
                "%s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return result;
    }
}
