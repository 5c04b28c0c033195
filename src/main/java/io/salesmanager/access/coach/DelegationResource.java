package io.salesmanager.access.coach;

import io.salesmanager.access.Viewer;
import io.salesmanager.access.coach.Delegations.Delegation;
import io.salesmanager.access.coach.Delegations.NewDelegation;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The views that a manager lends to coaches. */
@Path("/api/v1/delegations")
@RolesAllowed("MANAGER")
@Tag(name = "Access")
class DelegationResource {
    private final Delegations delegations;
    private final Viewer viewer;

    DelegationResource(Delegations delegations, Viewer viewer) {
        this.delegations = delegations;
        this.viewer = viewer;
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "It is made")
    @Operation(summary = "Lets a coach see one of your teams until a given instant")
    public Delegation grant(@Nullable NewDelegation asked) {
        return delegations.grant(Problem.sent(asked), viewer);
    }

    @GET
    @Operation(summary = "What you have lent and has not ended; a manager has few, so there is one page")
    public Page<Delegation> granted() {
        return new Page<>(delegations.granted(viewer), null);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Ends a delegation now")
    public void end(@RestPath String id) {
        delegations.end(id, viewer);
    }
}
