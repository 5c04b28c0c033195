package io.salesmanager.console.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.coaching.session.Sessions;
import io.salesmanager.coaching.session.Wanted;
import io.salesmanager.console.ConsoleData;
import io.salesmanager.console.FilterChoices;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Coaching sessions: to propose, to book, to note, and for the rep to read and answer. */
@Path("/coaching-sessions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"MANAGER", "COACH"})
@Blocking
class SessionsPageResource {
    private static final int SHOWN = 25;
    private static final Wanted.Proposal NOTHING = new Wanted.Proposal(null, null, null, null);

    private final Sessions sessions;
    private final ConsoleData data;
    private final ActiveRulebook rulebook;
    private final Viewer viewer;
    private final PageFrames frames;

    SessionsPageResource(
            Sessions sessions, ConsoleData data, ActiveRulebook rulebook, Viewer viewer, PageFrames frames) {
        this.sessions = sessions;
        this.data = data;
        this.rulebook = rulebook;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance sessions(PageFrame frame, SessionsPage page);
    }

    /**
     * What the page shows.
     *
     * @param rep whose sessions are shown; empty for all
     * @param form what the form at the top holds, where it comes back
     * @param mayCoach whether the visitor proposes and books
     * @param zone the clock by which hours are shown
     */
    record SessionsPage(
            List<SessionView> sessions,
            String rep,
            List<FilterChoices.Choice> reps,
            @Nullable String next,
            Wanted.Proposal form,
            boolean mayCoach,
            boolean manager,
            ZoneId zone,
            Faults faults) {}

    private interface Deed {
        void run();
    }

    @GET
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(hidden = true)
    public TemplateInstance list(@RestQuery @DefaultValue("") String rep, @RestQuery @Nullable String after) {
        return page(rep, after, NOTHING, Faults.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(@BeanParam SessionForm form) {
        return done("", form, () -> sessions.propose(form.proposal()));
    }

    @POST
    @Path("{id}/book")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response book(@RestPath String id, @BeanParam SessionForm form) {
        return done(id, form, () -> sessions.book(id, form.booking(zone())));
    }

    @POST
    @Path("{id}/held")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response held(@RestPath String id, @BeanParam SessionForm form) {
        return done(id, form, () -> sessions.held(id, form.holding()));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@RestPath String id, @BeanParam SessionForm form) {
        return done(id, form, () -> sessions.cancel(id, new Wanted.Cancelling(form.reason)));
    }

    @POST
    @Path("{id}/replies")
    @RolesAllowed("REP")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reply(@RestPath String id, @BeanParam SessionForm form) {
        return done(id, form, () -> sessions.reply(id, form.words));
    }

    private Response done(String form, SessionForm sent, Deed deed) {
        try {
            deed.run();
            return Response.status(Response.Status.SEE_OTHER)
                    .header("Location", form.isEmpty() ? "/coaching-sessions" : "/coaching-sessions#s-" + form)
                    .build();
        } catch (Problem problem) {
            var faults = Faults.of(form, problem);
            return Response.status(problem.status())
                    .entity(page("", null, form.isEmpty() ? sent.proposal() : NOTHING, faults))
                    .build();
        }
    }

    private TemplateInstance page(String rep, @Nullable String after, Wanted.Proposal form, Faults faults) {
        var listed = sessions.list(rep.isBlank() ? null : rep, null, after, SHOWN);
        var mayCoach = viewer.role() != Role.REP;
        var page = new SessionsPage(
                listed.items().stream()
                        .map(session -> SessionView.of(session, zone()))
                        .toList(),
                rep,
                mayCoach ? data.choices(viewer.scope()).reps() : List.of(),
                listed.next(),
                form,
                mayCoach,
                viewer.role() == Role.MANAGER,
                zone(),
                faults);
        return Pages.sessions(frames.of("Coaching sessions", "team"), page);
    }

    private ZoneId zone() {
        return rulebook.current().playbook().calendar().zone();
    }
}
