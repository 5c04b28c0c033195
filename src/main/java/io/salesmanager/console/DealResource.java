package io.salesmanager.console;

import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** One deal, its verdict and why. */
@Path("/opportunities")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
class DealResource {
    private final ConsoleData data;
    private final ActiveRulebook rulebook;
    private final Viewer viewer;
    private final PageFrames frames;

    DealResource(ConsoleData data, ActiveRulebook rulebook, Viewer viewer, PageFrames frames) {
        this.data = data;
        this.rulebook = rulebook;
        this.viewer = viewer;
        this.frames = frames;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance deal(@RestPath String id) {
        var view = data.deal(id, viewer.scope()).orElseThrow(() -> Problem.notFound("opportunity", id));
        var active = rulebook.state().active();
        return Pages.deal(
                frames.of(view.deal().name(), "decisions"),
                view,
                Answering.of(viewer.role()),
                active == null ? null : active.version());
    }
}
