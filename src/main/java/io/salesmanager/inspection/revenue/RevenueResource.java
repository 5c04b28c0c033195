package io.salesmanager.inspection.revenue;

import io.salesmanager.access.Viewer;
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

/** Where revenue comes from. */
@Path("/api/v1/inspection/revenue")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@Blocking
public class RevenueResource {
    private final RevenueOf revenue;
    private final Viewer viewer;

    @Inject
    RevenueResource(RevenueOf revenue, Viewer viewer) {
        this.revenue = revenue;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary =
                    "What was won by client, market, region, line or segment, and how much hangs on the largest client")
    @APIResponse(
            responseCode = "200",
            description = "Revenue, the largest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevenueReport.class),
                            examples = @ExampleObject(name = "One client", value = RevenueExample.REPORT)))
    public RevenueReport revenue(
            @Parameter(description = "ACCOUNT, MARKET, REGION (of the account), LINE or SEGMENT")
                    @RestQuery
                    @DefaultValue("ACCOUNT")
                    String by,
            @Parameter(description = "Won on this day or later; without, a year before to") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Won on this day or earlier; without, today") @RestQuery @Nullable LocalDate to) {
        return revenue.seenBy(viewer.scope(), by, from, to);
    }
}
