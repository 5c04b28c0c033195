package io.salesmanager.rulebook.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.publish.Publishing.Outcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way back. */
@Path("/api/v1/rulebook/rollback")
@Tag(name = "Rulebook versions")
@RolesAllowed("SALES_OPS")
@Blocking
public class RollbackResource {
    private final Publishing publishing;
    private final Viewer viewer;

    @Inject
    RollbackResource(Publishing publishing, Viewer viewer) {
        this.publishing = publishing;
        this.viewer = viewer;
    }

    /** @param to a version that was active before, or at least its first 8 digits; the last one if left out */
    public record Back(@Nullable String why, @Nullable String to) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Go back to the version that was active before",
            description =
                    "It takes effect before the answer. Going back once more goes one further. Needs no second person: what is gone"
                            + " back to was published before.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Back.class),
                            examples = @ExampleObject(name = "One back", value = VersionExamples.ROLLBACK)))
    @APIResponse(
            responseCode = "200",
            description = "That version is active again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class),
                            examples = @ExampleObject(name = "Back", value = VersionExamples.ROLLED_BACK)))
    public Outcome back(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Nullable Back asked) {
        var why = Required.why(asked == null ? null : asked.why());
        return publishing.rollback(asked == null ? null : asked.to(), viewer.name(), why, dryRun);
    }
}
