package io.salesmanager.inspection.trend;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.DealLists;
import io.salesmanager.inspection.shown.DealPage;
import io.salesmanager.inspection.shown.Slice;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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

/** A measure over time, with what is more than its usual movement. */
@Path("/api/v1/inspection/trend")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@OfPeople(PeopleReport.TREND)
@Blocking
public class TrendResource {
    private static final Cohort EVER = new Cohort(null, null);

    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;

    @Inject
    TrendResource(Counting counting, DealLists lists, Viewer viewer) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary = "A measure by week or month, with the limits of its usual movement and what is outside of them")
    @APIResponse(
            responseCode = "200",
            description = "Whole periods in order, and what to make of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrendReport.class),
                            examples = @ExampleObject(name = "Too few weeks", value = TrendExample.REPORT)))
    public TrendReport trend(
            @Parameter(description = "WIN_RATE, NEW_DEALS, TOUCHES, ADHERENCE or CYCLE_DAYS")
                    @RestQuery
                    @DefaultValue("WIN_RATE")
                    String measure,
            @Parameter(description = "WEEK or MONTH") @RestQuery @DefaultValue("WEEK") String over,
            @Parameter(description = "What the group is one of, such as REP, TEAM or LINE") @RestQuery @Nullable String by,
            @Parameter(description = "Id of a group, empty for the deals of which it is not known; without, all deals")
                    @RestQuery
                    @Nullable String group,
            @Parameter(description = "The first day; without, 52 weeks or 24 months ago") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "The last day; without, the last of which all is known") @RestQuery @Nullable LocalDate to) {
        return counting.answer(
                viewer.scope(),
                new Trend.Question(
                        TrendMeasure.named(measure), Period.named(over), slice(by, group), Cohort.of(from, to)));
    }

    @GET
    @Path("/deals")
    @Operation(summary = "The deals behind a point")
    @APIResponse(
            responseCode = "200",
            description = "One page of them, by id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DealPage.class),
                            examples = @ExampleObject(name = "One deal", value = TrendExample.DEALS)))
    public DealPage deals(
            @Parameter(description = "As in the report") @RestQuery @DefaultValue("WIN_RATE") String measure,
            @Parameter(description = "As in the report") @RestQuery @DefaultValue("WEEK") String over,
            @Parameter(description = "As in the report") @RestQuery @Nullable String by,
            @Parameter(description = "As in the report") @RestQuery @Nullable String group,
            @Parameter(description = "Any day of the period; without, all that is known") @RestQuery @Nullable LocalDate period,
            @Parameter(description = "Deals a page, 1 to 500") @RestQuery @DefaultValue("50") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var behind = TrendDeals.of(company, TrendMeasure.named(measure), Period.named(over), slice(by, group), period);
        return lists.page(company, behind, limit, after, viewer.scope());
    }

    private static Slice slice(@Nullable String by, @Nullable String group) {
        return new Slice(by == null || by.isBlank() ? null : Dimension.named(by), group, EVER);
    }
}
