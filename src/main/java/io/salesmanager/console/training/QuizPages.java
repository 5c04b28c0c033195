package io.salesmanager.console.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.access.door.PageFrames;
import io.salesmanager.coaching.mentor.Mentor;
import io.salesmanager.coaching.quiz.AttemptView;
import io.salesmanager.coaching.quiz.QuizView;
import io.salesmanager.coaching.quiz.Quizzes;
import io.salesmanager.coaching.quiz.TeamQuizzes;
import io.salesmanager.coaching.quiz.TeamQuizzes.TeamQuiz;
import io.salesmanager.platform.PageFrame;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The list of quizzes, an attempt, and its result. */
@Path("/quizzes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
class QuizPages {
    private static final int MOST_ANSWERS = 200;

    private final Quizzes quizzes;
    private final TeamQuizzes team;
    private final Mentor mentor;
    private final Viewer viewer;
    private final PageFrames frames;

    QuizPages(Quizzes quizzes, TeamQuizzes team, Mentor mentor, Viewer viewer, PageFrames frames) {
        this.quizzes = quizzes;
        this.team = team;
        this.mentor = mentor;
        this.viewer = viewer;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "console/training", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Pages {
        private Pages() {}

        static native TemplateInstance quizzes(PageFrame frame, QuizList list, Told told);

        static native TemplateInstance attempt(PageFrame frame, AttemptView attempt, boolean own, Told told);
    }

    /**
     * @param mayTake whether the visitor takes quizzes
     * @param leads whether the visitor sees a team's
     * @param titles of articles, by id
     */
    record QuizList(
            List<QuizView> quizzes, List<TeamQuiz> team, boolean mayTake, boolean leads, Map<String, String> titles) {
        public String title(String article) {
            return titles.getOrDefault(article, article);
        }
    }

    /** @param done what was just done */
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@RestQuery @Nullable String done) {
        return shown("released".equals(done) ? Told.done("The quiz is open again for the rep.") : Told.NOTHING);
    }

    @POST
    @Path("{id}")
    @RolesAllowed("REP")
    @Operation(hidden = true)
    public Response start(@RestPath String id) {
        return Told.then(() -> address(quizzes.start(id).id()), this::shown);
    }

    @GET
    @Path("attempts/{id}")
    @RolesAllowed({"REP", "MANAGER", "COACH"})
    @Operation(hidden = true)
    public TemplateInstance attempt(@RestPath String id) {
        return shown(id, Told.NOTHING);
    }

    @POST
    @Path("attempts/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("REP")
    @Operation(hidden = true)
    public Response submit(@RestPath String id, MultivaluedMap<String, String> form) {
        return Told.then(
                () -> {
                    var asked = quizzes.attempt(id).questions().size();
                    var ticked = new ArrayList<List<Integer>>();
                    for (var question = 0; question < asked; question++) {
                        ticked.add(ticked(form, question));
                    }
                    return address(quizzes.submit(id, ticked).id());
                },
                told -> shown(id, told));
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"MANAGER", "COACH"})
    @Operation(hidden = true)
    public Response release(@RestPath String id, @RestForm @Nullable String rep, @RestForm @Nullable String why) {
        return Told.then(
                () -> {
                    quizzes.release(id, rep, why);
                    return "/quizzes?done=released";
                },
                this::shown);
    }

    private TemplateInstance shown(Told told) {
        var leads = viewer.role() == Role.MANAGER || viewer.role() == Role.COACH;
        var list = new QuizList(
                quizzes.all(), leads ? team.all() : List.of(), viewer.role() == Role.REP, leads, mentor.titles());
        return Pages.quizzes(frames.of("Quizzes", "training"), list, told);
    }

    private TemplateInstance shown(String id, Told told) {
        var attempt = quizzes.attempt(id);
        return Pages.attempt(
                frames.of(attempt.title(), "training"), attempt, attempt.rep().equals(viewer.personId()), told);
    }

    /** What is no number is no answer of the form. */
    private static List<Integer> ticked(MultivaluedMap<String, String> form, int question) {
        return form.getOrDefault("q" + question, List.of()).stream()
                .limit(MOST_ANSWERS)
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static String address(String attempt) {
        return UriBuilder.fromPath("/quizzes/attempts/{id}").build(attempt).toString();
    }
}
