package io.salesmanager.console.own;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.notify.OwnMail;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where one's own mail goes, and whether any comes. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class OwnPageResource {
    private final OwnMail mail;
    private final Viewer viewer;
    private final PageFrames frames;

    OwnPageResource(OwnMail mail, Viewer viewer, PageFrames frames) {
        this.mail = mail;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/own", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance own(PageFrame frame, OwnPage page);
    }

    /**
     * What the page shows.
     *
     * @param address what the form holds
     * @param fault why it came back; empty where it did not
     * @param hasSessions whether the visitor has to do with coaching sessions
     */
    record OwnPage(OwnMail.Standing mail, String address, String fault, boolean saved, boolean hasSessions) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@RestQuery @DefaultValue("false") boolean saved) {
        var standing = mail.standing();
        return page(standing.address() == null ? "" : standing.address(), "", saved);
    }

    /** A box that is not ticked is not sent. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@RestForm @DefaultValue("") String address, @RestForm @DefaultValue("") String wanted) {
        try {
            mail.change(new OwnMail.Wanted(address, wanted.equals("yes")));
            return Response.status(Response.Status.SEE_OTHER)
                    .header("Location", "/me?saved=true")
                    .build();
        } catch (Problem problem) {
            var words =
                    "%s %s".formatted(problem.getMessage(), problem.members().getOrDefault("advice", ""));
            return Response.status(problem.status())
                    .entity(page(address, words.strip(), false))
                    .build();
        }
    }

    private TemplateInstance page(String address, String fault, boolean saved) {
        var hasSessions = viewer.role() != Role.SALES_OPS && viewer.role() != Role.ADMIN;
        return Pages.own(
                frames.of("Your mail", "me"), new OwnPage(mail.standing(), address, fault, saved, hasSessions));
    }
}
