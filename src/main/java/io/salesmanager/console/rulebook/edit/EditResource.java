package io.salesmanager.console.rulebook.edit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.console.rulebook.edit.EditPage.Said;
import io.salesmanager.platform.PageFrame;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.Responses;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.rulebook.DiagnosticView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The files of a version, to read and to edit. */
@Path("/rulebook/edit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class EditResource {
    private static final int REFUSED = 422;
    private static final int CONFLICT = 409;

    private final Editing editing;
    private final Viewer viewer;
    private final PageFrames frames;

    EditResource(Editing editing, Viewer viewer, PageFrames frames) {
        this.editing = editing;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance edit(PageFrame frame, EditPage page, boolean mayEdit);
    }

    /** @param version the one that decides where it is empty */
    @GET
    @Operation(hidden = true)
    public TemplateInstance edit(
            @RestQuery @DefaultValue("") String version,
            @RestQuery @DefaultValue("") String file,
            @RestQuery @DefaultValue("0") int line) {
        return shown(editing.page(version, file, line));
    }

    @GET
    @Path("file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public Response file(@RestQuery @DefaultValue("") String version, @RestQuery @DefaultValue("") String file) {
        var found = editing.file(version, file);
        var name = found.path().substring(found.path().lastIndexOf('/') + 1);
        return Responses.file(name, MediaType.APPLICATION_OCTET_STREAM, found.content());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("SALES_OPS")
    @Operation(hidden = true)
    public Response send(@BeanParam EditForm form) {
        try {
            if (form.deed.equals("check")) {
                return answer(200, editing.checked(form), form);
            }
            var candidate = editing.propose(form, viewer.name());
            return Response.status(Response.Status.SEE_OTHER)
                    .header(
                            "Location",
                            UriBuilder.fromPath("/rulebook/versions/{version}")
                                    .queryParam("made", "{base}")
                                    .build(candidate, form.base))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != REFUSED && problem.status() != CONFLICT) {
                throw problem;
            }
            return answer(problem.status(), said(problem, form.why), form);
        }
    }

    private Response answer(int status, Said said, EditForm form) {
        return Response.status(status).entity(shown(editing.again(form, said))).build();
    }

    private TemplateInstance shown(EditPage page) {
        var title = page.file() == null ? "Editor" : page.file().path();
        return Pages.edit(frames.of(title, "rulebook"), page, viewer.role() == Role.SALES_OPS);
    }

    private static Said said(Problem problem, String why) {
        var advice = problem.members().getOrDefault("advice", "");
        return new Said(
                "%s %s".formatted(problem.getMessage(), advice).strip(),
                String.valueOf(problem.members().getOrDefault("field", "")),
                diagnostics(problem.members().get("diagnostics")),
                false,
                why);
    }

    /** Where files are refused, notes would bury the errors. */
    private static boolean asksForWork(DiagnosticView found) {
        return !found.severity().equals(Diagnostic.Severity.INFO.name());
    }

    private static List<DiagnosticView> diagnostics(@Nullable Object member) {
        return member instanceof List<?> list
                ? list.stream()
                        .filter(DiagnosticView.class::isInstance)
                        .map(DiagnosticView.class::cast)
                        .filter(EditResource::asksForWork)
                        .toList()
                : List.of();
    }
}
