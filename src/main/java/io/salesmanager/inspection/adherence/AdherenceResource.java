package io.salesmanager.inspection.adherence;

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

/** Planned touches against those that were made. */
@Path("/api/v1/inspection/adherence")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@OfPeople(value = PeopleReport.ADHERENCE, byRep = true)
@Blocking
public class AdherenceResource {
    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;

    @Inject
    AdherenceResource(Counting counting, DealLists lists, Viewer viewer) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "How many of the planned touches were made: by group, by week, and how many touches deals had")
    @APIResponse(
            responseCode = "200",
            description = "Counts, shares with intervals, and what to make of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdherenceReport.class),
                            examples = @ExampleObject(name = "One deal of one rep", value = AdherenceExample.REPORT)))
    public AdherenceReport adherence(
            @Parameter(description = "REP, TEAM, MANAGER, REGION, DIVISION, LINE, SEGMENT, MOTION or SOURCE")
                    @RestQuery
                    @DefaultValue("REP")
                    String by,
            @Parameter(description = "Only deals that started on this day or later") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only deals that started on this day or earlier") @RestQuery @Nullable LocalDate to) {
        return counting.answer(viewer.scope(), new Adherence.Question(Dimension.named(by), Cohort.of(from, to)));
    }

    @GET
    @Path("/deals")
    @Operation(summary = "The deals behind a number of the report, those that lack most of what was planned first")
    @APIResponse(
            responseCode = "200",
            description = "One page of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DealPage.class),
                            examples = @ExampleObject(name = "One deal", value = AdherenceExample.DEALS)))
    public DealPage deals(
            @Parameter(description = "What the group is one of; as in the report") @RestQuery @DefaultValue("REP")
                    String by,
            @Parameter(description = "Id of a group, empty for the deals of which it is not known; without, all deals")
                    @RestQuery
                    @Nullable String group,
            @Parameter(description = "Only deals that started on this day or later") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only deals that started on this day or earlier") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "Only deals with so many touches") @RestQuery @Nullable Integer made,
            @Parameter(description = "Only deals with a step due or a touch made in the week of this day")
                    @RestQuery
                    @Nullable LocalDate week,
            @Parameter(description = "Deals a page, 1 to 500") @RestQuery @DefaultValue("50") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var slice = new Slice(Dimension.named(by), group, Cohort.of(from, to));
        return lists.page(company, AdherenceDeals.of(company, slice, made, week), limit, after, viewer.scope());
    }
}
