package io.salesmanager.console.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.coaching.mentor.ArticleView;
import io.salesmanager.coaching.mentor.ArticleView.Summary;
import io.salesmanager.coaching.mentor.Mentor;
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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The mentor's articles. */
@Path("/mentor")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class MentorPages {
    private final Mentor mentor;
    private final Viewer viewer;
    private final PageFrames frames;

    MentorPages(Mentor mentor, Viewer viewer, PageFrames frames) {
        this.mentor = mentor;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/training", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance mentor(PageFrame frame, List<Summary> articles, String q);

        static native TemplateInstance article(PageFrame frame, ArticleView article, boolean maySay, Told told);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance find(@RestQuery @DefaultValue("") String q) {
        return Pages.mentor(frames.of("Mentor", "training"), mentor.find(q), q.strip());
    }

    /** @param said whether something was just said: then it is not opened once more */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance article(@RestPath String id, @RestQuery @Nullable String said) {
        return said == null
                ? shown(mentor.read(id), Told.NOTHING)
                : shown(mentor.article(id), Told.done("Saved. Thank you."));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS"})
    @Operation(hidden = true)
    public Response say(
            @RestPath String id,
            @RestForm("do") @DefaultValue("") String deed,
            @RestForm @Nullable String text,
            @RestForm @Nullable String note) {
        return Told.then(
                () -> {
                    perform(id, deed, text, note);
                    return UriBuilder.fromPath("/mentor/{id}")
                            .queryParam("said", "yes")
                            .build(id)
                            .toString();
                },
                told -> shown(mentor.article(id), told));
    }

    /** Sales ops read, and may take a note away. */
    private void perform(String id, String deed, @Nullable String text, @Nullable String note) {
        if (viewer.role() == Role.SALES_OPS && !deed.equals("delete")) {
            throw new Problem(
                            "not-allowed",
                            403,
                            "Reps and those who lead them say it",
                            "Sales ops votes and notes nothing.")
                    .with("advice", "Change the article in rules/mentor.");
        }
        switch (deed) {
            case "useful" -> mentor.vote(id, true);
            case "not-useful" -> mentor.vote(id, false);
            case "delete" -> mentor.delete(id, note == null ? "" : note);
            default -> mentor.note(id, text);
        }
    }

    private TemplateInstance shown(ArticleView article, Told told) {
        var maySay = viewer.role() == Role.REP || viewer.role() == Role.MANAGER || viewer.role() == Role.COACH;
        return Pages.article(frames.of(article.title(), "training"), article, maySay, told);
    }
}
