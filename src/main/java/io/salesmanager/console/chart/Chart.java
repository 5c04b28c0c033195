package io.salesmanager.console.chart;

import io.salesmanager.console.chart.Series.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart and the table of its numbers. {@code {#include console/chart chart=... /}} shows both; the page needs the scripts
 * {@code console/chart-scripts}. Without script the table is shown alone.
 *
 * @param id of the element, other than all others on the page
 * @param summary what a chart of this kind shows here, in a sentence; read to those who do not see it
 * @param unit of all values
 * @param across what the labels are, such as {@code Rep}
 * @param labels the places on the axis, in the order in which they are shown
 * @param series each with one point for each label
 * @param tableOpen whether the table is open from the start, and not behind "Show as table"
 */
public record Chart(
        String id,
        String title,
        String summary,
        Kind kind,
        Unit unit,
        String across,
        List<String> labels,
        List<Series> series,
        boolean tableOpen) {

    public enum Kind {
        /** A bar for each label, lying. */
        BARS,
        /** The steps of a process from top to bottom: lying bars with their intervals. */
        FUNNEL,
        /** A dot with its interval for each label; a series of limits is the range that chance alone explains. */
        DOTS,
        /** A line over time or another order; an interval is a band around it. */
        LINES,
        /** A line over time with limits; points with a note stand out. */
        CONTROL,
        /** Standing bars side by side, for what falls into ranges. */
        HISTOGRAM
    }

    /** How values are written. */
    public enum Unit {
        /** Of one, as percent. */
        SHARE,
        COUNT,
        NUMBER,
        DAYS,
        /** Whole units of a currency that the title names. */
        MONEY
    }

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (var one : series) {
            if (one.points().size() != labels.size()) {
                throw new IllegalArgumentException("%s has %d points for %d labels"
                        .formatted(one.name(), one.points().size(), labels.size()));
            }
        }
    }

    /** Without series yet, and with the table behind "Show as table". */
    public static Chart of(
            Kind kind, String id, String title, String summary, Unit unit, String across, List<String> labels) {
        return new Chart(id, title, summary, kind, unit, across, labels, List.of(), false);
    }

    public Chart with(Series more) {
        var all = new ArrayList<>(series);
        all.add(more);
        return new Chart(id, title, summary, kind, unit, across, labels, all, tableOpen);
    }

    public Chart withOpenTable() {
        return new Chart(id, title, summary, kind, unit, across, labels, series, true);
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return labels.isEmpty() || series.stream().noneMatch(one -> one.form() == Form.VALUES);
    }

    public ChartTable table() {
        return ChartTable.of(this);
    }

    /** What the script draws, as JSON. */
    public String data() {
        return ChartData.of(this);
    }
}
