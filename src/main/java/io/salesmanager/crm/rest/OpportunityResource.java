package io.salesmanager.crm.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.access.Viewer;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.batch.FactKinds;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.read.FactReader;
import io.salesmanager.crm.read.Filter;
import io.salesmanager.crm.read.PageRequest;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.sales.history.OpportunityHistory;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.jspecify.annotations.Nullable;

/** Opportunities, by the CRM's own ids. */
@Path("/api/v1/opportunities")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
public class OpportunityResource {
    private final FactKinds kinds;
    private final Facts facts;
    private final FactReader reader;
    private final PipelineSource pipelines;
    private final FactTables tables;
    private final Viewer viewer;

    OpportunityResource(
            FactKinds kinds,
            Facts facts,
            FactReader reader,
            PipelineSource pipelines,
            FactTables tables,
            Viewer viewer) {
        this.kinds = kinds;
        this.facts = facts;
        this.reader = reader;
        this.pipelines = pipelines;
        this.tables = tables;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "Those that you may see, in order of id; their streams are left out")
    public Page<OpportunityHistory> list(
            @QueryParam("rep") @Nullable String rep,
            @QueryParam("team") @Nullable String team,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after) {
        return reader.opportunities(viewer.scope(), Filter.of(rep, team, stage, status), PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One with all its streams; a merged one is followed")
    public OpportunityHistory get(@PathParam("id") String id) {
        return pipelines.opportunity(id, viewer.scope()).orElseThrow(() -> Problem.notFound("opportunity", id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Create or overwrite one; the same again changes nothing")
    @RequestBodySchema(OpportunityHistory.class)
    public Response put(@PathParam("id") String id, @Nullable JsonNode body, @BeanParam Sending sending) {
        return facts.put(kinds.opportunities(), id, body, sending);
    }

    @POST
    @RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Create or overwrite one, or an array of up to 10,000")
    @RequestBodySchema(OpportunityHistory.class)
    public BatchResult post(@Nullable JsonNode body, @BeanParam Sending sending) {
        return facts.post(kinds.opportunities(), body, sending);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Retire one; with mergedInto it is followed to the one that remains")
    public Response delete(
            @PathParam("id") String id,
            @QueryParam("mergedInto") @Nullable String mergedInto,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return facts.delete(tables.opportunities(), id, mergedInto, dryRun);
    }
}
