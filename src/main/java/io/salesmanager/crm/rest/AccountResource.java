package io.salesmanager.crm.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.batch.FactKinds;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.read.FactReader;
import io.salesmanager.platform.Page;
import io.salesmanager.sales.history.AccountHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts, by the CRM's own ids. */
@Path("/api/v1/accounts")
@Tag(name = "Accounts")
public class AccountResource extends FactResource<AccountHistory> {
    private final FactReader reader;

    AccountResource(FactKinds kinds, Facts facts, FactReader reader, Viewer viewer) {
        super(new Stored<>("account", kinds.accounts(), () -> FactTables.ACCOUNTS, reader::account), facts, viewer);
        this.reader = reader;
    }

    @GET
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Accounts that you may see, in order of id")
    public Page<AccountHistory> list(@BeanParam Part part) {
        return reader.accounts(viewer.scope(), part.request());
    }
}
