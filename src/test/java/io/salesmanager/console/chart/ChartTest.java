package io.salesmanager.console.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.ChartTable.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final List<String> REPS = List.of("Ada", "Ben");

    private static final Chart DOTS = Chart.of(Kind.DOTS, "reps", "Win rate", "By rep.", Unit.SHARE, "Rep", REPS)
            .with(Series.limits("Expected", List.of(Point.between(0.2, 0.5), Point.between(0.125, 0.6))))
            .with(Series.values(
                    "Win rate",
                    List.of(
                            Point.share(0.25, 0.1, 0.4567, 10, 40).linked("/deals?rep=a"),
                            Point.share(2 / 3.0, 0.4, 0.9, 1200, 1800).noted("differs"))));

    @Test
    void the_table_has_every_number_of_the_chart_with_its_count() {
        var table = DOTS.table();
        assertThat(table.heads())
                .extracting(ChartTable.Head::text)
                .containsExactly("Expected", "Win rate", "Interval", "Counted", "Note");
        assertThat(table.rows()).extracting(ChartTable.Row::label).containsExactlyElementsOf(REPS);
        assertThat(table.rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("20% to 50%", "25%", "10% to 45.7%", "10 of 40", "");
        assertThat(table.rows().get(1).cells())
                .extracting(Cell::text)
                .containsExactly("12.5% to 60%", "66.7%", "40% to 90%", "1,200 of 1,800", "differs");
    }

    @Test
    void the_count_leads_to_the_deals_or_the_value_where_nothing_is_counted() {
        assertThat(DOTS.table().rows().get(0).cells())
                .filteredOn(cell -> cell.link() != null)
                .extracting(Cell::text, Cell::link)
                .containsExactly(tuple("10 of 40", "/deals?rep=a"));
        var plain = Chart.of(Kind.BARS, "b", "Deals", "", Unit.COUNT, "Rep", List.of("Ada"))
                .with(Series.values("Deals", List.of(Point.of(1234).linked("/deals"))));
        assertThat(plain.table().rows().get(0).cells()).containsExactly(new Cell("1,234", "/deals", true));
    }

    @Test
    void two_series_have_columns_that_can_be_told_apart() {
        var chart = Chart.of(Kind.LINES, "l", "Days", "", Unit.DAYS, "Month", List.of("2026-01"))
                .with(Series.values("Won", List.of(Point.of(12.34).counted(7))))
                .with(Series.values("Lost", List.of(Point.unknown())));
        assertThat(chart.table().heads())
                .extracting(ChartTable.Head::text)
                .containsExactly("Won", "Won, counted", "Lost");
        assertThat(chart.table().rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("12.3", "7", "not known");
    }

    @Test
    void what_is_not_a_number_is_not_known() {
        assertThat(Point.of(Double.NaN).value()).isNull();
        assertThat(Point.between(Double.NEGATIVE_INFINITY, 1.0).low()).isNull();
        assertThat(Chart.of(Kind.BARS, "x", "", "", Unit.NUMBER, "", List.of("a"))
                        .with(Series.values("v", List.of(Point.of(Double.NaN))))
                        .data())
                .doesNotContain("NaN")
                .contains("not known");
    }

    @Test
    void a_chart_needs_a_point_for_each_label() {
        assertThatThrownBy(() -> DOTS.with(Series.values("Short", List.of(Point.of(1)))))
                .hasMessageContaining("Short has 1 points for 2 labels");
    }

    @Test
    void without_values_there_is_nothing_to_draw() {
        assertThat(Chart.of(Kind.BARS, "x", "", "", Unit.NUMBER, "", REPS).isEmpty())
                .isTrue();
        assertThat(DOTS.isEmpty()).isFalse();
    }
}
