package io.salesmanager.rulebook.rest;

import io.salesmanager.platform.Page;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.version.Activation;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of activations. */
@Path("/api/v1/rulebook/activations")
@Tag(name = "Rulebook versions")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class ActivationsResource {
    private final Publishing publishing;

    @Inject
    ActivationsResource(Publishing publishing) {
        this.publishing = publishing;
    }

    @GET
    @Operation(summary = "Which version was made active when, by whom and why, the latest first")
    public Page<Activation> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        return publishing.history(Page.limit(limit), after);
    }
}
