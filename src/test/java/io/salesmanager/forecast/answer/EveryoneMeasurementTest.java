package io.salesmanager.forecast.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a past month of 500 reps with a million deals takes: the deals of the sample company forty times. */
@Tag("slow")
class EveryoneMeasurementTest {
    private static final int TIMES = 40;
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
        var sample = Companies.of(SampleCompany.generate(SampleOptions.defaults(TODAY)));
        var names = List.copyOf(new TreeSet<>(sample.reps().keySet()));
        Map<String, RepHistory> reps = new HashMap<>();
        for (var i = 0; i < REPS; i++) {
            reps.put("r-" + i, Known.rep("id", "r-" + i));
        }
        var deals = new ArrayList<CountedDeal>();
        for (var i = 0; i < TIMES; i++) {
            for (var deal : sample.deals()) {
                deals.add(copy(deal, i, "r-" + (names.indexOf(deal.rep()) + i * names.size()) % REPS));
            }
        }
        var count = new CompanyCount(
                sample.asOf(),
                sample.playbook(),
                sample.dials(),
                sample.steps(),
                deals,
                sample.accounts(),
                reps,
                Map.of());
        return new Company(count, new Learned(count));
    }

    private static CountedDeal copy(CountedDeal deal, int copy, @Nullable String rep) {
        return new CountedDeal(
                deal.id() + "-" + copy,
                rep,
                deal.account(),
                deal.line(),
                deal.motion(),
                deal.source(),
                deal.stage(),
                deal.started(),
                deal.closed(),
                deal.end(),
                deal.nextStep(),
                deal.amount(),
                deal.currency(),
                deal.steps(),
                deal.heard(),
                deal.stays(),
                deal.touches(),
                deal.terms());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var begun = System.nanoTime();
        var result = work.get();
        System.out.printf(
                "%s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return result;
    }
}
