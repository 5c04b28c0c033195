package io.salesmanager.crm.exemption;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Rules that do not count for one deal, for a time. */
@Path("/api/v1/opportunities/{id}/exemptions")
@Tag(name = "Opportunities")
@RolesAllowed({"MANAGER", "COACH", "SALES_OPS"})
@Blocking
public class ExemptionResource {
    private final Exemptions exemptions;

    ExemptionResource(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @GET
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "The exemptions of a deal, the first granted first; those that are over too")
    public List<ExemptionShown> list(@RestPath String id) {
        return exemptions.of(id);
    }

    @POST
    @Operation(
            summary = "Exempt a deal from a rule until a day, a year from now at most",
            description =
                    "From the next decision on, what the rule proposes for the deal is kept among the overruled, and what else"
                            + " it says is not said. Every decision lists the exemptions that hold on its day.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExemptionWanted.class),
                            examples = @ExampleObject(name = "Until a day", value = ExemptionExample.WANTED)))
    @APIResponse(
            responseCode = "201",
            description = "It holds from now on; 200 for a dry run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExemptionShown.class),
                            examples = @ExampleObject(name = "It holds", value = ExemptionExample.GRANTED)))
    public Response grant(
            @RestPath String id,
            @Nullable ExemptionWanted wanted,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        var asked = wanted == null ? new ExemptionWanted(null, null, null) : wanted;
        return Response.status(dryRun ? Response.Status.OK : Response.Status.CREATED)
                .entity(exemptions.grant(id, asked, dryRun))
                .build();
    }

    @DELETE
    @Path("{exemptionId}")
    @Operation(summary = "End an exemption before its day; decisions of the days before keep it")
    public ExemptionShown end(
            @RestPath String id,
            @RestPath String exemptionId,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return exemptions.end(id, exemptionId, dryRun);
    }
}
