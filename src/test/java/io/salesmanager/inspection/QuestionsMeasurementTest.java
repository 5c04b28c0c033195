package io.salesmanager.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.inspection.adherence.Adherence;
import io.salesmanager.inspection.ageing.Ageing;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.count.MillionDeals;
import io.salesmanager.inspection.funnel.Funnel;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.Progress;
import io.salesmanager.inspection.variation.Variation;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What questions about a million deals of 500 reps cost, by the clock and on all cores together; each is asked three times. */
@Tag("slow")
class QuestionsMeasurementTest {
    private static final int REPS = 500;
    private static final int SHOWN = 25;
    private static final Cohort EVER = new Cohort(null, null);
    private static final Period QUARTER = Period.named("2026-Q4");

    private static Map<String, Function<CompanyCount, Object>> questions() {
        var asked = new LinkedHashMap<String, Function<CompanyCount, Object>>();
        asked.put("funnel", company -> Funnel.of(company, EVER, null));
        asked.put(
                "funnel by rep",
                company -> Funnel.of(company, EVER, Dimension.REP).page(SHOWN, null));
        asked.put("variation by rep", company -> Variation.of(company, Dimension.REP, Measure.WIN_RATE, EVER));
        asked.put("adherence by rep", company -> Adherence.of(company, Dimension.REP, EVER));
        asked.put("ageing", company -> Ageing.of(company, null, EVER));
        asked.put(
                "ageing by rep, 25 of them",
                company -> new Ageing.Question(Dimension.REP, EVER).of(company).report(SHOWN, null));
        asked.put("ageing by rep, all of them", company -> Ageing.of(company, Dimension.REP, EVER));
        asked.put(
                "progress by rep",
                company -> new Progress.Question(Dimension.REP, QUARTER, null)
                        .of(company)
                        .page(SHOWN, null));
        return asked;
    }

    @Test
    void what_questions_cost() {
        var company = MillionDeals.of(REPS, LocalDate.of(2026, 11, 20));
        questions().forEach((name, question) -> {
            for (var time = 1; time <= 3; time++) {
                var begun = System.nanoTime();
                var busy = busy();
                assertThat(question.apply(company)).isNotNull();
                System.out.printf(
                        "%s, time %d: %d ms, of cores %d ms%n",
                        name, time, (System.nanoTime() - begun) / 1_000_000, (busy() - busy) / 1_000_000);
            }
        });
    }

    private static long busy() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
