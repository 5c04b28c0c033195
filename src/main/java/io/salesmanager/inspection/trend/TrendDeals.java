package io.salesmanager.inspection.trend;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deals behind one point. */
public final class TrendDeals {
    private TrendDeals() {}

    /**
     * In order of id.
     *
     * @param day any day of the period; null means all of them
     */
    public static List<Behind> of(
            CompanyCount company, TrendMeasure measure, Period over, Slice slice, @Nullable LocalDate day) {
        var observed = new Observed(company, measure);
        var start = day == null ? null : over.start(day);
        var deals = new ArrayList<Behind>();
        for (var deal : slice.of(company)) {
            var values = new ArrayList<Double>();
            observed.of(deal, (on, value) -> {
                if (start == null || over.start(on).equals(start)) {
                    values.add(value);
                }
            });
            if (!values.isEmpty()) {
                var sum = values.stream().mapToDouble(each -> each).sum();
                var figures = new LinkedHashMap<String, @Nullable Double>();
                figures.put("count", (double) values.size());
                figures.put("value", sum);
                deals.add(new Behind(deal, figures, sentence(measure, values.size(), sum)));
            }
        }
        return deals.stream()
                .sorted(Comparator.comparing(one -> one.deal().id()))
                .toList();
    }

    private static String sentence(TrendMeasure measure, int count, double sum) {
        return switch (measure.kind()) {
            case SHARE ->
                measure == TrendMeasure.WIN_RATE
                        ? sum > 0 ? "Won." : "Lost."
                        : "%s of %d in time.".formatted(Said.number(sum), count);
            case COUNT -> measure == TrendMeasure.NEW_DEALS ? "New." : "%d made.".formatted(count);
            case MEAN -> "Won after %s.".formatted(Said.count((long) sum, "day"));
        };
    }
}
