package io.salesmanager.inspection.ageing;

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

/** How long deals have been where they are. */
@Path("/api/v1/inspection/ageing")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@OfPeople(PeopleReport.AGEING)
@Blocking
public class AgeingResource {
    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;

    @Inject
    AgeingResource(Counting counting, DealLists lists, Viewer viewer) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary =
                    "Open deals by stage against its limit, how long deals stay in each stage, and deals older than won ones were")
    @APIResponse(
            responseCode = "200",
            description = "Counts, medians with intervals, and what to make of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgeingReport.class),
                            examples = @ExampleObject(name = "One open deal", value = AgeingExample.REPORT)))
    public AgeingReport ageing(
            @Parameter(
                            description =
                                    "Splits stages by REP, TEAM, MANAGER, REGION, DIVISION, LINE, SEGMENT, MOTION or SOURCE")
                    @RestQuery
                    @Nullable String by,
            @Parameter(description = "Only deals that started on this day or later") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only deals that started on this day or earlier") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "Groups a page, 1 to 500") @RestQuery @DefaultValue("50") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        return counting.answer(viewer.scope(), new Ageing.Question(dimension(by), Cohort.of(from, to)))
                .report(limit, after);
    }

    @GET
    @Path("/deals")
    @Operation(summary = "The open deals behind a number of the report, those that are longest in their stage first")
    @APIResponse(
            responseCode = "200",
            description = "One page of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DealPage.class),
                            examples = @ExampleObject(name = "One deal", value = AgeingExample.DEALS)))
    public DealPage deals(
            @Parameter(description = "OPEN, OVER the limit with nothing planned, STOPPED by a planned step, or OUTLIER")
                    @RestQuery
                    @DefaultValue("OVER")
                    String only,
            @Parameter(description = "Only deals in this stage, as the playbook names it") @RestQuery @Nullable String stage,
            @Parameter(description = "What the group is one of; as in the report") @RestQuery @Nullable String by,
            @Parameter(description = "Id of a group, empty for the deals of which it is not known; without, all deals")
                    @RestQuery
                    @Nullable String group,
            @Parameter(description = "Only deals that started on this day or later") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only deals that started on this day or earlier") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "Deals a page, 1 to 500") @RestQuery @DefaultValue("50") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var slice = new Slice(dimension(by), group, Cohort.of(from, to));
        var behind = AgeingDeals.of(company, slice, AgeingDeals.Only.named(only), stage);
        return lists.page(company, behind, limit, after, viewer.scope());
    }

    private static @Nullable Dimension dimension(@Nullable String by) {
        return by == null || by.isBlank() ? null : Dimension.named(by);
    }
}
