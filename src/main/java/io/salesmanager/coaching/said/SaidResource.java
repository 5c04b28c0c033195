package io.salesmanager.coaching.said;

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

/** What is said of a rep in other places than the scorecard and the plan. */
@Path("/api/v1/reps/{id}/said")
@Tag(name = "Coaching")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class SaidResource {
    private final SaidOfReps said;
    private final Viewer viewer;

    @Inject
    SaidResource(SaidOfReps said, Viewer viewer) {
        this.said = said;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary =
                    "What escalations, overrides, approvals, notes, quizzes and forecasts say of a rep, each with its answers",
            description = "The latest 20 of each kind. POST an answer with its about to the address in answerAt.")
    @APIResponse(
            responseCode = "200",
            description = "By kind, the latest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SaidOfRep.class),
                            examples = @ExampleObject(name = "An escalation", value = SaidExample.SAID)))
    public SaidOfRep said(@RestPath String id) {
        return said.of(id, viewer.scope());
    }
}
