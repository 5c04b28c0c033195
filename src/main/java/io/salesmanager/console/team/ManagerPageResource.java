package io.salesmanager.console.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.coaching.hours.HoursReport;
import io.salesmanager.coaching.manager.Scorecards;
import io.salesmanager.crm.read.Names;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A manager's own scorecard, for themselves and those above. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("MANAGER")
@Blocking
class ManagerPageResource {
    private final Scorecards scorecards;
    private final HoursReport hours;
    private final Names names;
    private final Viewer viewer;
    private final PageFrames frames;

    ManagerPageResource(Scorecards scorecards, HoursReport hours, Names names, Viewer viewer, PageFrames frames) {
        this.scorecards = scorecards;
        this.hours = hours;
        this.names = names;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance manager(PageFrame frame, ManagerPage page, boolean mayLend);
    }

    /** Where the menu leads to: a manager to their scorecard, everybody else to the sessions. */
    @GET
    @Path("team")
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(hidden = true)
    public Response team() {
        var own = viewer.personId();
        return viewer.role() == Role.MANAGER && own != null && scorecards.isOn()
                ? to(own)
                : Response.status(Response.Status.SEE_OTHER)
                        .header("Location", "/coaching-sessions")
                        .build();
    }

    @GET
    @Path("managers/{id}")
    @Operation(hidden = true)
    public TemplateInstance manager(@RestPath String id, @RestQuery @Nullable String week) {
        return page(id, week, Faults.NONE);
    }

    @POST
    @Path("managers/{id}/replies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reply(@RestPath String id, @RestForm @Nullable String about, @RestForm @Nullable String words) {
        try {
            scorecards.reply(id, about, words);
            return to(id);
        } catch (Problem problem) {
            var faults = Faults.of(about == null ? "" : about, problem);
            return Response.status(problem.status())
                    .entity(page(id, null, faults))
                    .build();
        }
    }

    private TemplateInstance page(String id, @Nullable String week, Faults faults) {
        var card = scorecards.of(id);
        var own = id.equals(viewer.personId());
        var people = names.people();
        var name = people.getOrDefault(id, id);
        var page = new ManagerPage(
                id,
                name,
                card,
                own ? hours.of(week, viewer.scope()) : null,
                own,
                scorecards.seen().stream()
                        .filter(other -> !other.equals(id))
                        .map(other -> new ManagerPage.Below(other, people.getOrDefault(other, other)))
                        .toList(),
                names.teams(viewer.scope()),
                faults);
        return Pages.manager(frames.of(own ? "How you lead" : name, "team"), page, true);
    }

    private static Response to(String manager) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", UriBuilder.fromPath("/managers/{id}").build(manager))
                .build();
    }
}
