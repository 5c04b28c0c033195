package io.salesmanager.console.chart;

import io.quarkus.qute.Engine;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;

/** One chart of each kind on a page of the tests. */
@Path("/test/charts")
@PermitAll
public class ChartGallery {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Charts</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/pages.css">{#include console/chart-scripts /}</head>
            <body><main><h1>Charts</h1>{#for chart in charts}<section class="card">{#include console/chart chart=chart /}</section>{/for}</main></body></html>""";

    private final Engine engine;

    ChartGallery(Engine engine) {
        this.engine = engine;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String charts() {
        return engine.parse(PAGE, io.quarkus.qute.Variant.forContentType("text/html"))
                .data("charts", all())
                .render();
    }

    static List<Chart> all() {
        var reps = List.of("Ada Park", "Ben Ortiz", "Chi <b>Nwosu</b>");
        var months = IntStream.rangeClosed(1, 8).mapToObj("2026-0%d"::formatted).toList();
        var shares = List.of(
                Point.share(0.25, 0.16, 0.37, 15, 60).linked("/?text=ada"),
                Point.share(0.52, 0.40, 0.64, 31, 60).noted("differs"),
                Point.share(0.30, 0.20, 0.42, 18, 60));
        return List.of(
                Chart.of(Kind.DOTS, "dots", "Win rate by rep", "A dot for each rep.", Unit.SHARE, "Rep", reps)
                        .with(Series.limits("95% without difference", 0.2, 0.44, 3))
                        .with(Series.values("Win rate", shares)),
                Chart.of(Kind.FUNNEL, "funnel", "Steps", "A bar for each step.", Unit.SHARE, "Step", reps)
                        .with(Series.values("Took it", shares))
                        .withOpenTable(),
                Chart.of(Kind.BARS, "bars", "Deals", "Two bars for each rep.", Unit.COUNT, "Rep", reps)
                        .with(Series.values("Planned", List.of(Point.of(8), Point.of(7), Point.of(9))))
                        .with(Series.values("Done", List.of(Point.of(2), Point.of(7), Point.unknown()))),
                Chart.of(Kind.LINES, "lines", "Forecast", "A line with its band.", Unit.MONEY, "Month", months)
                        .with(Series.values("P50", moving(months.size(), true)))
                        .with(Series.reference("Quota", 120_000, months.size())),
                Chart.of(Kind.CONTROL, "control", "Over time", "A line with limits.", Unit.NUMBER, "Month", months)
                        .with(Series.limits("Usual movement", 90_000, 140_000, months.size()))
                        .with(Series.values("Value", moving(months.size(), false))),
                Chart.of(Kind.HISTOGRAM, "histogram", "Touches", "How many touches.", Unit.COUNT, "Touches", months)
                        .with(Series.values("Deals", moving(months.size(), false))));
    }

    private static List<Point> moving(int count, boolean band) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var value = 100_000 + 9_000 * i * (i % 3 - 1);
                    var point = Point.of(value).noted(!band && value > 140_000 ? "outside" : null);
                    return band ? point.within(value - 20_000.0, value + 30_000.0) : point;
                })
                .toList();
    }
}
