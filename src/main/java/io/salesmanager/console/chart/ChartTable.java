package io.salesmanager.console.chart;

import io.salesmanager.console.chart.Series.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a chart as a table: a row for each label, and for each series those columns that any of its points fills.
 *
 * @param heads of the columns after the label
 */
public record ChartTable(List<Head> heads, List<Row> rows) {
    public record Head(String text, boolean isNumber) {}

    public record Row(String label, List<Cell> cells) {}

    /** @param link of the number, null for none */
    public record Cell(String text, @Nullable String link, boolean isNumber) {}

    private record Column(String head, Function<Point, String> text, boolean isLinked, boolean isNumber) {}

    /** What stands above a column, which a narrow screen shows in each cell. */
    public String head(int column) {
        return heads.get(column).text();
    }

    static ChartTable of(Chart chart) {
        var heads = new ArrayList<Head>();
        List<List<Cell>> cells = new ArrayList<>();
        chart.labels().forEach(label -> cells.add(new ArrayList<>()));
        for (var series : chart.series()) {
            for (var column : columns(chart, series)) {
                heads.add(new Head(column.head(), column.isNumber()));
                for (var i = 0; i < cells.size(); i++) {
                    var point = series.points().get(i);
                    cells.get(i)
                            .add(new Cell(
                                    column.text().apply(point),
                                    column.isLinked() ? point.link() : null,
                                    column.isNumber()));
                }
            }
        }
        var rows = new ArrayList<Row>();
        for (var i = 0; i < cells.size(); i++) {
            rows.add(new Row(chart.labels().get(i), List.copyOf(cells.get(i))));
        }
        return new ChartTable(List.copyOf(heads), List.copyOf(rows));
    }

    private static List<Column> columns(Chart chart, Series series) {
        var numbers = new ChartNumbers(chart.unit());
        var columns = new ArrayList<Column>();
        var name = series.name();
        if (series.form() == Form.LIMITS) {
            return List.of(new Column(name, numbers::interval, false, true));
        }
        var counted = series.points().stream().anyMatch(point -> point.count() != null);
        columns.add(new Column(name, point -> numbers.shown(point.value()), !counted, true));
        if (series.points().stream().anyMatch(point -> point.low() != null)) {
            columns.add(new Column(of(chart, name, "interval"), numbers::interval, false, true));
        }
        if (counted) {
            columns.add(new Column(of(chart, name, "counted"), ChartNumbers::count, true, true));
        }
        if (series.points().stream().anyMatch(point -> point.note() != null)) {
            columns.add(new Column(
                    of(chart, name, "note"), point -> Objects.requireNonNullElse(point.note(), ""), false, false));
        }
        return columns;
    }

    /** A name of a column that tells it from the same of another series. */
    private static String of(Chart chart, String series, String what) {
        var single =
                chart.series().stream().filter(one -> one.form() == Form.VALUES).count() == 1;
        return single ? Character.toUpperCase(what.charAt(0)) + what.substring(1) : series + ", " + what;
    }
}
