package io.salesmanager.inspection.progress;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.people.OfPeople;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Progress to the quota. */
@Path("/api/v1/inspection/progress")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
@OfPeople(value = PeopleReport.PROGRESS, byRep = true)
@Blocking
public class ProgressResource {
    private final ProgressOf progress;
    private final Viewer viewer;

    @Inject
    ProgressResource(ProgressOf progress, Viewer viewer) {
        this.progress = progress;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary = "Quota, what is won of it, what remains, and whether enough is open for that at the own win rate")
    @APIResponse(
            responseCode = "200",
            description = "Quotas beside what is won and open, by name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgressReport.class),
                            examples =
                                    @ExampleObject(
                                            name = "One rep, a quarter that is over",
                                            value = ProgressExample.REPORT)))
    public ProgressReport progress(
            @Parameter(description = "REP, TEAM, MANAGER, REGION or DIVISION") @RestQuery @DefaultValue("REP")
                    String by,
            @Parameter(description = "A quarter such as 2026-Q4 or a month such as 2026-11; without, this quarter")
                    @RestQuery
                    @Nullable String period,
            @Parameter(description = "Groups a page, 1 to 500") @RestQuery @DefaultValue("500") int limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String after) {
        return progress.seenBy(viewer.scope(), by, period).page(limit, after);
    }
}
