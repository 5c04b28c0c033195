package io.salesmanager.access.user;

import io.quarkus.qute.TemplateInstance;
import io.salesmanager.platform.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The page behind the link that is printed while there is no administrator. */
@Path("/setup")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SetupResource {
    private final FirstAdmin firstAdmin;

    SetupResource(FirstAdmin firstAdmin) {
        this.firstAdmin = firstAdmin;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@RestQuery @DefaultValue("") String token) {
        firstAdmin.requireOpen(token);
        return LoginPage.setup(token, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String password) {
        firstAdmin.requireOpen(token);
        try {
            firstAdmin.create(token, name, password);
        } catch (Problem refused) {
            var again = LoginPage.setup(token, String.valueOf(refused.getMessage()));
            return Response.status(refused.status()).entity(again).build();
        }
        return Response.seeOther(URI.create("/login")).build();
    }
}
