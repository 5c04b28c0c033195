package io.salesmanager.access;

import io.salesmanager.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was done by whom. */
@Path("/api/v1/audit")
@RolesAllowed("ADMIN")
@Tag(name = "Access")
class AuditResource {
    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    @Operation(summary = "Who did what, the latest first")
    public Page<Audit.Entry> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        return audit.list(after, Page.limit(limit));
    }
}
