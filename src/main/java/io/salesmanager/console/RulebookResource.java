package io.salesmanager.console;

import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.door.PageFrames;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules that decide. */
@Path("/rulebook")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
class RulebookResource {
    private final ConsoleData data;
    private final PageFrames frames;

    RulebookResource(ConsoleData data, PageFrames frames) {
        this.data = data;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance rulebook() {
        return Pages.rulebook(frames.of("Rulebook", "rulebook"), data.rulebook());
    }
}
