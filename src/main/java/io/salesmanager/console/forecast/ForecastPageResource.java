package io.salesmanager.console.forecast;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.ConsoleData;
import io.salesmanager.console.FilterChoices;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.forecast.answer.ForecastAnswer;
import io.salesmanager.forecast.answer.Forecasts;
import io.salesmanager.forecast.answer.TrackRecord;
import io.salesmanager.forecast.answer.TrackRecords;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.PageFrame;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The forecast of what one may see. */
@Path("/forecast")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@OfPeople(PeopleReport.FORECAST)
@Blocking
class ForecastPageResource {
    private static final int MONTHS = 3;

    private final Forecasts forecasts;
    private final TrackRecords records;
    private final ConsoleData data;
    private final Viewer viewer;
    private final PageFrames frames;

    ForecastPageResource(
            Forecasts forecasts, TrackRecords records, ConsoleData data, Viewer viewer, PageFrames frames) {
        this.forecasts = forecasts;
        this.records = records;
        this.data = data;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance forecast(PageFrame frame, ForecastPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance forecast(
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String rep,
            @RestQuery @Nullable String team,
            @RestQuery @Nullable Integer deals) {
        var shown = Page.limit(deals == null ? ForecastPage.DEALS_SHOWN : deals);
        var asked = period == null || period.isBlank() ? null : period;
        var answer = forecasts.of(asked, rep, team, null, shown, viewer.scope());
        var choices = data.choices(viewer.scope());
        var record = record(answer, choices.teams());
        return Pages.forecast(
                frames.of("Forecast", "forecast"),
                new ForecastPage(
                        answer,
                        choices,
                        periods(answer.asOf(), answer.period().name()),
                        ForecastCharts.ranges(answer),
                        record,
                        record == null ? null : ForecastCharts.history(record)));
    }

    /** Kept are forecasts of reps, teams and the company; who sees one team sees that of the team. */
    private @Nullable TrackRecord record(ForecastAnswer answer, List<FilterChoices.Choice> teams) {
        var team = answer.rep() == null && answer.team() == null && teams.size() == 1
                ? teams.get(0).id()
                : answer.team();
        var isKept = answer.rep() != null || team != null || viewer.scope() instanceof ViewScope.Everything;
        return isKept ? records.of(answer.rep(), team, null, viewer.scope()) : null;
    }

    /** This quarter and the next, this month and the next two, and the one that is shown. */
    private static List<String> periods(LocalDate today, String shown) {
        var periods = new LinkedHashSet<String>();
        periods.add(Period.quarterOf(today).name());
        periods.add(Period.quarterOf(today.plusMonths(MONTHS)).name());
        for (var i = 0; i < MONTHS; i++) {
            periods.add(Period.around(today.plusMonths(i)).get(1).name());
        }
        periods.add(shown);
        return List.copyOf(periods);
    }
}
