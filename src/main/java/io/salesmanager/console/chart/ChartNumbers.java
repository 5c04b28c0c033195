package io.salesmanager.console.chart;

import io.salesmanager.console.chart.Chart.Unit;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How charts and their tables write numbers. */
final class ChartNumbers {
    private static final int SMALL = 10;
    private final Unit unit;

    ChartNumbers(Unit unit) {
        this.unit = unit;
    }

    String shown(@Nullable Double value) {
        if (value == null) {
            return "not known";
        }
        var format = unit == Unit.SHARE
                ? NumberFormat.getPercentInstance(Locale.ENGLISH)
                : NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(
                switch (unit) {
                    case SHARE, DAYS -> 1;
                    case COUNT, MONEY -> 0;
                    case NUMBER -> Math.abs(value) < SMALL ? 2 : 1;
                });
        return format.format(value);
    }

    String interval(Point point) {
        var low = point.low();
        var high = point.high();
        if (low == null && high == null) {
            return "";
        }
        if (low == null) {
            return "up to " + shown(high);
        }
        return high == null ? shown(low) + " and more" : shown(low) + " to " + shown(high);
    }

    static String count(Point point) {
        var count = point.count();
        if (count == null) {
            return "";
        }
        var of = point.of();
        return of == null ? "%,d".formatted(count) : "%,d of %,d".formatted(count, of);
    }

    /** All that is known of a point, in a line. */
    String line(Point point) {
        var line = new StringBuilder(point.value() == null && point.low() != null ? "" : shown(point.value()));
        var interval = interval(point);
        if (!interval.isEmpty()) {
            line.append(line.isEmpty() ? interval : " (" + interval + ")");
        }
        if (point.count() != null) {
            line.append(", ").append(count(point));
        }
        if (point.note() != null) {
            line.append(", ").append(point.note());
        }
        return line.toString();
    }
}
