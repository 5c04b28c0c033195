package io.salesmanager.access.demo;

import io.salesmanager.access.AccessConfig;
import io.salesmanager.platform.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Switches the role of a visitor of the demo. */
@Path("/demo/role")
@PermitAll
class DemoResource {
    private final AccessConfig config;

    DemoResource(AccessConfig config) {
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@RestForm @Nullable String role) {
        if (!config.demo()) {
            throw Problem.notFound("page", "/demo/role");
        }
        var eyes = DemoEyes.of(role)
                .orElseThrow(() -> Problem.ofField(
                        "bad-role", "role", "The demo has no such role.", "Send one of " + names() + "."));
        var cookie = new NewCookie.Builder(DemoVisitor.COOKIE)
                .value(eyes.name())
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.status(303).header("Location", "/").cookie(cookie).build();
    }

    private static String names() {
        return Arrays.stream(DemoEyes.values()).map(DemoEyes::name).collect(Collectors.joining(", "));
    }
}
