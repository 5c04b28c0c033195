package io.salesmanager.inspection.trend;

import io.salesmanager.inspection.column.Days;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Selected;
import io.salesmanager.inspection.shown.Slice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The deals behind one point. */
public final class TrendDeals {
    private TrendDeals() {}

    /**
     * In order of id.
     *
     * @param day any day of the period; null means all of them
     */
    public static Selected of(
            CompanyCount company, TrendMeasure measure, Period over, Slice slice, @Nullable LocalDate day) {
        var observed = new Observed(company, measure);
        var first = day == null ? Integer.MIN_VALUE : Days.number(over.start(day));
        var end = day == null ? Integer.MAX_VALUE : Days.number(over.plus(day, 1)) - 1;
        var last = Math.min(end, Days.number(observed.last()));
        return Selected.of(
                company,
                slice,
                deal -> Summed.of(observed, deal, first, last).count > 0 ? 0 : Selected.NOT,
                deal -> behind(measure, deal, Summed.of(observed, deal, first, last)));
    }

    /** What a deal adds within some days. */
    private static final class Summed {
        private int count;
        private double sum;

        static Summed of(Observed observed, CountedDeal deal, int first, int last) {
            var summed = new Summed();
            observed.of(deal, (day, value) -> {
                if (day >= first && day <= last) {
                    summed.count++;
                    summed.sum += value;
                }
            });
            return summed;
        }
    }

    private static Behind behind(TrendMeasure measure, CountedDeal deal, Summed summed) {
        var figures = new LinkedHashMap<String, @Nullable Double>();
        figures.put("count", (double) summed.count);
        figures.put("value", summed.sum);
        return new Behind(deal, figures, sentence(measure, summed.count, summed.sum));
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
