package io.salesmanager.inspection.trend;

import io.salesmanager.inspection.count.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure over time, with the limits of its usual movement (XmR chart): mean of all values plus and minus 2.66 times the mean
 * moving range.
 *
 * @param asOf when the deals were counted
 * @param by and {@code group} say whose deals these are; null for all
 * @param sentence what to make of it
 * @param points whole periods, in order
 * @param mean null without a point
 * @param low the limits; null where there are fewer than six points, and cut where a measure has an end
 * @param meanRange mean of the moving ranges; null for fewer than two points
 * @param leftOut periods with too few to count
 */
public record TrendReport(
        Instant asOf,
        TrendMeasure measure,
        Period over,
        @Nullable Dimension by,
        @Nullable String group,
        String sentence,
        List<Point> points,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double meanRange,
        int leftOut) {

    /**
     * @param start the first day of the period
     * @param name such as {@code the week of 3 June 2026}
     * @param value a share from 0 to 1, a count, or mean days
     * @param count of what the value is made
     * @param signal {@code OUTSIDE} the limits, or part of a {@code SHIFT} of eight or more on one side of the mean; else null
     */
    public record Point(
            LocalDate start,
            String name,
            double value,
            int count,
            @Nullable String signal) {}
}
