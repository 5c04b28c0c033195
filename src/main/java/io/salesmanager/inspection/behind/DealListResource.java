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
import jakarta.ws.rs.BeanParam;
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
            @BeanParam DealsAsked asked,
            @Parameter(description = "Deals a page, 1 to 500") @RestQuery @DefaultValue("50") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        var company = counting.of(viewer.scope());
        var query = asked.in(company);
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
