package io.salesmanager.forecast.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.forecast.answer.ForecastAnswer;
import io.salesmanager.forecast.answer.Forecasts;
import io.salesmanager.forecast.answer.TrackRecord;
import io.salesmanager.forecast.answer.TrackRecords;
import io.salesmanager.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a period will end with. */
@Path("/api/v1/forecast")
@Tag(name = "Forecast")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@OfPeople(PeopleReport.FORECAST)
@Blocking
public class ForecastResource {
    private static final int MOST_DEALS = 500;

    private final Forecasts forecasts;
    private final TrackRecords records;
    private final Viewer viewer;

    @Inject
    ForecastResource(Forecasts forecasts, TrackRecords records, Viewer viewer) {
        this.forecasts = forecasts;
        this.records = records;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "The range that a month or quarter will end in, with the deals and the past periods behind it")
    @APIResponse(
            responseCode = "200",
            description = "The forecast",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ForecastAnswer.class),
                            examples = @ExampleObject(name = "A quarter", value = ForecastExample.QUARTER)))
    public ForecastAnswer forecast(
            @Parameter(
                            description =
                                    "A quarter such as 2026-Q4 or a month such as 2026-11; without, the quarter of asOf")
                    @RestQuery
                    @Nullable String period,
            @Parameter(description = "Only the deals of this rep") @RestQuery @Nullable String rep,
            @Parameter(description = "Only the deals of this team") @RestQuery @Nullable String team,
            @Parameter(description = "As known at the end of this day, such as 2026-11-20; without, today")
                    @RestQuery
                    @Nullable String asOf,
            @Parameter(description = "How many open deals are named, at most 500") @RestQuery @DefaultValue("50")
                    int deals) {
        if (deals < 0 || deals > MOST_DEALS) {
            throw Problem.ofField(
                    "too-many",
                    "deals",
                    "%d deals cannot be named.".formatted(deals),
                    "Send a number from 0 to %d.".formatted(MOST_DEALS));
        }
        return forecasts.of(blank(period), rep, team, day(asOf), deals, viewer.scope());
    }

    @GET
    @Path("/accuracy")
    @Operation(summary = "How good the forecasts were that were kept on Mondays and first days of a month")
    @APIResponse(
            responseCode = "200",
            description = "Kept forecasts with their outcomes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackRecord.class),
                            examples = @ExampleObject(name = "Two months", value = ForecastExample.ACCURACY)))
    public TrackRecord accuracy(
            @Parameter(description = "Of this rep") @RestQuery @Nullable String rep,
            @Parameter(description = "Of this team; without either, of the company") @RestQuery @Nullable String team,
            @Parameter(description = "DEALS, a currency such as EUR, or OWN for amounts without one")
                    @RestQuery
                    @DefaultValue("DEALS")
                    String measure) {
        return records.of(rep, team, measure, viewer.scope());
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Problem.ofField(
                    "not-a-day", "asOf", "'%s' is not a day.".formatted(text), "Send a day such as 2026-11-20.");
        }
    }
}
