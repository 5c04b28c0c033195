package io.salesmanager.access.user;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** People who sign in. */
@Path("/api/v1/users")
@RolesAllowed("ADMIN")
@Tag(name = "Access")
class UserResource {
    private final Users users;
    private final Viewer viewer;

    UserResource(Users users, Viewer viewer) {
        this.users = users;
        this.viewer = viewer;
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "It is made")
    @Operation(summary = "Makes a user who signs in with a password")
    public UserShown create(@Nullable NewUser asked) {
        return users.create(Problem.sent(asked), viewer.name());
    }

    @GET
    @Operation(summary = "Users, the latest first")
    public Page<UserShown> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        return users.list(after, Page.limit(limit));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Disables a user and ends their logins")
    public void disable(@RestPath String id) {
        users.disable(id, viewer.name());
    }
}
