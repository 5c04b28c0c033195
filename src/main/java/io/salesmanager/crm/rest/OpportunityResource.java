package io.salesmanager.crm.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.batch.FactKinds;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.read.FactReader;
import io.salesmanager.crm.read.Filter;
import io.salesmanager.platform.Page;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Opportunities, by the CRM's own ids. */
@Path("/api/v1/opportunities")
@Tag(name = "Opportunities")
public class OpportunityResource extends FactResource<OpportunityHistory> {
    private final FactReader reader;

    OpportunityResource(
            FactKinds kinds,
            Facts facts,
            FactReader reader,
            PipelineSource pipelines,
            FactTables tables,
            Viewer viewer) {
        super(
                new Stored<>("opportunity", kinds.opportunities(), tables::opportunities, pipelines::opportunity),
                facts,
                viewer);
        this.reader = reader;
    }

    @GET
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Opportunities that you may see, in order of id; their streams are left out")
    public Page<OpportunityHistory> list(
            @QueryParam("rep") @Nullable String rep,
            @QueryParam("team") @Nullable String team,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("status") @Nullable String status,
            @BeanParam Part part) {
        return reader.opportunities(viewer.scope(), Filter.of(rep, team, stage, status), part.request());
    }
}
