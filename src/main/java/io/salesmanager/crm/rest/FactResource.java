package io.salesmanager.crm.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.access.Viewer;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.ItemResult;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.Precondition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What can be done with one kind of fact, by the CRM's own ids. {@link FactDocumentation} describes what is sent. */
public abstract class FactResource<T> {
    private final Stored<T> stored;
    private final Facts facts;
    final Viewer viewer;

    FactResource(Stored<T> stored, Facts facts, Viewer viewer) {
        this.stored = stored;
        this.facts = facts;
        this.viewer = viewer;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "One with all that is known of it, and its ETag; a merged one is followed")
    public RestResponse<T> get(@PathParam("id") String id, @BeanParam Precondition known) {
        var fact = stored.reader().apply(id, viewer.scope()).orElseThrow(() -> Problem.notFound(stored.what(), id));
        return facts.shown(fact, known);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
    @Operation(
            summary = "Create or overwrite one; the same again changes nothing",
            description =
                    "201 for a new one. With If-Match it is overwritten only if nobody changed it since you read it,"
                            + " with If-None-Match: * it is created and never overwritten; otherwise the answer is 412."
                            + " What a GET answered is unchanged. A key that is limited to teams or a rep writes what it sees (404 else)"
                            + " and names no owner, team or account that it does not see (403); accounts are open to it that its deals"
                            + " name or that no deal names.")
    public RestResponse<ItemResult> put(
            @PathParam("id") String id,
            @Nullable JsonNode body,
            @BeanParam Sending sending,
            @BeanParam Precondition precondition) {
        return facts.put(stored, id, body, sending, precondition, viewer.scope());
    }

    @POST
    @RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
    @Operation(
            summary = "Create or overwrite one, or an array of up to 10,000",
            description =
                    "What is valid is stored; what is not, or is not yours to write, is answered with all that is wrong with it.")
    public BatchResult post(@Nullable JsonNode body, @BeanParam Sending sending) {
        return facts.post(stored.kind(), body, sending, viewer.scope());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
    @Operation(
            summary = "Retire one; with mergedInto it is followed to the one that remains",
            description =
                    "It takes no events then, and a PUT brings it back as a new one. 404 for what you may not see.")
    public RestResponse<Void> delete(
            @PathParam("id") String id,
            @Parameter(description = "The id of the one that remains") @QueryParam("mergedInto") @Nullable String mergedInto,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam Precondition precondition) {
        facts.delete(stored, id, mergedInto, dryRun, precondition, viewer.scope());
        return RestResponse.noContent();
    }
}
