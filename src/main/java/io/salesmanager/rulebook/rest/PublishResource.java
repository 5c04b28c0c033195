package io.salesmanager.rulebook.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.http.Precondition;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.publish.Publishing.Order;
import io.salesmanager.rulebook.publish.Publishing.Outcome;
import io.salesmanager.rulebook.version.Version.Status;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Makes a version active, at once or later, with a second person where one is needed. */
@Path("/api/v1/rulebooks")
@Tag(name = "Rulebook versions")
@RolesAllowed("SALES_OPS")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class PublishResource {
    private final Publishing publishing;
    private final Viewer viewer;

    @Inject
    PublishResource(Publishing publishing, Viewer viewer) {
        this.publishing = publishing;
        this.viewer = viewer;
    }

    /** @param effective when it is to take effect; at once if left out; 422 where it is over */
    public record Activate(@Nullable String why, @Nullable Instant effective) {}

    public record Decide(@Nullable String why) {}

    @POST
    @Path("{version}/activate")
    @Operation(
            summary = "Make a version active, at once or at an instant; 202 where it waits",
            description =
                    "Where a second person is needed, the answer says why, and that person calls approve or reject. With If-Match, the"
                            + " ETag of GET /rulebook, the answer is 412 where another version became active since you looked.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Activate.class),
                            examples = @ExampleObject(name = "From an instant on", value = VersionExamples.ACTIVATE)))
    @APIResponse(
            responseCode = "200",
            description = "It is active",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is planned, or waits for approval",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcome.class),
                            examples = @ExampleObject(name = "It is planned", value = VersionExamples.SCHEDULED)))
    public Response activate(
            @PathParam("version") String version,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam Precondition precondition,
            @Nullable Activate asked) {
        var order = order(version, asked == null ? null : asked.why(), dryRun);
        return answer(publishing.activate(order, asked == null ? null : asked.effective(), precondition));
    }

    @POST
    @Path("{version}/approve")
    @Operation(summary = "Agree to a version that someone else wants to publish")
    public Response approve(
            @PathParam("version") String version,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Nullable Decide asked) {
        return answer(publishing.approve(order(version, asked == null ? null : asked.why(), dryRun)));
    }

    @POST
    @Path("{version}/reject")
    @Operation(summary = "Say no to a version that waits for approval, or take back what is planned")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decide.class),
                            examples = @ExampleObject(name = "A plan is taken back", value = VersionExamples.REJECT)))
    public Outcome reject(
            @PathParam("version") String version,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Nullable Decide asked) {
        return publishing.reject(order(version, asked == null ? null : asked.why(), dryRun));
    }

    private Order order(String version, @Nullable String why, boolean dryRun) {
        return new Order(version, viewer.name(), Required.why(why), dryRun);
    }

    private static Response answer(Outcome outcome) {
        return Response.status(outcome.status() == Status.ACTIVE ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(outcome)
                .build();
    }
}
