package io.salesmanager.inspection.revenue;

import io.salesmanager.access.Viewer;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where revenue comes from. */
@Path("/api/v1/inspection/revenue")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@Blocking
public class RevenueResource {
    private final Counting counting;
    private final Viewer viewer;

    @Inject
    RevenueResource(Counting counting, Viewer viewer) {
        this.counting = counting;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary =
                    "What was won by client, market, region, line or segment, and how much hangs on the largest client")
    public RevenueReport revenue(
            @Parameter(description = "ACCOUNT, MARKET, REGION (of the account), LINE or SEGMENT")
                    @RestQuery
                    @DefaultValue("ACCOUNT")
                    String by,
            @Parameter(description = "Won on this day or later; without, a year before to") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Won on this day or earlier; without, today") @RestQuery @Nullable LocalDate to) {
        var grouped = RevenueBy.named(by);
        var last = Objects.requireNonNullElse(to, counting.company().today());
        var first = Objects.requireNonNullElse(from, last.minusYears(1).plusDays(1));
        Cohort.of(first, last);
        return counting.answer(viewer.scope(), new Revenue.Question(grouped, first, last));
    }
}
