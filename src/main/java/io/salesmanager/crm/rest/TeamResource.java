package io.salesmanager.crm.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.batch.FactKinds;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.read.FactReader;
import io.salesmanager.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams, by the CRM's own ids. */
@Path("/api/v1/teams")
@Tag(name = "Teams")
public class TeamResource extends FactResource<Team> {
    private final FactReader reader;

    TeamResource(FactKinds kinds, Facts facts, FactReader reader, Viewer viewer) {
        super(new Stored<>("team", kinds.teams(), () -> FactTables.TEAMS, reader::team), facts, viewer);
        this.reader = reader;
    }

    @GET
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Teams that you may see, in order of id")
    public Page<Team> list(@BeanParam Part part) {
        return reader.teams(viewer.scope(), part.request());
    }
}
