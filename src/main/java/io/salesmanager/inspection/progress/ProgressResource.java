package io.salesmanager.inspection.progress;

import io.salesmanager.access.Viewer;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Progress to the quota. */
@Path("/api/v1/inspection/progress")
@Tag(name = "Inspection")
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN", "CLIENT"})
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
    public ProgressReport progress(
            @Parameter(description = "REP, TEAM, MANAGER, REGION or DIVISION") @RestQuery @DefaultValue("REP")
                    String by,
            @Parameter(description = "A quarter such as 2026-Q4 or a month such as 2026-11; without, this quarter")
                    @RestQuery
                    @Nullable String period) {
        return progress.seenBy(viewer.scope(), by, period);
    }
}
