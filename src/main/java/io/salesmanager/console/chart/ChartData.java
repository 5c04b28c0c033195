package io.salesmanager.console.chart;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code charts.js} reads. */
record ChartData(String kind, String unit, List<String> labels, List<Drawn> series) {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().serializationInclusion(Include.NON_NULL).build();

    record Drawn(String name, String form, List<Dot> points) {}

    /** @param line what is said of it where the pointer rests on it */
    record Dot(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String line,
            @Nullable String link,
            @Nullable Boolean marked) {}

    static String of(Chart chart) {
        var numbers = new ChartNumbers(chart.unit());
        var series = chart.series().stream()
                .map(one -> new Drawn(
                        one.name(),
                        one.form().name(),
                        one.points().stream()
                                .map(point -> new Dot(
                                        point.value(),
                                        point.low(),
                                        point.high(),
                                        numbers.line(point),
                                        point.link(),
                                        point.note() == null ? null : true))
                                .toList()))
                .toList();
        try {
            return MAPPER.writeValueAsString(
                    new ChartData(chart.kind().name(), chart.unit().name(), chart.labels(), series));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a chart can always be written", e);
        }
    }
}
