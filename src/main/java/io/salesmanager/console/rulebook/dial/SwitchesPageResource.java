package io.salesmanager.console.rulebook.dial;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.setting.Base;
import io.salesmanager.rulebook.setting.Proposing;
import io.salesmanager.rulebook.switches.SwitchDesk;
import io.salesmanager.rulebook.switches.SwitchView;
import io.salesmanager.rulebook.version.Version;
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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which rules are switched off, to read and to change. */
@Path("/rulebook/switches")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class SwitchesPageResource {
    private final SwitchDesk desk;
    private final Proposing proposing;
    private final Viewer viewer;
    private final PageFrames frames;

    SwitchesPageResource(SwitchDesk desk, Proposing proposing, Viewer viewer, PageFrames frames) {
        this.desk = desk;
        this.proposing = proposing;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance switches(PageFrame frame, SwitchesPage page, boolean mayTurn);
    }

    /**
     * @param candidate that is shown; null for what is active
     * @param text that was searched for
     * @param wanted ids of rules that were chosen, where the page comes back
     */
    record SwitchesPage(
            String version,
            @Nullable Version candidate,
            String text,
            List<SwitchView> off,
            List<SwitchView> on,
            List<String> wanted,
            Said said) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance switches(
            @RestQuery @DefaultValue("") String text, @RestQuery @DefaultValue("") String from) {
        return page(proposing.shown(from), text.strip(), List.of(), Said.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("SALES_OPS")
    @Operation(hidden = true)
    public Response turn(@BeanParam SwitchForm form) {
        try {
            var proposal = desk.turn(form.changes(), form.how());
            return Response.status(Response.Status.SEE_OTHER)
                    .header(
                            "Location",
                            UriBuilder.fromPath("/rulebook/versions/{version}")
                                    .queryParam("made", "{base}")
                                    .build(proposal.version(), proposal.base()))
                    .build();
        } catch (Problem problem) {
            if (problem.status() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(page(
                            proposing.shown(form.base),
                            form.text,
                            form.rules(),
                            Said.of(problem, form.rules(), form.why)))
                    .build();
        }
    }

    private TemplateInstance page(Base base, String text, List<String> wanted, Said said) {
        var wantedText = text.toLowerCase(Locale.ROOT);
        var found = desk.all(base.rulebook()).stream()
                .filter(one -> (one.rule() + " " + one.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(wantedText))
                .toList();
        var page = new SwitchesPage(
                base.version(),
                base.candidate(),
                text,
                found.stream().filter(one -> !one.on()).toList(),
                found.stream().filter(SwitchView::on).toList(),
                wanted,
                said);
        return Pages.switches(frames.of("Switches", "rulebook"), page, viewer.role() == Role.SALES_OPS);
    }
}
