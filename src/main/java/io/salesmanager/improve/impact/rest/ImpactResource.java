package io.salesmanager.improve.impact.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.access.Viewer;
import io.salesmanager.improve.impact.run.ImpactState;
import io.salesmanager.improve.impact.run.Impacts;
import io.salesmanager.improve.impact.run.Impacts.Order;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.JsonReading;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a version would change. */
@Path("/api/v1/rulebooks/{version}/impact")
@Tag(name = "Rulebook versions")
@RolesAllowed({"MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class ImpactResource {
    private final Impacts impacts;
    private final Viewer viewer;
    private final ObjectReader reader;

    @Inject
    ImpactResource(Impacts impacts, Viewer viewer, ObjectMapper mapper) {
        this.impacts = impacts;
        this.viewer = viewer;
        this.reader = JsonReading.strict(mapper.readerFor(Order.class));
    }

    @POST
    @Consumes(MediaType.WILDCARD) // a body may be left out, and then it has no type
    @Operation(
            summary =
                    "Decide the stored deals by this version and by the active one, and see which get another verdict",
            description =
                    "Nothing is recorded. Deals are those that you may see, of a rep or a team where one is sent; as of now, or of"
                            + " a past instant; against the active rulebook or the version in 'against'. Previews run one at a time"
                            + " and stand back while decisions are asked for.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Order.class),
                            examples = @ExampleObject(name = "As of a past day", value = ImpactExample.REQUEST)))
    @APIResponse(
            responseCode = "202",
            description = "It has begun, or waits for another",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImpactState.class),
                            examples = @ExampleObject(name = "It runs", value = ImpactExample.ANSWER)))
    public Response start(@RestPath String version, byte[] body) {
        var impact = impacts.start(version, order(body), viewer);
        return Response.accepted(impact)
                .location(URI.create("/api/v1/impacts/" + impact.id()))
                .build();
    }

    private Order order(byte[] body) {
        var order =
                body.length == 0 ? null : JsonReading.<Order>read(reader, from -> from.readValue(body), "", rest -> {});
        return Objects.requireNonNullElse(order, Order.ALL);
    }

    @GET
    @Operation(summary = "The latest preview of this version: how it stands, and what came out")
    public ImpactState latest(@RestPath String version) {
        return impacts.latest(version, viewer)
                .orElseThrow(() -> new Problem(
                                "no-impact",
                                404,
                                "Not previewed",
                                "What rulebook '%s' would change was not asked yet.".formatted(version))
                        .with("advice", "POST here to start a preview."));
    }
}
