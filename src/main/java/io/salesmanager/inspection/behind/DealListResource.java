package io.salesmanager.inspection.behind;

import io.salesmanager.access.Viewer;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.shown.Behind;
import io.salesmanager.inspection.shown.DealLists;
import io.salesmanager.inspection.shown.DealPage;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.inspection.shown.Selected;
import io.salesmanager.inspection.shown.Slice;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The deals behind a number of the funnel, of variation, progress, revenue and the forecast. */
@Path("/api/v1/inspection/deals")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@Blocking
public class DealListResource {
    private final Counting counting;
    private final DealLists lists;
    private final Viewer viewer;

    @Inject
    DealListResource(Counting counting, DealLists lists, Viewer viewer) {
        this.counting = counting;
        this.lists = lists;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "The deals behind a number of the funnel, of variation, progress, revenue or the forecast")
    @APIResponse(
            responseCode = "200",
            description = "One page of them, by id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DealPage.class),
                            examples = @ExampleObject(name = "Won in a quarter", value = DealListExample.WON)))
    public DealPage deals(
            @Parameter(
                            description =
                                    "ALL, OPEN, WON, LOST or SET_ASIDE; of a measure DECIDED, TAKEN, UNDECIDED or CAME; without, ALL")
                    @RestQuery
                    @Nullable String which,
            @Parameter(description = "WIN_RATE or the name of a step, where which is about one") @RestQuery @Nullable String measure,
            @Parameter(
                            description =
                                    "What the group is one of: REP, TEAM, MANAGER, REGION, DIVISION, LINE, SEGMENT, MOTION, SOURCE, ACCOUNT, MARKET or CUSTOMER_REGION")
                    @RestQuery
                    @Nullable String by,
            @Parameter(description = "Id of a group, empty for the deals of which it is not known; without, all deals")
                    @RestQuery
                    @Nullable String group,
            @Parameter(description = "Started on this day or later") @RestQuery @Nullable String from,
            @Parameter(description = "Started on this day or earlier") @RestQuery @Nullable String to,
            @Parameter(description = "Closed on this day or later") @RestQuery @Nullable String closedFrom,
            @Parameter(description = "Closed on this day or earlier") @RestQuery @Nullable String closedTo,
            @Parameter(description = "With a known amount in it, such as EUR; empty is the company's own currency")
                    @RestQuery
                    @Nullable String currency,
            @Parameter(description = "The rep's forecast category, such as COMMIT") @RestQuery @Nullable String category,
            @Parameter(description = "There, and open, at the end of this day") @RestQuery @Nullable String openOn,
            @Parameter(description = "At this stage at some time") @RestQuery @Nullable String stage,
            @Parameter(description = "NEW_BUSINESS, RENEWAL or EXPANSION") @RestQuery @Nullable String motion,
            @Parameter(description = "Deals a page, 1 to 500") @RestQuery @DefaultValue("50") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var query = new DealsAsked(
                        which,
                        measure,
                        by,
                        group,
                        from,
                        to,
                        closedFrom,
                        closedTo,
                        currency,
                        category,
                        openOn,
                        stage,
                        motion)
                .in(company);
        var behind = Selected.of(
                company, Slice.ALL, deal -> query.has(deal, company) ? 0 : Selected.NOT, DealListResource::behind);
        return lists.page(company, behind, limit, after, viewer.scope());
    }

    private static Behind behind(CountedDeal deal) {
        var figures = new LinkedHashMap<String, @Nullable Double>();
        figures.put("amount", Said.known(deal.amount()));
        var end = DealQuery.words(deal.end());
        return new Behind(deal, figures, Character.toUpperCase(end.charAt(0)) + end.substring(1) + ".");
    }
}
