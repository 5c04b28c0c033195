package io.salesmanager.access.key;

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

/** Keys for programs. */
@Path("/api/v1/api-keys")
@RolesAllowed("ADMIN")
@Tag(name = "Access")
class ApiKeyResource {
    private final ApiKeys keys;
    private final Viewer viewer;

    ApiKeyResource(ApiKeys keys, Viewer viewer) {
        this.keys = keys;
        this.viewer = viewer;
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "It is made")
    @Operation(summary = "Makes a key; the answer is the only place that ever shows it")
    public ApiKeyShown create(@Nullable NewApiKey asked) {
        return keys.create(Problem.sent(asked), viewer.name());
    }

    @GET
    @Operation(summary = "Keys, the latest first")
    public Page<ApiKeyShown> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        return keys.list(after, Page.limit(limit));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revokes a key")
    public void revoke(@RestPath String id) {
        keys.revoke(id, viewer.name());
    }
}
