package io.salesmanager.crm.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.batch.FactKinds;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.read.FactReader;
import io.salesmanager.platform.Page;
import io.salesmanager.sales.history.RepHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reps, by the CRM's own ids. */
@Path("/api/v1/reps")
@Tag(name = "Reps")
public class RepResource extends FactResource<RepHistory> {
    private final FactReader reader;

    RepResource(FactKinds kinds, Facts facts, FactReader reader, Viewer viewer) {
        super(new Stored<>("rep", kinds.reps(), () -> FactTables.REPS, reader::rep), facts, viewer);
        this.reader = reader;
    }

    @GET
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Reps that you may see, in order of id")
    public Page<RepHistory> list(@BeanParam Part part) {
        return reader.reps(viewer.scope(), part.request());
    }
}
