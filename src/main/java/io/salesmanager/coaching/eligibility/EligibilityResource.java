package io.salesmanager.coaching.eligibility;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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

/** Who may sell what. */
@Path("/api/v1/reps/{id}/eligibility")
@Tag(name = "Training")
@RolesAllowed({"REP", "MANAGER", "COACH"})
@Blocking
public class EligibilityResource {
    private final Eligibilities eligibilities;

    EligibilityResource(Eligibilities eligibilities) {
        this.eligibilities = eligibilities;
    }

    @GET
    @Operation(
            summary = "What a rep may sell: what a manager confirmed, and what the rules propose by the facts of now")
    @APIResponse(
            responseCode = "200",
            description = "Each product line of the playbook",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EligibilityView.class),
                            examples = @ExampleObject(name = "Two lines", value = EligibilityExample.LINES)))
    public EligibilityView eligibility(@RestPath String id) {
        return eligibilities.of(id);
    }
}
