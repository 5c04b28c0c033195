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
import org.jboss.resteasy.reactive.RestPath;

/** What is said of a rep is told to the rep and to those who lead them, and to nobody else. */
@Path("/api/v1/reps/{id}/scorecard")
@Tag(name = "Coaching")
@Blocking
public class ScorecardResource {
    private final Scorecards scorecards;
    private final Viewer viewer;

    @Inject
    ScorecardResource(Scorecards scorecards, Viewer viewer) {
        this.scorecards = scorecards;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(
            summary =
                    "A rep's steps beside those of comparable reps, with counts; a strength or weakness only where it differs from chance")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Scorecard.class),
                            examples = @ExampleObject(name = "One weakness", value = ScorecardExample.CARD)))
    public Scorecard scorecard(@RestPath String id) {
        return scorecards.of(id, viewer.scope());
    }
}
