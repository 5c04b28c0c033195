package io.salesmanager.console.rulebook.dial;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.rulebook.dial.DialForm.Turned;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.dial.DialDesk;
import io.salesmanager.rulebook.dial.DialView;
import io.salesmanager.rulebook.setting.Base;
import io.salesmanager.rulebook.setting.Proposing;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The dials of the active rulebook, or of the candidate that the viewer works on, to read and to turn. */
@Path("/rulebook/dials")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class DialsPageResource {
    private final DialDesk desk;
    private final ActiveRulebook rulebook;
    private final Proposing proposing;
    private final Viewer viewer;
    private final PageFrames frames;

    DialsPageResource(DialDesk desk, ActiveRulebook rulebook, Proposing proposing, Viewer viewer, PageFrames frames) {
        this.desk = desk;
        this.rulebook = rulebook;
        this.proposing = proposing;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance dials(PageFrame frame, DialsPage page, boolean mayTurn);

        static native TemplateInstance dial(PageFrame frame, DialView dial);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance dials(@RestQuery @DefaultValue("") String text, @RestQuery @DefaultValue("") String from) {
        return page(proposing.shown(from), text.strip(), Map.of(), Said.NOTHING);
    }

    /** One dial with its history. */
    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public TemplateInstance dial(@RestPath String name) {
        return Pages.dial(frames.of(name, "rulebook"), desk.one(rulebook.current(), name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("SALES_OPS")
    @Operation(hidden = true)
    public Response turn(@BeanParam DialForm form) {
        List<String> keys = List.of();
        try {
            var turned = form.turned();
            keys = turned.stream().map(Turned::key).toList();
            if (turned.isEmpty()) {
                throw Problem.ofField("nothing-changed", "dial", "Nothing was turned.", "Turn a dial first.");
            }
            var proposal = desk.turn(turned.stream().map(Turned::change).toList(), form.how());
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
                    .entity(page(proposing.shown(form.base), form.text, form.given(), Said.of(problem, keys, form.why)))
                    .build();
        }
    }

    private TemplateInstance page(Base base, String text, Map<String, String> given, Said said) {
        var all = desk.all(base.rulebook());
        var page = new DialsPage(
                base.version(),
                base.candidate(),
                text,
                all.stream()
                        .map(dial -> DialCard.of(dial, given))
                        .filter(card -> card.has(text))
                        .toList(),
                all.stream().map(DialView::dial).toList(),
                DialsPage.Choices.of(base.rulebook().playbook()),
                said);
        return Pages.dials(frames.of("Dials", "rulebook"), page, viewer.role() == Role.SALES_OPS);
    }
}
