package io.salesmanager.console.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.coach.Delegations;
import io.salesmanager.access.coach.Delegations.Delegation;
import io.salesmanager.access.coach.Delegations.NewDelegation;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.crm.read.Names;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The views of teams that a manager lends to coaches, and that were lent to a coach. */
@Path("/delegations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("MANAGER")
@Blocking
class DelegationsPageResource {
    private final Delegations delegations;
    private final Names names;
    private final ActiveRulebook rulebook;
    private final Viewer viewer;
    private final PageFrames frames;

    DelegationsPageResource(
            Delegations delegations, Names names, ActiveRulebook rulebook, Viewer viewer, PageFrames frames) {
        this.delegations = delegations;
        this.names = names;
        this.rulebook = rulebook;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance delegations(PageFrame frame, DelegationsPage page);
    }

    /** One team. */
    record TeamChoice(String id, String name) {}

    /** @param team name of the team */
    record Lent(Delegation delegation, String team, LocalDate until) {}

    /**
     * What the page shows.
     *
     * @param teams those that can be lent; none for a coach
     * @param coach what the form holds, where it comes back
     */
    record DelegationsPage(List<Lent> lent, List<TeamChoice> teams, boolean manager, String coach, Faults faults) {}

    @GET
    @RolesAllowed({"MANAGER", "COACH"})
    @Operation(hidden = true)
    public TemplateInstance list() {
        return page("", Faults.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response grant(
            @RestForm @DefaultValue("") String coach,
            @RestForm @DefaultValue("") String team,
            @RestForm @DefaultValue("") String until) {
        try {
            delegations.grant(new NewDelegation(coach.strip(), team, lastInstant(until)), viewer);
            return back();
        } catch (Problem problem) {
            var faults = Faults.of("", problem);
            return Response.status(problem.status()).entity(page(coach, faults)).build();
        }
    }

    @POST
    @Path("{id}/end")
    @Operation(hidden = true)
    public Response end(@RestPath String id) {
        delegations.end(id, viewer);
        return back();
    }

    private TemplateInstance page(String coach, Faults faults) {
        var manager = viewer.role() == Role.MANAGER;
        var lent = manager ? delegations.granted(viewer) : delegations.lentTo(viewer.name());
        var page = new DelegationsPage(
                lent.stream()
                        .map(one -> new Lent(
                                one,
                                names.team(one.teamId()),
                                LocalDate.ofInstant(one.until().minusMillis(1), zone())))
                        .toList(),
                manager
                        ? new TreeSet<>(delegations.own(viewer))
                                .stream()
                                        .map(id -> new TeamChoice(id, names.team(id)))
                                        .toList()
                        : List.of(),
                manager,
                coach,
                faults);
        return Pages.delegations(frames.of("Lent views", "team"), page);
    }

    /** The end of a day by the company's clock. */
    private @Nullable Instant lastInstant(String until) {
        try {
            return until.isBlank()
                    ? null
                    : LocalDate.parse(until.strip())
                            .plusDays(1)
                            .atStartOfDay(zone())
                            .toInstant();
        } catch (DateTimeException e) {
            throw Problem.ofField("bad-date", "until", "'%s' is no day.".formatted(until), "Write it as 2026-12-31.");
        }
    }

    private ZoneId zone() {
        return rulebook.current().playbook().calendar().zone();
    }

    private static Response back() {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/delegations")
                .build();
    }
}
