package io.salesmanager.console.chart;

import java.util.Collections;
import java.util.List;

/**
 * Values that belong together.
 *
 * @param points one for each label of the chart
 */
public record Series(String name, Form form, List<Point> points) {
    public enum Form {
        /** Measured values, with intervals and counts where points have them. */
        VALUES,
        /** From where to where values are expected; uses {@code low} and {@code high} alone. */
        LIMITS,
        /** A line to compare with, such as a mean or a plan. */
        REFERENCE
    }

    public Series {
        points = List.copyOf(points);
    }

    public static Series values(String name, List<Point> points) {
        return new Series(name, Form.VALUES, points);
    }

    public static Series limits(String name, List<Point> points) {
        return new Series(name, Form.LIMITS, points);
    }

    /** The same limits for each of so many labels. */
    public static Series limits(String name, double low, double high, int labels) {
        return limits(name, Collections.nCopies(labels, Point.between(low, high)));
    }

    public static Series reference(String name, List<Point> points) {
        return new Series(name, Form.REFERENCE, points);
    }

    /** The same value for each of so many labels. */
    public static Series reference(String name, double value, int labels) {
        return reference(name, Collections.nCopies(labels, Point.of(value)));
    }
}
