package io.salesmanager.inspection.effectiveness;

import io.salesmanager.access.Viewer;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
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

/** Which touches are followed by progress. */
@Path("/api/v1/inspection/effectiveness")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@Blocking
public class EffectivenessResource {
    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;

    @Inject
    EffectivenessResource(Counting counting, DealLists lists, Viewer viewer) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary =
                    "Which channels, slots and activities are followed by progress, among deals of equal age in the same stage")
    @APIResponse(
            responseCode = "200",
            description = "Differences with intervals, corrected for the number of items, and what to make of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EffectivenessReport.class),
                            examples = @ExampleObject(name = "Too few touches", value = EffectivenessExample.REPORT)))
    public EffectivenessReport effectiveness(
            @Parameter(
                            description =
                                    "CHANNEL, SLOT (weekday and hours in the buyer's time) or ACTIVITY (what it was for)")
                    @RestQuery
                    @DefaultValue("CHANNEL")
                    String kind,
            @Parameter(description = "NONE compares with no touch at that age, OTHERS with other touches")
                    @RestQuery
                    @DefaultValue("NONE")
                    String against,
            @Parameter(description = "Progress counts within so many days, 1 to 365") @RestQuery @DefaultValue("14")
                    int days,
            @Parameter(description = "Only deals that started on this day or later") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only deals that started on this day or earlier") @RestQuery @Nullable LocalDate to) {
        return counting.answer(
                viewer.scope(),
                new Effectiveness.Question(
                        Kind.named(kind),
                        Against.named(against),
                        EffectivenessReport.window(days),
                        new Slice(null, null, Cohort.of(from, to))));
    }

    @GET
    @Path("/deals")
    @Operation(summary = "The deals behind a channel, slot or activity, with how many of its touches progress followed")
    @APIResponse(
            responseCode = "200",
            description = "One page of them, by id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DealPage.class),
                            examples = @ExampleObject(name = "One deal", value = EffectivenessExample.DEALS)))
    public DealPage deals(
            @Parameter(description = "As in the report") @RestQuery @DefaultValue("CHANNEL") String kind,
            @Parameter(description = "Such as CALL; without, all that are known") @RestQuery @Nullable String value,
            @Parameter(description = "As in the report") @RestQuery @DefaultValue("14") int days,
            @Parameter(description = "Only deals that started on this day or later") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only deals that started on this day or earlier") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "Deals a page, 1 to 500") @RestQuery @DefaultValue("50") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var slice = new Slice(null, null, Cohort.of(from, to));
        var behind = EffectivenessDeals.of(company, Kind.named(kind), value, EffectivenessReport.window(days), slice);
        return lists.page(company, behind, limit, after, viewer.scope());
    }
}
