package io.salesmanager.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One figure over time, with the limits that its own usual movement sets (XmR chart): mean of all values, plus and minus 2.66
 * times the mean moving range. W. A. Shewhart, as in D. J. Wheeler, Understanding Variation (2000).
 */
public final class ControlChart {
    /** Three standard deviations, estimated from ranges of two values: 3 / 1.128. */
    private static final double RANGES = 2.66;

    /** As many values in a row on one side of the mean are a shift, not chance. */
    private static final int LONGEST_RUN = 8;

    /** With fewer there are no limits. */
    public static final int FEWEST_VALUES = 6;

    private final double[] values;
    private final double mean;
    private final double meanRange;

    /** Values from {@code first} to {@code last}, both included, from 0. */
    public record Signal(Kind kind, int first, int last) {
        public enum Kind {
            /** One value outside the limits. */
            OUTSIDE,
            /** Eight or more in a row above the mean, or below it. */
            SHIFT
        }
    }

    private ControlChart(double[] values, double mean, double meanRange) {
        this.values = values;
        this.mean = mean;
        this.meanRange = meanRange;
    }

    /** @param values in order of time, each known */
    public static ControlChart of(double... values) {
        var mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(Double.NaN);
        var range = IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .average()
                .orElse(Double.NaN);
        return new ControlChart(values.clone(), mean, range);
    }

    /** NaN without a value. */
    public double mean() {
        return mean;
    }

    /** Mean of the differences of two values in a row, without sign; NaN for fewer than two values. */
    public double meanRange() {
        return meanRange;
    }

    /** Unknown (NaN) for fewer than six values: limits from fewer move too much themselves. */
    public Interval limits() {
        return values.length < FEWEST_VALUES
                ? Interval.UNKNOWN
                : new Interval(mean - RANGES * meanRange, mean + RANGES * meanRange);
    }

    /** What is more than the usual movement, in order of time; none for fewer than six values. */
    public List<Signal> signals() {
        var signals = new ArrayList<Signal>();
        var limits = limits();
        var start = 0;
        for (var i = 0; i < values.length; i++) {
            if (values[i] < limits.low() || values[i] > limits.high()) {
                signals.add(new Signal(Signal.Kind.OUTSIDE, i, i));
            }
            if (side(i) == 0 || side(i) != side(start)) {
                start = i;
            }
            var ends = i + 1 == values.length || side(i + 1) != side(i);
            if (ends && side(i) != 0 && i - start + 1 >= LONGEST_RUN) {
                signals.add(new Signal(Signal.Kind.SHIFT, start, i));
            }
        }
        return List.copyOf(signals);
    }

    private double side(int i) {
        return Math.signum(values[i] - mean);
    }
}
