package io.salesmanager.inspection.trend;

import io.salesmanager.inspection.column.Days;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.inspection.trend.TrendMeasure.Kind;
import io.salesmanager.inspection.trend.TrendReport.Point;
import io.salesmanager.statistics.ControlChart;
import io.salesmanager.statistics.ControlChart.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows one measure over whole weeks or months. */
public final class Trend {
    /** As {@link #of} answers it. */
    public record Question(TrendMeasure measure, Period over, Slice slice, Cohort days)
            implements Counting.Question<TrendReport> {
        @Override
        public TrendReport of(CompanyCount company) {
            return Trend.of(company, measure, over, slice, days);
        }
    }

    private final CompanyCount company;
    private final TrendMeasure measure;
    private final Period over;
    private final TreeMap<LocalDate, Sum> sums = new TreeMap<>();

    private record Sum(int count, double value) {
        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(count + other.count, value + other.value);
        }
    }

    /** What is counted on each day, where it lies within the days asked for. */
    private static final class Daily {
        private final int from;
        private final int to;
        private final Map<Integer, double[]> days = new HashMap<>();
        private int last = Days.UNKNOWN;
        private double[] ofLast = {};

        Daily(LocalDate from, LocalDate to) {
            this.from = Days.number(from);
            this.to = Days.number(to);
        }

        void add(int day, double value) {
            if (day < from || day > to) {
                return;
            }
            if (day != last) {
                last = day;
                ofLast = days.computeIfAbsent(day, each -> new double[2]);
            }
            ofLast[0]++;
            ofLast[1] += value;
        }

        void add(Daily other) {
            other.days.forEach((day, more) -> {
                var own = days.computeIfAbsent(day, each -> new double[2]);
                own[0] += more[0];
                own[1] += more[1];
            });
        }
    }

    private Trend(CompanyCount company, TrendMeasure measure, Period over) {
        this.company = company;
        this.measure = measure;
        this.over = over;
    }

    /** @param days the periods that lie within; without a first day, the last 52 weeks or 24 months */
    public static TrendReport of(CompanyCount company, TrendMeasure measure, Period over, Slice slice, Cohort days) {
        var trend = new Trend(company, measure, over);
        var observed = new Observed(company, measure);
        var from = days.from() == null ? over.usualStart(company.today()) : days.from();
        var to = days.to() == null || days.to().isAfter(observed.last()) ? observed.last() : days.to();
        company.deals()
                .gather(
                        () -> new Daily(from, to),
                        (daily, deal) -> {
                            if (slice.has(deal, company)) {
                                observed.of(deal, daily::add);
                            }
                        },
                        Daily::add)
                .days
                .forEach((day, sum) ->
                        trend.sums.merge(over.start(Days.date(day)), new Sum((int) sum[0], sum[1]), Sum::plus));
        return trend.report(slice, from, to);
    }

    private TrendReport report(Slice slice, LocalDate from, LocalDate to) {
        var points = points(from, to);
        var leftOut = 0;
        var known = new ArrayList<LocalDate>();
        for (var start : points) {
            if (sum(start).count() < measure.fewest()) {
                leftOut++;
            } else {
                known.add(start);
            }
        }
        var chart = ControlChart.of(known.stream().mapToDouble(this::value).toArray());
        var isRare = measure.kind() == Kind.COUNT && chart.mean() < TrendMeasure.FEWEST_ON_AVERAGE;
        var signals = new @Nullable String[known.size()];
        for (var signal : isRare ? List.<ControlChart.Signal>of() : chart.signals()) {
            for (var i = signal.first(); i <= signal.last(); i++) {
                signals[i] = signals[i] == null || signal.kind() == Signal.Kind.OUTSIDE
                        ? signal.kind().name()
                        : signals[i];
            }
        }
        var shown = new ArrayList<Point>();
        for (var i = 0; i < signals.length; i++) {
            var start = known.get(i);
            shown.add(
                    new Point(start, over.said(start), value(start), sum(start).count(), signals[i]));
        }
        var limits = chart.limits();
        var hasLimits = !Double.isNaN(limits.low()) && !isRare;
        return new TrendReport(
                company.asOf(),
                measure,
                over,
                slice.by(),
                slice.group(),
                Words.of(company, measure, over, shown, chart, leftOut),
                shown,
                Said.known(chart.mean()),
                hasLimits ? Math.max(0, limits.low()) : null,
                hasLimits ? highest(limits.high()) : null,
                Said.known(chart.meanRange()),
                leftOut);
    }

    /** Whole periods within the days; of counts those from the first with something on, since nothing is a count too. */
    private List<LocalDate> points(LocalDate from, LocalDate to) {
        var points = new ArrayList<LocalDate>();
        if (sums.isEmpty()) {
            return points;
        }
        var first = over.start(from).equals(from) ? from : over.plus(from, 1);
        var known = sums.firstKey();
        for (var start = first.isBefore(known) ? known : first;
                !over.plus(start, 1).minusDays(1).isAfter(to);
                start = over.plus(start, 1)) {
            points.add(start);
        }
        return points;
    }

    private Sum sum(LocalDate start) {
        return sums.getOrDefault(start, Sum.NOTHING);
    }

    private double value(LocalDate start) {
        var sum = sum(start);
        return measure.kind() == Kind.COUNT ? sum.count() : sum.value() / sum.count();
    }

    private double highest(double limit) {
        return measure.kind() == Kind.SHARE ? Math.min(1, limit) : limit;
    }
}
