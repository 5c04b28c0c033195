package io.salesmanager.inspection.funnel;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The funnel with its counts. */
@Path("/api/v1/inspection/funnel")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@OfPeople(PeopleReport.FUNNEL)
@Blocking
public class FunnelResource {
    private final Counting counting;
    private final Viewer viewer;

    @Inject
    FunnelResource(Counting counting, Viewer viewer) {
        this.counting = counting;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "How many deals took each step, of those that started in a span of days")
    public FunnelReport funnel(
            @Parameter(
                            description =
                                    "REP, TEAM, MANAGER, REGION, DIVISION, LINE, SEGMENT, MOTION or SOURCE; without, all deals")
                    @RestQuery
                    @Nullable String by,
            @Parameter(description = "Only deals that started on this day or later") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Only deals that started on this day or earlier") @RestQuery @Nullable LocalDate to,
            @Parameter(description = "Groups a page, 1 to 500") @RestQuery @DefaultValue("500") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        var dimension = by == null || by.isBlank() ? null : Dimension.named(by);
        return counting.answer(viewer.scope(), new Funnel.Question(Cohort.of(from, to), dimension))
                .page(limit, after);
    }
}
