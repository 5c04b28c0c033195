package io.salesmanager.coaching.scorecard;

import io.salesmanager.access.Viewer;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How reps stand as a whole; nobody is named. */
@Path("/api/v1/coaching/summary")
@Tag(name = "Coaching")
@Blocking
public class SummaryResource {
    private final ScorecardSummaries summaries;
    private final Viewer viewer;

    @Inject
    SummaryResource(ScorecardSummaries summaries, Viewer viewer) {
        this.summaries = summaries;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"MANAGER", "COACH", "SALES_OPS"})
    @Operation(summary = "How many reps differ from their peers at each step; nobody is named")
    @APIResponse(
            responseCode = "200",
            description = "Counts of reps",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScorecardSummary.class),
                            examples = @ExampleObject(name = "One step", value = ScorecardExample.SUMMARY)))
    public ScorecardSummary summary() {
        return summaries.of(viewer.scope());
    }
}
